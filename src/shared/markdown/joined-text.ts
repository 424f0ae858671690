import type { Inline } from './blocks';
import { inlinesOf } from './inline-atoms';
import type { SourceRecord } from './source-record';

/** As many characters at the end of a leaf tell whether another one's text has come into it. */
const TELLING = 24;

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'raw') return inline.source;
      return inline.kind === 'link' ? wordsOf(inline.children) : ' ';
    })
    .join('');
}

/**
 * The source of a paragraph together with the one below it, when the two were joined in the editor: the words of the
 * second are then the end of the first. Null for a paragraph that ends in words of its own.
 */
export function joinedText(inlines: readonly Inline[], own: string, record: SourceRecord): string | null {
  if (record.shape.kind !== 'paragraph') return null;
  const { texts } = record.region;
  let from = record.end;
  while (from < texts.length && texts[from]?.trim() === '') from++;
  if (from === record.end || from === texts.length) return null;
  let to = from;
  while (to < texts.length && texts[to]?.trim() !== '') to++;
  const below = texts.slice(from, to).join('\n').trimStart();
  const end = wordsOf(inlinesOf(below, record.inline)).slice(-TELLING);
  const words = wordsOf(inlines);
  if (end.length < 2 || !words.endsWith(end) || wordsOf(inlinesOf(own, record.inline)).endsWith(end)) return null;
  return own.trimEnd() + below;
}
