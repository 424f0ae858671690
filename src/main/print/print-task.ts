import type { PrintPage, PrintPlan } from './print-html';
import type { StampedPdf, StampPlan } from './stamp-pdf';

/** What the print worker is asked to do. */
export type PrintTask =
  | { readonly kind: 'diagrams'; readonly text: string }
  | { readonly kind: 'html'; readonly plan: PrintPlan }
  | { readonly kind: 'browser-html'; readonly plan: PrintPlan }
  | { readonly kind: 'stamp'; readonly plan: StampPlan };

/** What it answers: the sources of the diagrams, a page, the finished PDF with its number of pages, or why there is none. */
export type PrintAnswer =
  | { readonly kind: 'diagrams'; readonly sources: readonly string[] }
  | { readonly kind: 'html'; readonly page: PrintPage }
  | { readonly kind: 'browser-html'; readonly page: Pick<PrintPage, 'html' | 'findings'> }
  | { readonly kind: 'stamp'; readonly stamped: StampedPdf }
  | { readonly kind: 'failed'; readonly reason: string };
