import {
  $addUpdateTag,
  $createLineBreakNode,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type RangeSelection,
} from 'lexical';
import type { SourceBlock } from '../caret/leaf-block';
import { $isCodeNode, languageOf } from '../markdown/code-block';
import { $importLines } from '../markdown/source-text';
import { $isWithin, $offsetInSource, $selectInSource } from './code-places';
import { engineNow } from './load-engine';

const USUAL = '  ';

/** Longer code is indented as the line above it is: to read it at each new line would hold up the window. */
const LONGEST = 100_000;

/** One step of indentation in a code: a tab where its lines have tabs, else as many spaces as its least indented line. */
export function unitOf(code: string): string {
  if (/^\t/m.test(code)) return '\t';
  const widths = [...code.matchAll(/^( +)\S/gm)].map(([, spaces = '']) => spaces.length).filter((width) => width > 1);
  const least = Math.min(...widths);
  return Number.isFinite(least) && least <= 8 ? ' '.repeat(least) : USUAL;
}

function lineStart(code: string, at: number): number {
  return code.lastIndexOf('\n', at - 1) + 1;
}

const PAIRS: readonly string[] = ['{}', '[]', '()'];

/** Starts a new line at the caret, indented as the language has it. */
export function $newLine(block: SourceBlock, selection: RangeSelection): void {
  if (!selection.isCollapsed()) selection.removeText();
  const code = block.getTextContent();
  const at = $offsetInSource(block, selection.anchor);
  const above = /^[ \t]*/.exec(code.slice(lineStart(code, at), at))?.[0] ?? '';
  const isBetween = PAIRS.includes(code.slice(at - 1, at + 1));
  const indent = $indentAt(block, code, at, isBetween) ?? above;
  const inner = isBetween && indent === above ? above + unitOf(code) : indent;
  selection.insertNodes([$createLineBreakNode(), ...$importLines(inner)]);
  if (!isBetween) return;
  const behind = $getSelection();
  if (!$isRangeSelection(behind)) return;
  behind.insertNodes([$createLineBreakNode(), ...$importLines(above)]);
  $selectInSource(block, at + 1 + inner.length);
}

function $indentAt(block: SourceBlock, code: string, at: number, isBetween: boolean): string | null {
  if (!$isCodeNode(block) || code.length > LONGEST) return null;
  const engine = engineNow();
  const support = engine?.languageNow(languageOf(block.getInfo())) ?? null;
  if (engine === null || support === null) return null;
  try {
    return engine.indentationAt(code, at, support, unitOf(code), isBetween);
  } catch {
    // A language that can't tell is no reason not to start a line.
    return null;
  }
}

/** Puts a step of indentation before the selected lines, or takes one away; without a selection, at the caret. */
export function $indentLines(block: SourceBlock, selection: RangeSelection, isBackward: boolean): void {
  if (!$isWithin(block, selection)) return;
  const code = block.getTextContent();
  const unit = unitOf(code);
  if (selection.isCollapsed() && !isBackward) {
    selection.insertText(unit);
    return;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  let [anchor, focus] = [$offsetInSource(block, selection.anchor), $offsetInSource(block, selection.focus)];
  const [from, to] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const starts: number[] = [];
  for (let start = lineStart(code, from); ; ) {
    // A selection that ends before a line's first character has nothing of that line.
    if (start === to && to > from) break;
    starts.push(start);
    const end = code.indexOf('\n', start);
    if (end < 0 || end >= to) break;
    start = end + 1;
  }
  // From the last line on, so that the places of those above stay right.
  for (const start of starts.reverse()) {
    const line = code.slice(start).split('\n', 1)[0] ?? '';
    const change = isBackward ? -outdentOf(line, unit) : line === '' ? 0 : unit.length;
    if (change === 0) continue;
    if (change > 0) $selectInSource(block, start).insertText(unit);
    else $selectInSource(block, start, start - change).removeText();
    const moved = (offset: number) => (offset < start ? offset : Math.max(start, offset + change));
    [anchor, focus] = [moved(anchor), moved(focus)];
  }
  $selectInSource(block, anchor, focus);
}

/** How many characters of a line's beginning are one step of indentation, or what there is of one. */
function outdentOf(line: string, unit: string): number {
  if (line.startsWith('\t')) return 1;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return Math.min(spaces, unit === '\t' ? 4 : unit.length);
}
