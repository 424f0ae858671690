import { isolateHistory } from '@codemirror/commands';
import { type Range, StateEffect, StateField, type Text, Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type {
  FindEdit,
  FindGroup,
  FindListener,
  FindRange,
  FindScope,
  FindSelection,
  FindTarget,
} from '../find/find-target';

/** The source is one text. */
const PIECE = 'source';

/** How near the edges of the view a match may stand, in pixels. */
const MARGIN = 90;

interface Found {
  /** The document that the ranges are of. */
  readonly doc: Text;
  /** In order. */
  readonly ranges: readonly FindRange[];
  readonly current: FindRange | null;
}

const setFound = StateEffect.define<Found | null>();

const found = StateField.define<Found | null>({
  create: () => null,
  update: (before, { effects }) => effects.findLast((effect) => effect.is(setFound))?.value ?? before,
});

const MATCH = Decoration.mark({ class: 'found' });
const CURRENT = Decoration.mark({ class: 'found found--current' });

/** The marks of what is in view: there may be a hundred thousand. */
function marksIn({ state, visibleRanges }: EditorView): DecorationSet {
  const now = state.field(found);
  if (now === null) return Decoration.none;
  const marks: Range<Decoration>[] = [];
  for (const { from, to } of visibleRanges) {
    for (let index = firstBehind(now.ranges, from); index < now.ranges.length; index++) {
      const range = now.ranges[index];
      if (!range || range.from >= to) break;
      marks.push((range === now.current ? CURRENT : MATCH).range(range.from, range.to));
    }
  }
  return Decoration.set(marks, true);
}

/** The index of the first range that ends behind a place. */
function firstBehind(ranges: readonly FindRange[], place: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

class FoundMarks {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = marksIn(view);
  }

  update({ view, state, startState, changes, docChanged, viewportChanged }: ViewUpdate): void {
    const now = state.field(found);
    if (now !== startState.field(found)) this.decorations = marksIn(view);
    // Until the changed text was searched, the marks move with their words.
    else if (docChanged) this.decorations = this.decorations.map(changes);
    else if (viewportChanged && now?.doc.eq(state.doc)) this.decorations = marksIn(view);
  }
}

/** The extension that {@link SourceFind} needs in the view. */
export const foundMarks = [found, ViewPlugin.fromClass(FoundMarks, { decorations: (marks) => marks.decorations })];

/** Finding in the source view: the text is that of the file, with `\n` for all line ends. */
export class SourceFind implements FindTarget {
  readonly #listeners = new Set<FindListener>();
  #known: { readonly doc: Text; readonly groups: readonly FindGroup[] } | null = null;

  constructor(private readonly view: EditorView) {}

  textChanged(): void {
    for (const listener of this.#listeners) listener.textChanged();
  }

  selectionChanged(): void {
    for (const listener of this.#listeners) listener.selectionChanged();
  }

  groups(): readonly FindGroup[] {
    const { doc } = this.view.state;
    if (this.#known?.doc !== doc) this.#known = { doc, groups: [[{ id: PIECE, text: doc.toString() }]] };
    return this.#known.groups;
  }

  isLoading(): boolean {
    return false;
  }

  selection(): FindSelection {
    const { from, to } = this.view.state.selection.main;
    return { start: { piece: PIECE, offset: from }, end: { piece: PIECE, offset: to } };
  }

  scope(): FindScope | null {
    const { doc, selection } = this.view.state;
    const { from, to, empty } = selection.main;
    return empty ? null : new Map([[PIECE, { afterStart: from, beforeEnd: doc.length - to }]]);
  }

  subscribe(listener: FindListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  mark(matchesOf: ((group: FindGroup) => readonly FindRange[]) | null, current: FindRange | null): void {
    const ranges = matchesOf ? this.groups().flatMap(matchesOf) : [];
    const now = ranges.length === 0 ? null : { doc: this.view.state.doc, ranges, current };
    if (now !== null || this.view.state.field(found, false)) this.view.dispatch({ effects: setFound.of(now) });
  }

  reveal({ from, to }: FindRange): void {
    this.view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: MARGIN }),
    });
  }

  replace(edits: readonly FindEdit[]): void {
    this.view.dispatch({
      changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
      annotations: [Transaction.userEvent.of('input.replace'), isolateHistory.of('full')],
    });
  }
}
