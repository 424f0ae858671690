/** One font file that we bundle, and the characters it is meant for. */
export interface FontFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** First and last code point of each range. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Name inside the folder of fonts. */
  readonly file: string;
}

export const TEXT_FAMILY = 'Inter';
export const CODE_FAMILY = 'JetBrains Mono';
/** Lines and blocks for drawings in code, exactly as wide as the code font's letters, which lacks them. */
export const DRAWING_FAMILY = 'Fira Code';

/** Asked in this order for what the text and code fonts lack. */
export const FALLBACK_FAMILIES = [
  'Noto Sans Hebrew',
  'Noto Sans Arabic',
  'Noto Sans Math',
  'Noto Emoji',
  'Noto Sans SC',
  'Noto Sans Symbols',
  'Noto Sans Symbols 2',
] as const;

/** The list of faces beside the font files. */
export const FACES_FILE = 'faces.json';
/** Page numbers are set in this one, outside the browser. It is not packed, as unpacking it takes long in each print. */
export const STAMP_FONT_FILE = 'stamp.ttf';
