import { type FocusEvent, type KeyboardEvent, useState } from 'react';

interface RowKeys {
  /** For the element around the rows. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** The one row that Tab reaches. */
  readonly entry: number;
}

/**
 * Makes a long list of rows one tab stop: arrows, Home and End move between the elements that carry `data-row` with
 * their number from 0. `count` is how many rows there are; `start` is where Tab enters until a row had the focus.
 */
export function useRowKeys(count: number, start: number): RowKeys {
  const [focused, setFocused] = useState<number | null>(null);
  const entry = Math.min(Math.max(0, focused ?? start), Math.max(0, count - 1));

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const from = Number((event.target as HTMLElement).dataset.row ?? entry);
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-row="${Math.min(Math.max(to, 0), count - 1)}"]`)?.focus();
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const { row } = (event.target as HTMLElement).dataset;
    if (row !== undefined) setFocused(Number(row));
  }

  return { onKeyDown, onFocus, entry };
}
