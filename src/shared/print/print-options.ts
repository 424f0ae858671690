import { z } from 'zod';

// Schemas that the window makes: its content security policy lets nothing be compiled.
z.config({ jitless: true });

export const paper = z.enum(['a4', 'letter']);
export type Paper = z.infer<typeof paper>;

export const margins = z.enum(['narrow', 'normal', 'wide']);

/** The smallest and the largest type that a plan can be printed in, in points. */
export const FONT_SIZES = { least: 8, most: 14 } as const;
/** The longest line above or below a page, in characters of its template. */
export const LONGEST_LINE = 300;

export const HEADER = '{title} · {status} · {owner}';
export const FOOTER = 'Page {page} of {pages} · {updated} · {hash}';

const flag = (normally: boolean) => z.boolean().default(normally).catch(normally);
const line = (normally: string) => z.string().max(LONGEST_LINE).default(normally).catch(normally);

/**
 * How a plan is printed. Every key has a default, which also stands in for a value that is not understood: what was kept
 * by another version of the app never stops a print.
 */
export const printOptions = z.object({
  paper: paper.default('a4').catch('a4'),
  landscape: flag(false),
  margins: margins.default('normal').catch('normal'),
  /** No colours: what colour tells is told by shapes and shades too. */
  blackAndWhite: flag(false),
  /** Size of the text in points. */
  fontSize: z.number().min(FONT_SIZES.least).max(FONT_SIZES.most).default(10).catch(10),
  /** A wide empty margin beside the text, to write in. */
  notesMargin: flag(false),
  /**
   * The line above and the line below each page, as templates: parts between ` · ` that hold fields in braces (see
   * `LINE_FIELDS` in `running-line.ts`). A part whose fields are all empty is left out; an empty template is no line.
   */
  header: line(HEADER),
  footer: line(FOOTER),
  /** DRAFT or IN REVIEW on each page of a plan that says so. */
  statusMark: flag(true),
  /** A first page with title, fields, progress and the decisions that are needed. */
  cover: flag(false),
  /** A list of the sections with their pages; left out where it would have fewer than three lines. */
  contents: flag(true),
  /** Levels of headings in the contents, the plan's title apart. */
  contentsDepth: z.number().int().min(1).max(6).default(2).catch(2),
  /** Headings of this level and above start a new page; 0 for none. */
  breakBefore: z.number().int().min(0).max(3).default(0).catch(0),
  /** A number beside each row of a table (T-4), counted through the whole plan. */
  rowNumbers: flag(false),
  /** Beside each heading the line of the file that it stands in. */
  lineAnchors: flag(false),
  /** "3 of 7" beside each heading with task items below it. */
  sectionProgress: flag(true),
  /** Numbers at links that leave the plan, and their addresses as a list at the end. */
  linkNotes: flag(true),
  /** What follows the plan. */
  appendix: z
    .object({
      decisionLog: flag(false),
      openItems: flag(false),
      readiness: flag(false),
      /** What changed since the last review, or since the newest kept version of the file. */
      changes: flag(false),
    })
    .default({ decisionLog: false, openItems: false, readiness: false, changes: false })
    .catch({ decisionLog: false, openItems: false, readiness: false, changes: false }),
});
export type PrintOptions = Readonly<z.infer<typeof printOptions>>;

export const PRINT_DEFAULTS: PrintOptions = printOptions.parse({});
