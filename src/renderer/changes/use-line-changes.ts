import { useEffect, useState } from 'react';
import { LONGEST_READ } from '../../shared/markdown/longest-read';
import { countLines, type LineChange, textLineChanges } from '../../shared/text/line-changes';

/** How long after the last change the texts are compared, in milliseconds: comparing is not free in a long plan. */
const PAUSE = 200;

export interface TextChanges {
  /** The two texts that were compared. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly LineChange[];
  /** How many lines saving would change. */
  readonly lines: number;
}

/** Compares two texts line by line, ends of lines included. */
export function textChanges(before: string, after: string): TextChanges {
  const changes = textLineChanges(before, after);
  return { before, after, changes, lines: countLines(changes) };
}

/** How two texts differ, as of a moment after the last change of either; null before that, and for very long ones. */
export function useTextChanges(before: string, after: string): TextChanges | null {
  const [found, setFound] = useState<TextChanges | null>(null);
  useEffect(() => {
    if (Math.max(before.length, after.length) > LONGEST_READ) return setFound(null);
    const timer = setTimeout(() => setFound(textChanges(before, after)), PAUSE);
    return () => clearTimeout(timer);
  }, [before, after]);
  return found;
}

/** `Save will change 1 line`. */
export function saveWillChange(lines: number): string {
  return `Save will change ${lines.toLocaleString('en')} ${lines === 1 ? 'line' : 'lines'}`;
}
