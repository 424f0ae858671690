import { z } from 'zod';
import { DIAGRAM_THEMES, type Drawing } from '../diagrams/drawing';
import { request } from './request';

const drawArgument = z.object({ source: z.string().max(1_000_000), theme: z.enum(DIAGRAM_THEMES) });

/** Requests about diagrams. */
export const DIAGRAM_REQUESTS = {
  /** Draws the source of a diagram. One that can't be drawn is an answer too, with its reason and line. */
  'diagram:draw': request<typeof drawArgument, Drawing>(drawArgument),
} as const;
