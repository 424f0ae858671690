import { z } from 'zod';
import { request } from './request';

const argument = z.object({ id: z.string().regex(/^text-\d{1,9}$/), from: z.number().int().min(0) });

/** Made by the preload script alone: the pieces of a text that is too long for one message. */
export const LONG_TEXT_REQUESTS = {
  'text:piece': request<typeof argument, string>(argument),
} as const;
