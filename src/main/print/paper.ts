import type { Paper } from '../../shared/print/print-options';

/** A paper that a plan can be printed on. Sizes in points (1/72 inch), as a PDF counts them. */
export interface Sheet {
  /** The name that CSS `@page size` and Electron's `pageSize` both understand. */
  readonly name: 'A4' | 'Letter';
  readonly width: number;
  readonly height: number;
}

export const PAPERS: Readonly<Record<Paper, Sheet>> = {
  a4: { name: 'A4', width: 595.28, height: 841.89 },
  letter: { name: 'Letter', width: 612, height: 792 },
};

/** Margins of every page in points; the running header and the page number stand inside them. */
export const MARGINS = { top: 68, bottom: 68, left: 60, right: 60 } as const;
