import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { lineChanges } from '../../shared/text/line-changes';

/** The text that a plan is compared with. */
export interface EarlierText {
  readonly text: string;
  /** What it is, as part of a sentence: `the version of 2026-11-20, 14:02`. */
  readonly label: string;
}

/** More changed lines than this are counted, not shown. */
const MOST_LINES = 3000;

/** The lines that came and went since an earlier text, told apart by signs and not by colour alone. */
export function listChanges(text: string, earlier: EarlierText | null): readonly ElementContent[] {
  if (earlier === null) return [h('p', 'There is no earlier version to compare with.')];
  const before = linesOf(earlier.text);
  const after = linesOf(text);
  const changes = lineChanges(before, after);
  if (changes.length === 0) return [h('p', `Nothing has changed since ${earlier.label}.`)];
  const added = changes.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
  const removed = changes.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  const nodes: ElementContent[] = [
    h('p', `Since ${earlier.label}: ${lines(added)} added, ${lines(removed)} taken away.`),
  ];
  let shown = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    if (shown > MOST_LINES) {
      nodes.push(h('p', 'There are more changes than are shown here.'));
      break;
    }
    shown += toA - fromA + toB - fromB;
    const place = toB > fromB ? lineRange(fromB, toB) : `After line ${fromB}`;
    nodes.push(
      h('p', { className: ['change-place'] }, place),
      h('div', { className: ['change'], dir: 'ltr' }, [
        ...before.slice(fromA, toA).map((line) => h('div', { className: ['taken'] }, `− ${line}`)),
        ...after.slice(fromB, toB).map((line) => h('div', { className: ['added'] }, `+ ${line}`)),
      ]),
    );
  }
  return nodes;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

function lines(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`;
}

function lineRange(from: number, to: number): string {
  return to - from === 1 ? `Line ${from + 1}` : `Lines ${from + 1}–${to}`;
}
