import type { Block } from '../markdown/blocks';
import { unescapeText } from '../markdown/entities';
import type { EditKind } from './edit-kinds';
import { type ListSetting, WORD } from './find-places';
import { isTableEdit, isTableReadingDue, tableLinesDue } from './judge-table-edit';
import { type LineChanges, lineChanges } from './line-changes';
import { readingTrail, type TrailChange, trailChange } from './reading-trail';

/** One edit that was made: the text and how it read before, and what came of it. */
export interface MadeEdit {
  readonly kind: EditKind;
  /** The word that was typed, which the text before did not hold. */
  readonly word: string;
  readonly list: ListSetting | null;
  readonly before: string;
  readonly after: string;
  readonly readBefore: readonly Block[];
  readonly readAfter: readonly Block[];
  /** What the editor shows after the edit. */
  readonly shown: readonly Block[];
}

export interface Judgement {
  readonly changes: LineChanges;
  /** Lines changed: a line that was replaced counts once. */
  readonly changed: number;
  /** Lines that this edit had to change. */
  readonly due: number;
  /** The edit changed the lines it had to, and in them nothing but what it is about. */
  readonly ideal: boolean;
  /** Words that are gone, or that nobody typed. */
  readonly lostWords: readonly string[];
  /** What the edit broke; null for nothing. */
  readonly harm: string | null;
}

/** Compares what an edit did with what it had to do. */
export function judgeEdit(edit: MadeEdit): Judgement {
  const changes = lineChanges(edit.before, edit.after);
  const { removed, added } = changes;
  const before = readingTrail(edit.readBefore);
  const after = readingTrail(edit.readAfter);
  const reading = trailChange(before, after);
  const due = dueLines(edit, changes);
  const ideal = due !== null;
  const lostWords = ideal ? [] : strangeWords(edit, changes);
  const changed = Math.max(removed.length, added.length);
  return { changes, changed, due: due ?? 1, ideal, lostWords, harm: harmOf(edit, reading, after, lostWords) };
}

function harmOf(
  edit: MadeEdit,
  reading: TrailChange,
  after: readonly string[],
  lostWords: readonly string[],
): string | null {
  const shown = trailChange(readingTrail(edit.shown), after);
  if (shown.removed.length + shown.added.length > 0) return 'the file reads otherwise than the editor shows';
  if (!isReadingDue(edit.kind, reading)) return 'other places read otherwise than before';
  return lostWords.length > 0 ? `words lost or changed: ${lostWords.slice(0, 5).join(' ')}` : null;
}

const isEntry = (name: string) => (entry: string) => entry.replace(/^[->]*/, '').startsWith(name);

/** True if only the place of the edit reads otherwise. */
function isReadingDue(kind: EditKind, { removed, added }: TrailChange): boolean {
  switch (kind) {
    case 'add-row':
    case 'add-item':
      return removed.length === 0 && added.length === 2;
    case 'delete-row':
      return added.length === 0 && removed.filter(isEntry('row')).length === 1;
    default:
      if (isTableEdit(kind)) return isTableReadingDue(kind, { removed, added });
      return removed.length === 1 && added.length === 1;
  }
}

const collapsed = (line: string): string => line.replace(/\s+/g, ' ').trim();

/** The number of lines that had to change, if these are the ones; null if others changed or in another way. */
function dueLines(edit: MadeEdit, { removed, added }: LineChanges): number | null {
  const [old = '', ...otherOld] = removed;
  const [now = '', ...otherNow] = added;
  const isOneLine = removed.length === 1 && added.length === 1;
  if (isTableEdit(edit.kind)) return tableLinesDue(edit.kind, { line: 0, removed, added });
  switch (edit.kind) {
    case 'add-row':
      return removed.length === 0 && added.length === 1 ? 1 : null;
    case 'delete-row':
      return removed.length === 1 && added.length === 0 ? 1 : null;
    case 'add-item':
      return newItemLines(edit, removed, added);
    case 'tick':
      return isOneLine && now.replace(/\[[ xX]\]/, '') === old.replace(/\[[ xX]\]/, '') ? 1 : null;
    case 'bold':
      return isOneLine && collapsed(unmarked(now)) === collapsed(unmarked(old)) ? 1 : null;
    case 'level':
      return isOneLine && unlevelled(now) === unlevelled(old) ? 1 : null;
    case 'link':
      return isOneLine && isLinkDue(collapsed(old), collapsed(now.replace(edit.word, ''))) ? 1 : null;
    case 'cell':
      return isOneLine &&
        otherOld.length + otherNow.length === 0 &&
        sameButWord(collapsed(old), collapsed(now), edit.word)
        ? 1
        : null;
    default:
      return isOneLine && sameButWord(old, now, edit.word) ? 1 : null;
  }
}

/**
 * True if the line is the old one with a word typed into it. At a line's edge the space before the word is its break;
 * spaces at the line's end that nobody sees may go.
 */
function sameButWord(old: string, now: string, word: string): boolean {
  if (now.replace(` ${word}`, '').trimEnd() === old.trimEnd()) return true;
  return now.includes(`${word} `) && now.replace(`${word} `, '') === old;
}

const unmarked = (line: string): string => line.replace(/[*_]/g, '');

/** A heading's line without what says its level. */
const unlevelled = (line: string): string => collapsed(line.replace(/#+/g, '').replace(/^[\s>]*[=-]+\s*$/, ''));

/** True if a line is the old one, but for a reference whose text was its label and which now has the label beside it. */
function isLinkDue(old: string, now: string): boolean {
  return now === old || (/\]\[|\[[^\]]*\](?!\()/.test(old) && isWithin(wordsOf(old), wordsOf(now)));
}

const NUMBER = /^([\s>]*)\d{1,9}(?=[.)])/;

/** A new item is a line, with a blank one where the list has such; items after it may get their next number. */
function newItemLines(edit: MadeEdit, removed: readonly string[], added: readonly string[]): number | null {
  const own = added.findIndex((line) => line.includes(edit.word));
  if (own < 0) return null;
  let rest = added.filter((_, index) => index !== own);
  const blanks = rest.filter((line) => isBlank(line)).length - removed.filter((line) => isBlank(line)).length;
  if (blanks > (edit.list?.loose ? 1 : 0)) return null;
  if (blanks > 0) rest = rest.toSpliced(rest.findIndex(isBlank), 1);
  if (rest.length !== removed.length) return null;
  const isMoved = edit.list?.counted === true;
  const plain = (line: string) => (isMoved ? collapsed(line.replace(NUMBER, '$1')) : line);
  return rest.every((line, index) => plain(line) === plain(removed[index] ?? '')) ? added.length : null;
}

const isBlank = (line: string): boolean => /^[\s>]*$/.test(line);

/** The words of a line of source. Letters that are spelled as entities are letters. */
function wordsOf(line: string): readonly string[] {
  return unescapeText(line).match(WORD) ?? [];
}

/** True if the first words are all among the second, in their order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === some[at]) at++;
  return at === some.length;
}

/** The words of the changed lines that are gone, or that came without being typed. */
function strangeWords(edit: MadeEdit, { removed, added }: LineChanges): readonly string[] {
  const isItem = edit.kind === 'add-item';
  const countable = (line: string) => wordsOf(isItem ? line.replace(NUMBER, '$1') : line);
  const typed = (line: string) => line.replace(` ${edit.word}`, '').replace(edit.word, '');
  const counts = new Map<string, number>();
  for (const word of removed.flatMap(countable)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of added.map(typed).flatMap(countable)) counts.set(word, (counts.get(word) ?? 0) - 1);
  // The box of a task, and a deleted row's own words.
  if (edit.kind === 'tick') for (const box of ['x', 'X']) counts.delete(box);
  const isDue = (count: number) =>
    ((edit.kind === 'delete-row' || edit.kind === 'delete-column') && count > 0) ||
    (edit.kind === 'duplicate-row' && count < 0);
  return [...counts].filter(([, count]) => count !== 0 && !isDue(count)).map(([word]) => word);
}
