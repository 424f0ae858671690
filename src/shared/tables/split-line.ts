import { type Inline, MARK, type TextRun } from '../markdown/blocks';

/** What parts the words of a list's items into cells. */
export type Separator = 'tab' | 'colon' | 'dash';

const PATTERNS: Readonly<Record<Separator, RegExp>> = {
  tab: /\t/u,
  // A colon before a blank or at the end of bold words: not one in an address or a time.
  colon: /[:：](?=\s|$)\s*/u,
  dash: /\s+[-–—]\s+/u,
};

type Line = readonly Inline[];

/** Splits lines into cells at what parts at least half of them; lines that nothing parts have one cell. */
export function splitLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const separator = (['tab', 'colon', 'dash'] as const).find(
    (each) => lines.filter((line) => splitOnce(line, PATTERNS[each]) !== null).length * 2 >= Math.max(1, lines.length),
  );
  if (separator === undefined) return lines.map((line) => [trimmed(line)]);
  return lines.map((line) => cellsOf(line, separator));
}

function cellsOf(line: Line, separator: Separator): readonly Line[] {
  const parts = splitOnce(line, PATTERNS[separator]);
  if (parts === null) return [trimmed(line)];
  const [before, after] = parts;
  return [trimmed(before), ...(separator === 'tab' ? cellsOf(after, separator) : [trimmed(after)])];
}

/** The line before and behind the first separator in its words; null where there is none. Code and links are no words. */
function splitOnce(line: Line, pattern: RegExp): readonly [Line, Line] | null {
  for (const [index, inline] of line.entries()) {
    if (inline.kind !== 'text' || (inline.marks & MARK.code) !== 0) continue;
    const match = pattern.exec(inline.text);
    if (!match) continue;
    const behind = inline.text.slice(match.index + match[0].length);
    // `**Name:** what it is` is parted behind the bold words; a colon at the very end parts nothing.
    if (behind === '' && index === line.length - 1) continue;
    const before = inline.text.slice(0, match.index);
    const part = (text: string): readonly TextRun[] => (text === '' ? [] : [{ ...inline, text }]);
    return [
      [...line.slice(0, index), ...part(before)],
      [...part(behind), ...line.slice(index + 1)],
    ];
  }
  return null;
}

function trimmed(line: Line): Line {
  const cut = [...line];
  const first = cut[0];
  if (first?.kind === 'text') cut[0] = { ...first, text: first.text.trimStart() };
  const last = cut.at(-1);
  if (last?.kind === 'text') cut[cut.length - 1] = { ...last, text: last.text.trimEnd() };
  return cut.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
