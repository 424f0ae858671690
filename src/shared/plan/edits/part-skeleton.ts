const LABEL =
  /^(\s*(?:(?:[-*+]|\d+[.)])\s+)?(?:\*\*|__|\*|_)[^*_]+(?:[:：](?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)[ \t]*[:：]))/u;
const SIDE =
  /^(\s*(?:[-*+]|\d+[.)])\s+(?:\*\*|__)?(?:pros?|cons?|advantages?|disadvantages?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?)/iu;
const ITEM = /^(\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?)/u;
const FENCE = /^\s*(`{3,}|~{3,})/u;
const KEY = /^([A-Za-z][\w ]*(?:\([^)]*\))?\s*:)/u;
const OPTION_ITEM = /^\s*(?:[-*+]|\d+[.)])\s+(?:\*\*|__)?(?:option|alternative)\s+\S/iu;

/** The same line without what its author wrote on it; null for a line that is all words. */
function emptied(line: string): string | null {
  if (line.trim() === '') return '';
  if (/^\s{0,3}#{1,6}(?:\s|$)/u.test(line)) return line;
  const label = LABEL.exec(line) ?? SIDE.exec(line);
  if (label) {
    const isHead = /[:：]\W*$/u.test(line.trim()) && !/[ \t]$/u.test(line);
    // The space is where the person goes on writing.
    return isHead ? (label[1] ?? '') : `${label[1]} `;
  }
  return null;
}

function emptiedFence(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  let hasBody = false;
  for (const line of lines) {
    const key = KEY.exec(line);
    if (key) {
      made.push(/^(?:request|response|error)/iu.test(line) && /[:：]\s*$/u.test(line) ? (key[1] ?? '') : `${key[1]} `);
      hasBody = false;
    } else if (line.trim() === '') {
      if (made.at(-1) !== '') made.push('');
    } else if (!hasBody && /^[{[]/u.test(line)) {
      made.push('{', '  ', '}');
      hasBody = true;
    }
  }
  return made;
}

/**
 * The shape of a part that an author wrote, without their words: labels, headings, fences with their keys, tables with
 * one empty row, lists with one empty item, and two options. Lines in, lines out.
 */
export function skeletonOf(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  let options = 0;
  let isPast = false;
  let lastItem = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      let end = at + 1;
      while (end < lines.length && !(lines[end] ?? '').trimStart().startsWith(fence)) end += 1;
      made.push(line, ...emptiedFence(lines.slice(at + 1, end)), lines[end] ?? fence);
      at = end;
      continue;
    }
    if (OPTION_ITEM.test(line)) {
      options += 1;
      isPast = options > 2;
    } else if (/^\S/u.test(line)) isPast = false;
    if (isPast) continue;
    if (line.trim().startsWith('|')) {
      // The header and the row below it; of the other rows only that there are some.
      let end = at;
      while (end < lines.length && (lines[end] ?? '').trim().startsWith('|')) end += 1;
      made.push(...lines.slice(at, at + 2), emptyRow(lines[at + 1] ?? ''));
      at = end - 1;
      continue;
    }
    const kept = emptied(line);
    if (kept !== null) {
      if (kept !== '' || made.at(-1) !== '') made.push(kept);
      lastItem = '';
      continue;
    }
    const marker = ITEM.exec(line)?.[1];
    if (marker !== undefined && marker.trimStart() !== lastItem && !/^\s/u.test(line)) {
      made.push(marker.replace(/\[[xX]\]/u, '[ ]').replace(/\d+/u, '1'));
      lastItem = marker.trimStart();
    }
  }
  while (made.at(-1) === '') made.pop();
  return made;
}

/** A row of empty cells under a delimiter row. */
export function emptyRow(delimiter: string): string {
  return delimiter.replace(/[:-]/gu, ' ');
}

/** An option's item with everything below it, emptied, and with another letter. */
export function emptyOption(lines: readonly string[], letter: string, marker: string | null): readonly string[] {
  const made = skeletonOf(lines).map((line) => line);
  const [first = '', ...rest] = made;
  const named = first.replace(/((?:option|alternative|variant)\s+)([A-Z])/iu, `$1${letter}`);
  const head = marker === null ? named : named.replace(/^(\s*)\d+(?=[.)])/u, `$1${marker}`);
  return [head, ...rest.filter((line) => line !== '')];
}
