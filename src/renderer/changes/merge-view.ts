import { defaultKeymap } from '@codemirror/commands';
import { Change, diff, goToNextChunk, goToPreviousChunk, type MergeConfig, MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { lineChanges } from '../../shared/text/line-changes';
import { markdownText } from '../editor/source/source-extensions';

/** How many lines stay around a change, and how many must be left for folding them. */
const FOLDED = { margin: 3, minSize: 4 };

/** Longer stretches than this are not compared letter by letter. In characters. */
const LONGEST_COMPARED = 20_000;

/** A text as lines with `\n`, and where each starts. */
function linesOf(text: string): { readonly lines: readonly string[]; readonly starts: readonly number[] } {
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return { lines, starts };
}

/** The same lines that are counted as changed, and in each stretch of them the letters that differ. */
function changesByLine(before: string, after: string): readonly Change[] {
  const a = linesOf(before);
  const b = linesOf(after);
  const place = ({ starts }: typeof a, text: string, line: number) => starts[line] ?? text.length;
  const found: Change[] = [];
  for (const { fromA, toA, fromB, toB } of lineChanges(a.lines, b.lines)) {
    const [startA, endA] = [place(a, before, fromA), place(a, before, toA)];
    const [startB, endB] = [place(b, after, fromB), place(b, after, toB)];
    const isWhole = startA === endA || startB === endB || endA - startA + endB - startB > LONGEST_COMPARED;
    if (isWhole) found.push(new Change(startA, endA, startB, endB));
    else {
      const inner = diff(before.slice(startA, endA), after.slice(startB, endB), { scanLimit: 500, timeout: 50 });
      for (const { fromA: x, toA: y, fromB: v, toB: w } of inner) {
        found.push(new Change(startA + x, startA + y, startB + v, startB + w));
      }
    }
  }
  return found;
}

function side(name: string, text: string, page: Document): Extension {
  return [
    markdownText(name, text, page),
    EditorState.readOnly.of(true),
    EditorView.contentAttributes.of({ 'aria-readonly': 'true' }),
    keymap.of(defaultKeymap),
  ];
}

/** Two texts side by side, under the names given; what is the same in both is folded. */
export function createMergeView(
  parent: HTMLElement,
  before: string,
  after: string,
  names: readonly [string, string] = ['On disk', 'Now'],
): MergeView {
  const page = parent.ownerDocument;
  return new MergeView({
    parent,
    a: { doc: before, extensions: side(names[0], before, page) },
    b: { doc: after, extensions: side(names[1], after, page) },
    collapseUnchanged: FOLDED,
    diffConfig: { override: changesByLine },
  });
}

/** Folds what is the same in both texts, or shows all of it. */
export function foldSame(merge: MergeView, isFolded: boolean): void {
  merge.reconfigure({ collapseUnchanged: isFolded ? FOLDED : undefined } as MergeConfig);
}

/** Goes to the next or the previous change from where the caret is in the text of now. */
export function goToChange(merge: MergeView, way: 'next' | 'previous'): void {
  const go = way === 'next' ? goToNextChunk : goToPreviousChunk;
  go({ state: merge.b.state, dispatch: (transaction) => merge.b.dispatch(transaction) });
  merge.b.focus();
}
