import { z } from 'zod';
import { request } from './request';

const zoomArgument = z.object({ step: z.union([z.literal(-1), z.literal(0), z.literal(1)]) });
const editArgument = z.object({ action: z.enum(['cut', 'copy', 'paste', 'paste-plain']) });
const nothing = z.undefined();

/** What the window asks of its own frame. */
export const WINDOW_REQUESTS = {
  /** Makes all of the window larger or smaller by a step, or with 0 shows it in its own size. */
  'window:zoom': request<typeof zoomArgument, null>(zoomArgument),
  /** Takes the whole screen, or gives it back. */
  'window:full-screen': request<typeof nothing, null>(nothing),
  /** Does with the clipboard what the system's own keys do, where the focus is. */
  'window:edit': request<typeof editArgument, null>(editArgument),
} as const;
