import { changedRange } from './changed-range';
import { textHash } from './text-hash';

/** How a text became another one: all of it, or the one range that differs, with the {@link textHash} of the outcome. */
export type TextChange =
  | { readonly kind: 'whole'; readonly text: string }
  | {
      readonly kind: 'splice';
      readonly from: number;
      readonly to: number;
      readonly insert: string;
      readonly hash: number;
    };

/** The smaller way to tell what a text is now; `before` is what the other side holds, or null. */
export function textChangeOf(before: string | null, text: string): TextChange {
  if (before === null) return { kind: 'whole', text };
  const { from, to, toAfter } = changedRange(before, text);
  if (toAfter - from > text.length / 2) return { kind: 'whole', text };
  return { kind: 'splice', from, to, insert: text.slice(from, toAfter), hash: textHash(text) };
}

/** The text after a change; null where the change was made to another text than `before`. */
export function applyTextChange(before: string | null, change: TextChange): string | null {
  if (change.kind === 'whole') return change.text;
  if (before === null || change.to > before.length || change.from > change.to) return null;
  const text = before.slice(0, change.from) + change.insert + before.slice(change.to);
  return textHash(text) === change.hash ? text : null;
}
