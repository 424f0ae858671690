import { z } from 'zod';
import type { PreFlight } from '../print/pre-flight';
import { printOptions } from '../print/print-options';
import { planId, planText } from './plan-id';
import { request } from './request';

const printArgument = z.object({ id: planId, text: planText, options: printOptions });

const points = z.number().min(1).max(20_000);
const sheetsArgument = z.object({
  id: planId,
  /** Pictures of the pages, in order, with their sizes in points (1/72 inch). */
  sheets: z.array(z.object({ png: z.instanceof(Uint8Array), width: points, height: points })).max(2000),
});

/** A plan on its pages, in memory. */
export interface PreviewedPdf {
  readonly pdf: Uint8Array;
  readonly preFlight: PreFlight;
}

/** Requests about what is printed before it leaves the window. */
export const PREVIEW_REQUESTS = {
  /** Sets the text given on pages. Null where it was cancelled, also by the next such request for the same plan. */
  'print:preview': request<typeof printArgument, PreviewedPdf | null>(printArgument),
  'print:cancel-preview': request<z.ZodObject<{ id: typeof planId }>, boolean>(z.object({ id: planId })),
  /** Shows the system's print dialog for these pages of the preview. False where the person cancelled there. */
  'print:sheets': request<typeof sheetsArgument, boolean>(sheetsArgument),
} as const;

export const PREVIEW_EVENTS = {
  'print:progress': z.object({ id: planId, done: z.number(), of: z.number(), step: z.string() }),
} as const;
