import { readMarkdown } from '../markdown/read-markdown';
import { topLines } from '../markdown/text-place';
import { blockOfAnchor } from './anchor-block';
import { anchorOf } from './heading-anchors';

/** A longer text is not read as a plan to find one heading in it, in characters. */
const LONGEST = 300_000;

/**
 * The line, from 0, of the top-level block that an anchor leads to; null for none. Of a long text, whether it can be shown
 * as a plan or not, only the lines that begin as a heading or a tag are read, which takes well under a tenth of a second for
 * each ten million characters; there an anchor within a list, a quote or a paragraph is not found.
 */
export function lineOfAnchor(text: string, anchor: string, longest = LONGEST): number | null {
  if (anchor === '' || anchor === 'top') return 0;
  if (text.length <= longest) return lineIn(text, anchor);
  let found = headingLines(text);
  if (found.reduce((sum, { text: words }) => sum + words.length, 0) > longest) {
    const base = anchor.replace(/-\d+$/u, '');
    found = found.filter(({ text: words }) =>
      [base, anchor].includes(anchorOf(words.replace(/^\s*#+\s*|\s+#+\s*$/gu, ''))),
    );
  }
  // A blank line between them: each is a block of its own, on every second line.
  const line = lineIn(found.map(({ text: words }) => words).join('\n\n'), anchor);
  return line === null ? null : (found[line / 2]?.line ?? null);
}

function lineIn(text: string, anchor: string): number | null {
  const source = readMarkdown(text);
  const block = blockOfAnchor(source.blocks, anchor);
  return block === null ? null : (topLines(source)[block] ?? null);
}

interface Line {
  readonly line: number;
  readonly text: string;
}

/** The lines of a text that begin as a heading or as a tag that may have an id, outside of code between fences. */
function headingLines(text: string): readonly Line[] {
  const found: Line[] = [];
  let fence: string | null = null;
  /** Where the line before begins, if it may be a heading with the next one below it; or -1. */
  let before = -1;
  let line = 0;
  for (let at = 0; at < text.length; line += 1) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const first = startOf(text, at, end);
    if (!STARTS.has(first)) before = fence !== null || first === BLANK || end - at > LONGEST_LINE ? -1 : at;
    else if (fence !== null) {
      if (isFenceEnd(text.slice(at, Math.min(end, at + LONGEST_LINE)), fence)) fence = null;
    } else {
      const words = text.slice(at, Math.min(end, at + LONGEST_LINE)).replace(/\r$/, '');
      fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(words)?.[1] ?? null;
      if (/^ {0,3}(?:#{1,6}(?:[ \t]|$)|<(?:a|h[1-6]|p|div|span)\b)/.test(words)) found.push({ line, text: words });
      else if (before >= 0 && /^ {0,3}(?:=+|-+)[ \t]*$/.test(words)) {
        found.push({ line: line - 1, text: `## ${text.slice(before, at).trim()}` });
      }
      before = -1;
    }
    at = end + 1;
  }
  return found;
}

/** What is looked at of a line, in characters: a heading is shorter. */
const LONGEST_LINE = 2000;

const STARTS: ReadonlySet<number> = new Set(Array.from('#<=-`~', (character) => character.charCodeAt(0)));
const BLANK = 0;
const SPACE = 32;

/** The first character of a line behind up to three spaces, as its code. */
function startOf(text: string, at: number, end: number): number {
  const most = Math.min(end, at + 4);
  for (let place = at; place < most; place += 1) {
    const code = text.charCodeAt(place);
    if (code !== SPACE) return code === 13 || code === 9 ? BLANK : code;
  }
  return BLANK;
}

function isFenceEnd(line: string, fence: string): boolean {
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1];
  return closing !== undefined && closing[0] === fence[0] && closing.length >= fence.length;
}
