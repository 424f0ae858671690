/** The fields that a line above or below a page can hold, with what each says. */
export const LINE_FIELDS = {
  title: 'the plan’s title',
  status: 'its status',
  owner: 'its owner',
  updated: 'the day it was last updated',
  hash: 'the first characters of the hash of its text',
  file: 'the name of its file',
  page: 'the number of the page',
  pages: 'how many pages there are',
} as const;
export type LineField = keyof typeof LINE_FIELDS;
/** What the fields of one plan hold; empty for a field that the plan does not have. The pages are known last. */
export type LineValues = Readonly<Record<Exclude<LineField, 'page' | 'pages'>, string>>;

/** A line in two parts, as it is set at both ends of the page. */
export interface RunningLine {
  /** The parts that are the same on all pages. */
  readonly words: string;
  /** The parts with the page's number in them, with `{page}` and `{pages}` still to be filled in; empty for none. */
  readonly pageWords: string;
}

const SEPARATOR = ' · ';
const FIELD = /\{(\w+)\}/g;

/** Fills in a template. A part between separators whose fields are all empty is left out. */
export function runningLine(template: string, values: LineValues): RunningLine {
  const fixed: string[] = [];
  const counted: string[] = [];
  for (const part of template.split(/\s*·\s*/u)) {
    let fields = 0;
    let filled = 0;
    let hasPage = false;
    const text = part.replace(FIELD, (whole, name: string) => {
      if (name === 'page' || name === 'pages') {
        hasPage = true;
        return whole;
      }
      if (!isValue(name)) return whole;
      fields += 1;
      const value = values[name].replace(/\s+/gu, ' ').trim();
      if (value !== '') filled += 1;
      return value;
    });
    if (text.trim() === '' || (fields > 0 && filled === 0)) continue;
    (hasPage ? counted : fixed).push(text.trim());
  }
  return { words: fixed.join(SEPARATOR), pageWords: counted.join(SEPARATOR) };
}

function isValue(name: string): name is keyof LineValues {
  return name in LINE_FIELDS;
}

/** The words of one page. */
export function pageLine(pageWords: string, page: number, pages: number): string {
  return pageWords.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}
