/** The looks a diagram is drawn in. Paper always has `light`; `contrast` is black on white. */
export const DIAGRAM_THEMES = ['light', 'dark', 'contrast'] as const;
export type DiagramTheme = (typeof DIAGRAM_THEMES)[number];

/** Longer diagrams are not drawn: no paper could show them, and laying them out takes minutes. In characters. */
export const LONGEST_DIAGRAM = 50_000;

/** A diagram that was drawn. */
export interface Drawn {
  readonly kind: 'drawn';
  /** A whole SVG document that nothing in can run and that refers to nothing outside of it. */
  readonly svg: string;
  /** The size at which its words are 14 pixels high, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in words: its own title, or its kind and its labels. */
  readonly alt: string;
}

/** A diagram that could not be drawn, and why: a part of a sentence, such as "line 3 is not understood". */
export interface NotDrawn {
  readonly kind: 'failed';
  readonly reason: string;
  /** The line of its source that is at fault, from 1; null where none is known to be. */
  readonly line: number | null;
}

export type Drawing = Drawn | NotDrawn;

/** Whether a code block with this info string is a diagram. */
export function isDiagram(info: string): boolean {
  return /^mermaid$/i.test(info.trim().split(/\s/, 1)[0] ?? '');
}
