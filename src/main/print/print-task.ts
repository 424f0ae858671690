import type { PrintPage, PrintPlan } from './print-html';
import type { StampPlan } from './stamp-pdf';

/** What the print worker is asked to do. */
export type PrintTask =
  | { readonly kind: 'html'; readonly plan: PrintPlan }
  | { readonly kind: 'stamp'; readonly plan: StampPlan };

/** What it answers: the page, the finished PDF with its number of pages, or why there is none. */
export type PrintAnswer =
  | { readonly kind: 'html'; readonly page: PrintPage }
  | { readonly kind: 'stamp'; readonly pdf: Uint8Array; readonly pages: number }
  | { readonly kind: 'failed'; readonly reason: string };
