import { LONGEST_READ } from './longest-read';

/** The longest line that is laid out as rich text, in characters. A browser takes minutes over one of megabytes. */
const LONGEST_LINE = 200_000;

/** The longest run of lines without a blank one, in characters: a table of tens of thousands of cells, say. */
const LONGEST_RUN = 400_000;

/** The most lines in such a run: each of them would be a few nodes of one block. */
const MOST_LINES = 20_000;

/**
 * What a text is opened as: rich text, or its source where the rich editor can't take it. A parser takes such a text in
 * one go too, so it is neither read as a plan nor coloured.
 */
export function openAs(text: string): 'rich' | 'source' {
  if (text.length > LONGEST_READ) return 'source';
  let runStart = 0;
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf('\n', at);
    const end = line < 0 ? text.length : line;
    if (end - at > LONGEST_LINE && !text.slice(at, end).includes('\r')) return 'source';
    lines += 1;
    if (end - at <= 1 && text.slice(at, end).trim() === '') {
      runStart = end + 1;
      lines = 0;
    }
    if (end - runStart > LONGEST_RUN || lines > MOST_LINES) return 'source';
    at = end + 1;
  }
  return 'rich';
}
