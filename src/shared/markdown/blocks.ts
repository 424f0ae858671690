/**
 * The block tree that the reader makes of a plan's text, that the editor shows, and that the writer turns back into
 * text. It is in normal form: neighbouring text runs of equal marks are one run, a soft line break is one space, empty
 * paragraphs are absent, and every piece that came from the file names the source record that holds its exact bytes.
 */

/** Names the source record of a piece of a plan that was read from a file. Unique in one window. */
export type SourceId = string;

/** A set of inline marks, as bits of {@link MARK}. */
export type Marks = number;

export const MARK = { strong: 1, emphasis: 2, strike: 4, code: 8 } as const;

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly marks: Marks;
}

/** What a piece of inline source is, for its looks alone. */
export type RawInlineRole = 'html' | 'comment' | 'image' | 'footnote' | 'other';

/** Inline Markdown that has no rich form: shown as its source and edited as source. */
export interface RawInline {
  readonly kind: 'raw';
  readonly role: RawInlineRole;
  readonly source: string;
  readonly marks: Marks;
}

/** A hard line break: two spaces or a backslash before the line end, or `<br>`. */
export interface HardBreak {
  readonly kind: 'break';
}

/** Where a link leads and how the file spells it. A `bare` link is a GFM autolink without brackets. */
export type LinkTarget =
  | { readonly form: 'inline'; readonly href: string; readonly title: string | null }
  | { readonly form: 'reference'; readonly href: string; readonly title: string | null; readonly label: string }
  | { readonly form: 'angle' | 'bare'; readonly href: string };

export type LinkChild = TextRun | RawInline | HardBreak;

export interface Link {
  readonly kind: 'link';
  readonly target: LinkTarget;
  readonly children: readonly LinkChild[];
}

export type Inline = LinkChild | Link;

interface FromSource {
  /** The record of the file's bytes for this piece; null for a piece made in the editor. */
  readonly source: SourceId | null;
}

export interface Paragraph extends FromSource {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends FromSource {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly inlines: readonly Inline[];
}

export interface Quote extends FromSource {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}

export interface ListItem extends FromSource {
  readonly kind: 'item';
  /** null: no task item. An item of any list may be a task item. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export interface List extends FromSource {
  readonly kind: 'list';
  /** The number of the first item of an ordered list; null for a bullet list. */
  readonly start: number | null;
  readonly items: readonly ListItem[];
}

export interface CodeBlock extends FromSource {
  readonly kind: 'code';
  /** The info string of a fence, trimmed; empty for none and for indented code. */
  readonly info: string;
  /** The lines joined by `\n`, without a final line end and without containers' prefixes. */
  readonly text: string;
}

export interface Rule extends FromSource {
  readonly kind: 'rule';
}

export type Align = 'left' | 'center' | 'right' | null;

export interface TableRow extends FromSource {
  readonly kind: 'row';
  /** One list of inlines a cell. Empty cells at the end that the source does not have are left out. */
  readonly cells: readonly (readonly Inline[])[];
}

/** A GFM table. The first row is its header. Rows may be shorter or longer than `align`: nothing is padded or dropped. */
export interface Table extends FromSource {
  readonly kind: 'table';
  readonly align: readonly Align[];
  readonly rows: readonly TableRow[];
}

export type VerbatimRole = 'html' | 'comment' | 'front-matter' | 'definition' | 'footnote' | 'table' | 'other';

/** A block that is shown and edited as its source. */
export interface Verbatim extends FromSource {
  readonly kind: 'verbatim';
  readonly role: VerbatimRole;
  /** The lines joined by `\n`, without a final line end and without containers' prefixes. */
  readonly text: string;
}

export type Block = Paragraph | Heading | Quote | List | CodeBlock | Rule | Table | Verbatim;
