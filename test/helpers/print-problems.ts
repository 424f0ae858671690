import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { outline } from '../../src/shared/plan/outline';
import type { PreFlight } from '../../src/shared/print/pre-flight';
import { headingPages, readTags, type TaggedText, withoutRepeats } from './pdf-structure';
import { planWords } from './plan-words';
import { type PdfBookmark, packed, type ReadPdf, readPdf } from './read-pdf';

/** Contents of fewer lines are left out. */
const FEWEST_LINES = 3;
/** Narrower is the border of a table, in points. */
const THINNEST = 1.5;
/** A row of more letters than this may be longer than a page. */
const LONG_ROW = 1500;
const RIGHT_TO_LEFT = /[\u0590-\u06ff\u202e\u2067]/;

/**
 * What is wrong with a print that adds nothing to the plan: words or cells that are lost, doubled or out of order, rows that
 * are cut, headers that don't repeat, headings alone at the foot, text off the page, bookmarks that are not the outline.
 * Empty for a good one.
 */
export async function printProblems(
  text: string,
  file: string,
  report: PreFlight | undefined,
): Promise<readonly string[]> {
  const plan = text.replace(/^\ufeff/, '');
  const pdf = await readPdf(file);
  const all = await readTags(file);
  const tags = withoutRepeats(all).filter(({ roles }) => !roles.includes('Figure'));
  const undrawn = new Set(report?.uncoveredGlyphs.map(({ character }) => character));
  const drawn = (words: string) => [...words].filter((letter) => !undrawn.has(letter)).join('');
  const wanted = planWords(plan, {
    pictures: new Map(report?.missingImages.map(({ source, reason }) => [source, reason])),
    diagrams: new Map(report?.failedDiagrams.map(({ line, reason }) => [line, reason])),
  });
  return [
    ...otherWords(tags.map((tag) => tag.text).join(' '), drawn(wanted.text)),
    ...otherCells(tags, wanted.cells.map(drawn), wanted.hasHtmlTable),
    ...cutTables(all),
    ...strandedHeadings(all),
    ...outsidePage(pdf),
    ...(wanted.hasHtmlHeading ? [] : otherBookmarks(pdf, plan)),
    ...misledBookmarks(pdf, all),
  ];
}

/**
 * What is wrong with the contents of a print with all its headings in them: headings that are not listed, and lines that name
 * another page than that on which the words of the heading stand. Empty for a good print.
 */
export async function contentsProblems(file: string): Promise<readonly string[]> {
  const { pageLines, bookmarks } = await readPdf(file);
  const headings = headingPages(await readTags(file));
  const [title] = bookmarks;
  const listed = bookmarks.length === 1 && (title?.inside.length ?? 0) > 0 ? headings.slice(1) : headings;
  // Before them stand the decisions of the cover.
  const lines = listed.length < FEWEST_LINES ? [] : pageLines.slice(-listed.length);
  const problems = pageLines
    .filter(({ shown, page }) => shown !== String(page))
    .map(({ target, shown, page }) => `contents: ${target} leads to page ${page}, not “${shown}”`);
  if (listed.length >= FEWEST_LINES && lines.map(({ page }) => page).join() !== listed.join()) {
    problems.push(`contents: pages ${lines.map(({ page }) => page).join()} in place of ${listed.join()}`);
  }
  return problems;
}

/**
 * Text by which two readings are compared. Left out: pictographs, apostrophes, hyphens and letters of several code points,
 * which a PDF holds as an alternative text that pdf.js doesn't read; boxes, which are drawn; and marks that a print adds.
 */
function plain(text: string): string {
  const whole = text.replace(/[\d#*]\ufe0f?\u20e3/gu, '').replace(/[\p{L}\p{So}][\p{M}\u200d]+/gu, '');
  return packed(whole).replace(/\p{So}|\p{Emoji_Modifier}|['’`´‐‑↩→-]|\[[xX]?\]/gu, '');
}

/** Right-to-left lines are stored as they look, so there the letters are counted. */
function otherWords(printed: string, wanted: string): readonly string[] {
  const [found, expected] = [plain(printed), plain(wanted)];
  if (found === expected) return [];
  if (RIGHT_TO_LEFT.test(wanted)) {
    const [here, there] = [letterCounts(found), letterCounts(expected)];
    return [...new Set([...here.keys(), ...there.keys()])]
      .filter((letter) => here.get(letter) !== there.get(letter))
      .map((letter) => `words: ${letter} ${here.get(letter) ?? 0} times, not ${there.get(letter) ?? 0}`);
  }
  const [letters, others] = [[...found], [...expected]];
  const at = letters.findIndex((letter, index) => letter !== others[index]);
  if (at === -1) return [`words: the end is missing: ${others.slice(letters.length).join('').slice(0, 200)}`];
  const near = (text: readonly string[]) => text.slice(Math.max(0, at - 40), at + 60).join('');
  return [`words: at ${at} “${near(letters)}” in place of “${near(others)}”`];
}

function letterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Brackets are mirrored in right-to-left lines.
  for (const letter of text.replace(/[()[\]{}<>«»]/g, '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Cells that are lost or doubled; where tables of HTML have cells too, only those that are lost. */
function otherCells(tags: readonly TaggedText[], cells: readonly string[], hasOthers: boolean): readonly string[] {
  const printed = new Map<number, string>();
  for (const { cell, text } of tags) if (cell >= 0) printed.set(cell, `${printed.get(cell) ?? ''} ${text}`);
  const same = (text: string) =>
    RIGHT_TO_LEFT.test(text) ? [...plain(text).replace(/[()[\]{}<>«»]/g, '')].sort().join('') : plain(text);
  const sorted = (all: readonly string[]) =>
    all
      .map(same)
      .filter((text) => text !== '')
      .sort();
  const [found, wanted] = [sorted([...printed.values()]), sorted(cells)];
  if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
  const lost = withoutEach(wanted, found).slice(0, 5);
  if (hasOthers && lost.length === 0) return [];
  const extra = withoutEach(found, wanted).slice(0, 5);
  return [`cells: ${found.length} in place of ${wanted.length}; lost ${lost.join(' | ')}, extra ${extra.join(' | ')}`];
}

/** What is left of `all` once each of `others` was taken out once. */
function withoutEach(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}

/** Header rows stand on every page of their table, and no row is cut that fits a page. */
function cutTables(all: readonly TaggedText[]): readonly string[] {
  const tables = new Map<number, { readonly head: Set<number>; readonly body: Set<number> }>();
  const rows = new Map<number, { readonly pages: Set<number>; readonly letters: number; readonly isHead: boolean }>();
  for (const { table, row, roles, page, text } of all) {
    if (table < 0 || text.trim() === '') continue;
    const isHead = roles.includes('TH');
    const pages = tables.get(table) ?? { head: new Set(), body: new Set() };
    (isHead ? pages.head : pages.body).add(page);
    tables.set(table, pages);
    const known = rows.get(row) ?? { pages: new Set(), letters: 0, isHead };
    known.pages.add(page);
    rows.set(row, { ...known, letters: known.letters + text.length });
  }
  const problems: string[] = [];
  for (const { head, body } of tables.values()) {
    const bare = [...body].filter((page) => head.size > 0 && !head.has(page));
    if (bare.length > 0) problems.push(`tables: no header row on pages ${bare.join(', ')}`);
  }
  for (const { pages, letters, isHead } of rows.values()) {
    if (isHead || pages.size < 2 || letters >= LONG_ROW) continue;
    problems.push(`tables: a row is cut on pages ${[...pages].join(', ')}`);
  }
  return problems;
}

function strandedHeadings(all: readonly TaggedText[]): readonly string[] {
  const last = new Map<number, TaggedText>();
  for (const tag of all) {
    const lowest = last.get(tag.page)?.up ?? Number.POSITIVE_INFINITY;
    if (tag.text.trim() !== '' && tag.up < lowest) last.set(tag.page, tag);
  }
  // A heading with nothing after it may end the document.
  const pages = Math.max(...last.keys());
  return [...last.values()]
    .filter(({ roles, page }) => page < pages && roles.some((role) => /^H\d$/.test(role)))
    .map(({ page, text }) => `headings: “${text}” stands last on page ${page}`);
}

function outsidePage(pdf: ReadPdf): readonly string[] {
  return pdf.pages.flatMap(({ width, height, words, drawn }, index) => [
    ...words
      .filter((word) => word.left < 20 || word.right > width - 20 || word.up < 20 || word.up > height - 20)
      .map((word) => `page ${index + 1}: “${word.text}” stands outside`),
    ...drawn
      .filter((box) => {
        // The border beside a row is drawn for both pages of it and cut by their edges.
        const isBorder = box.right - box.left < THINNEST;
        return box.left < 0 || box.right > width || (!isBorder && (box.bottom < 0 || box.top > height));
      })
      .map((box) => `page ${index + 1}: something is drawn outside, ${JSON.stringify(box)}`),
  ]);
}

function otherBookmarks(pdf: ReadPdf, plan: string): readonly string[] {
  const headings = nested(outline(readMarkdown(plan).blocks).filter(({ text }) => plain(text) !== ''));
  const bookmarks = everyBookmark(pdf.bookmarks).map(({ title, depth }) => `${depth} ${plain(title)}`);
  if (JSON.stringify(bookmarks) === JSON.stringify(headings)) return [];
  const lost = withoutEach(headings, bookmarks);
  const extra = withoutEach(bookmarks, headings);
  return [
    `bookmarks: ${bookmarks.length} in place of ${headings.length}; lost ${lost.join(' | ')}, extra ${extra.join(' | ')}`,
  ];
}

/** Each heading with how many headings it stands below. */
function nested(headings: readonly { readonly level: number; readonly text: string }[]): readonly string[] {
  const open: number[] = [];
  return headings.map(({ level, text }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `${open.length - 1} ${plain(text)}`;
  });
}

function everyBookmark(
  bookmarks: readonly PdfBookmark[],
  depth = 0,
): readonly { readonly title: string; readonly page: number; readonly depth: number }[] {
  return bookmarks.flatMap(({ title, page, inside }) => [{ title, page, depth }, ...everyBookmark(inside, depth + 1)]);
}

/** Bookmarks that lead to another page than that on which the words of their heading stand. */
function misledBookmarks(pdf: ReadPdf, all: readonly TaggedText[]): readonly string[] {
  const [pages, wanted] = [everyBookmark(pdf.bookmarks).map(({ page }) => page), headingPages(all)];
  return pages.join() === wanted.join()
    ? []
    : [`bookmarks: lead to pages ${pages.join()} in place of ${wanted.join()}`];
}
