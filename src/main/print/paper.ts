import type { PrintOptions } from '../../shared/print/print-options';

/** A sheet and where its text stands. All in points (1/72 inch), as a PDF counts them. */
export interface Sheet {
  /** The name that CSS `@page size` understands. */
  readonly name: 'A4' | 'Letter';
  readonly landscape: boolean;
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Room for text between the margins. */
  readonly textWidth: number;
  readonly textHeight: number;
}

const SIZES = {
  a4: { name: 'A4', short: 595.28, long: 841.89 },
  letter: { name: 'Letter', short: 612, long: 792 },
} as const;
const MARGINS = {
  narrow: { updown: 54, side: 42 },
  normal: { updown: 68, side: 60 },
  wide: { updown: 82, side: 90 },
} as const;
/** How much wider the margin at the end of the lines is that is left free for notes. */
const NOTES = 130;

/**
 * Room beside the text that the browser may paint in, in points: it cuts off what stands in the margin, so the margin that it
 * is told is that much narrower and its text is set in by as much.
 */
export const GUTTER = 38;

/** The sheet that a plan is printed on. */
export function sheetOf(options: PrintOptions): Sheet {
  return makeSheet(options, options.landscape);
}

/** The sheet for what is too wide for that one; null where that one lies on its side already. */
export function wideSheetOf(options: PrintOptions): Sheet | null {
  return options.landscape ? null : makeSheet(options, true);
}

function makeSheet(options: PrintOptions, landscape: boolean): Sheet {
  const { name, short, long } = SIZES[options.paper];
  const { updown, side } = MARGINS[options.margins];
  const [width, height] = landscape ? [long, short] : [short, long];
  const margins = { top: updown, bottom: updown, left: side, right: side + (options.notesMargin ? NOTES : 0) };
  return {
    name,
    landscape,
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  };
}
