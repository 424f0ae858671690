import { z } from 'zod';
import { request } from './request';

const zoomArgument = z.object({ step: z.union([z.literal(-1), z.literal(0), z.literal(1)]) });
const nothing = z.undefined();

/** What the window asks of its own frame. */
export const WINDOW_REQUESTS = {
  /** Makes all of the window larger or smaller by a step, or with 0 shows it in its own size. */
  'window:zoom': request<typeof zoomArgument, null>(zoomArgument),
  /** Takes the whole screen, or gives it back. */
  'window:full-screen': request<typeof nothing, null>(nothing),
} as const;
