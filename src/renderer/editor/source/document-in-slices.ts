import { Text } from '@codemirror/state';

/** Texts up to this length are made a document at once: that takes a few milliseconds. In characters. */
export const LONGEST_AT_ONCE = 2_000_000;

/** What is made in one go of a longer one, in characters. */
const SLICE = 1_000_000;

const LINE_END = /\r\n?|\n/;

/** Gives way to keys and to painting. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * The CodeMirror document of a text, made in slices that leave the window free. Null where `isWanted` says meanwhile that
 * it is not wanted any more.
 */
export async function documentInSlices(text: string, isWanted: () => boolean): Promise<Text | null> {
  let made = Text.empty;
  for (let at = 0; at < text.length; ) {
    const end = sliceEnd(text, at);
    made = made.append(Text.of(text.slice(at, end).split(LINE_END)));
    at = end;
    await pause();
    if (!isWanted()) return null;
  }
  return made;
}

/** The document of a text, made at once. */
export function documentAtOnce(text: string): Text {
  return Text.of(text.split(LINE_END));
}

/** Behind a line end, so that none is cut in two. */
function sliceEnd(text: string, from: number): number {
  if (text.length - from <= SLICE) return text.length;
  const feed = text.indexOf('\n', from + SLICE);
  if (feed >= 0 && feed - from < 2 * SLICE) return feed + 1;
  for (let at = from + SLICE; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) return at + 1;
  }
  return text.length;
}
