import { type Inline, MARK, type TextRun } from '../markdown/blocks';
import { lineText } from './plain-text';

/** A name set off by bold or italic type and a colon, and what follows it: `**Owner:** Payments`. */
export interface Label {
  readonly name: string;
  /** What follows, up to the next label, on one line; empty for a label with nothing after it. */
  readonly text: string;
  /** Whether what follows is nothing but words: no mark, link, picture or line break. A comment at its end is apart. */
  readonly isPlain: boolean;
  /** The words of the comment that it ends with; null without one. */
  readonly note: string | null;
}

export interface Labelled {
  /** What stands before the first label. */
  readonly lead: string;
  readonly labels: readonly Label[];
}

const LONGEST_NAME = 60;
const SET_OFF = MARK.strong | MARK.emphasis;

interface Head {
  readonly name: string;
  /** The label's value as far as it stands in the run itself. */
  readonly rest: string;
  /** Whether the colon is the first character of the next run. */
  readonly takesColon: boolean;
}

function headOf(run: TextRun, next: Inline | undefined, startsLine: boolean): Head | null {
  if ((run.marks & SET_OFF) === 0) return null;
  const text = run.text.trim();
  if (text === '' || text.length > 500) return null;
  const inside = /^([^:：]*)[:：]$/u.exec(text)?.[1];
  if (inside !== undefined) return named(inside, '', false);
  if (next?.kind === 'text' && (next.marks & SET_OFF) === 0 && /^\s*[:：]/u.test(next.text))
    return named(text, '', true);
  // `**Status: Approved**`, but not a bold sentence that has a colon somewhere.
  const whole = startsLine ? /^([^\s:：]+(?: [^\s:：]+){0,2})[:：]\s+(.+)$/u.exec(text) : null;
  return whole ? named(whole[1] ?? '', whole[2] ?? '', false) : null;
}

function named(name: string, rest: string, takesColon: boolean): Head | null {
  const trimmed = name.trim();
  return trimmed === '' || trimmed.length > LONGEST_NAME ? null : { name: trimmed, rest, takesColon };
}

/** Names on one line are parted by bars: the bar before the next name is not part of a value. */
function withoutSeparator(text: string): string {
  return text.replace(/\s*[|·•]\s*$/u, '').trim();
}

/** What a value is besides its words. */
export function plainness(value: readonly Inline[]): Pick<Label, 'isPlain' | 'note'> {
  const words = value.slice();
  while (words.at(-1)?.kind === 'break' || isBlank(words.at(-1))) words.pop();
  const last = words.at(-1);
  const note = last?.kind === 'raw' && last.role === 'comment' ? last.source.replace(/^<!--+\s*|\s*--+>$/gu, '') : null;
  if (note !== null) words.pop();
  return { isPlain: words.every((inline) => inline.kind === 'text' && inline.marks === 0), note };
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.kind === 'text' && inline.text.trim() === '';
}

/** The labels of a paragraph, a cell or an item. */
export function labelsOf(inlines: readonly Inline[]): Labelled {
  const labels: Label[] = [];
  let lead = '';
  let name: string | null = null;
  let value: Inline[] = [];
  let startsLine = true;
  const close = () => {
    const text = lineText(value);
    if (name === null) lead = text;
    else labels.push({ name, text: withoutSeparator(text), ...plainness(value) });
  };
  for (let at = 0; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (!inline) continue;
    const next = inlines[at + 1];
    const head = inline.kind === 'text' ? headOf(inline, next, startsLine) : null;
    if (!head) {
      value.push(inline);
      startsLine = inline.kind === 'break';
      continue;
    }
    close();
    name = head.name;
    value = head.rest === '' ? [] : [{ kind: 'text', text: head.rest, marks: 0 }];
    if (head.takesColon && next?.kind === 'text') {
      value.push({ ...next, text: next.text.replace(/^\s*[:：]/u, '') });
      at += 1;
    }
    startsLine = false;
  }
  close();
  return { lead, labels };
}
