import { z } from 'zod';
import type { PreFlight } from '../print/pre-flight';
import { printOptions } from '../print/print-options';
import { planId, planText } from './plan-id';
import { request } from './request';

const exportArgument = z.object({ id: planId, text: planText, options: printOptions });

export interface ExportedPdf {
  readonly name: string;
  readonly pages: number;
  readonly preFlight: PreFlight;
}

export type ExportedHtml = Pick<ExportedPdf, 'name' | 'preFlight'>;

/** Requests about files that are made of a plan. */
export const PRINT_REQUESTS = {
  /** Asks for a place, then prints the text given (not the file) to a PDF there; null when the person cancelled. */
  'plan:export-pdf': request<typeof exportArgument, ExportedPdf | null>(exportArgument),
  /** Asks for a place, then writes the text given as one page for any browser there; null when the person cancelled. */
  'plan:export-html': request<typeof exportArgument, ExportedHtml | null>(exportArgument),
  /** Stops the export of a plan, which then answers null. False where none runs. */
  'plan:cancel-export': request<z.ZodObject<{ id: typeof planId }>, boolean>(z.object({ id: planId })),
} as const;
