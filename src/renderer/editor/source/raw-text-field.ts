import { invertedEffects } from '@codemirror/commands';
import { type Extension, StateEffect, StateField, type Text, type Transaction } from '@codemirror/state';
import type { LineEnd } from '../../../shared/markdown/line-ends';
import {
  changeRaw,
  endsAlways,
  lineEndsIn,
  type RawChange,
  rawPlaces,
  usualLineEnd,
} from '../../../shared/markdown/raw-text';

/** The text of the file beside CodeMirror's document, which knows one line end only. */
interface RawText {
  readonly raw: string;
  readonly usual: LineEnd;
  /** Whether all lines end in the usual way. */
  readonly isUniform: boolean;
  /** How it began. */
  readonly first: { readonly doc: Text; readonly raw: string };
}

/** Says that a line which comes back by an undo or redo ends as it did. */
const endsAs = StateEffect.define<{ readonly at: number; readonly end: LineEnd }>({
  map: ({ at, end }, changes) => ({ at: changes.mapPos(at, 1), end }),
});

function start(raw: string, doc: Text): RawText {
  const usual = usualLineEnd(raw);
  return { raw, usual, isUniform: endsAlways(raw, usual), first: { doc, raw } };
}

function changesOf(transaction: Transaction): readonly RawChange[] {
  const ends = new Map<number, LineEnd>();
  for (const effect of transaction.effects) if (effect.is(endsAs)) ends.set(effect.value.at, effect.value.end);
  const changes: RawChange[] = [];
  transaction.changes.iterChanges((from, to, at, _end, inserted) => {
    const insert = inserted.toString();
    if (ends.size === 0) {
      changes.push({ from, to, insert });
      return;
    }
    const places: number[] = [];
    for (let next = insert.indexOf('\n'); next >= 0; next = insert.indexOf('\n', next + 1)) places.push(at + next);
    changes.push({ from, to, insert, endOf: (line) => ends.get(places[line] ?? -1) });
  });
  return changes;
}

function update(text: RawText, transaction: Transaction): RawText {
  if (!transaction.docChanged) return text;
  const { first } = text;
  const isHistoric = transaction.isUserEvent('undo') || transaction.isUserEvent('redo');
  // Undone to the start is the file to the byte, also where two line ends side by side had to be told apart.
  if (!text.isUniform && isHistoric && transaction.newDoc.eq(first.doc)) return { ...text, raw: first.raw };
  return { ...text, raw: changeRaw(text.raw, text.usual, changesOf(transaction)) };
}

const field = StateField.define<RawText>({
  create: (state) => start(state.doc.toString(), state.doc),
  update,
});

/** What an undo of the transaction needs to bring back the line ends that were not the usual one. */
function removedEnds(transaction: Transaction): readonly StateEffect<unknown>[] {
  const text = transaction.startState.field(field);
  if (text.isUniform || !transaction.docChanged) return [];
  const effects: StateEffect<unknown>[] = [];
  const { doc } = transaction.startState;
  const place = rawPlaces(text.raw);
  transaction.changes.iterChanges((from, to) => {
    const removed = doc.sliceString(from, to);
    const [start, end] = [place(from), place(to)];
    if (!removed.includes('\n')) return;
    const ends = lineEndsIn(text.raw.slice(start, end));
    let next = -1;
    for (const lineEnd of ends) {
      next = removed.indexOf('\n', next + 1);
      if (lineEnd !== text.usual) effects.push(endsAs.of({ at: from + next, end: lineEnd }));
    }
  });
  return effects;
}

/** Keeps the text as the file has it in step with the document, whose text in the same state it must be. */
export function rawText(raw: string): Extension {
  return [field.init((state) => start(raw, state.doc)), invertedEffects.of(removedEnds)];
}

/** The text that would be saved. */
export function rawTextOf(state: { field(of: typeof field): RawText }): string {
  return state.field(field).raw;
}
