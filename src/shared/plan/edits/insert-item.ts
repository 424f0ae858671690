import type { Block, List } from '../../markdown/blocks';
import { lineOfPiece } from '../../markdown/text-place';
import { coreOf } from './move-section';
import { lineOfBlock, type NumberRun, numberRuns } from './number-runs';
import { skeletonOf } from './part-skeleton';
import { headingMark, placeAfter, placeBehind, sectionLike } from './place-lines';
import { finishEdit, type PlanEdit } from './plan-edit';
import { roomForNew } from './renumber';
import type { PlanText, TextLine } from './text-lines';

/** The line after an item with all that it holds, and the list that it stands in. */
export function itemRange(
  text: PlanText,
  line: number,
): { readonly list: List; readonly index: number; readonly to: number } | null {
  const visit = (block: Block): ReturnType<typeof itemRange> => {
    if (block.kind !== 'list') return null;
    const index = block.items.findIndex((item) => lineOfPiece(text.source, item) === line);
    const item = block.items[index];
    const record = item?.source ? text.source.record(item.source) : undefined;
    if (!record) return null;
    let to = record.region.firstLine + record.end;
    while (to > line + 1 && (text.lines[to - 1]?.text ?? '').trim() === '') to -= 1;
    return { list: block, index, to };
  };
  for (const block of text.plan.blocks) {
    const found = visit(block);
    if (found) return found;
  }
  return null;
}

/** Counts the markers of an ordered list on after a new item; a marker that would move its item's lines stays. */
export function countedMarkers(
  text: PlanText,
  list: List,
  after: number,
  lines: readonly TextLine[],
): readonly TextLine[] {
  const numbers = list.items.map((item) => {
    const line = lineOfPiece(text.source, item) ?? -1;
    const match = /^(\s*)(\d+)(?=[.)])/u.exec(text.lines[line]?.text ?? '');
    return match ? { line, number: Number(match[2]), width: (match[2] ?? '').length } : null;
  });
  const own = numbers[after];
  const next = numbers[after + 1];
  if (!own || !next || next.number !== own.number + 1) return lines;
  const moved = new Set(numbers.slice(after + 1).flatMap((one) => (one ? [one.line] : [])));
  return lines.map((line) => {
    if (line.from === null || !moved.has(line.from)) return line;
    return {
      ...line,
      text: line.text.replace(/^(\s*)(\d+)(?=[.)])/u, (whole, indent: string, digits: string) => {
        const number = String(Number(digits) + 1);
        return number.length > digits.length ? whole : indent + number;
      }),
    };
  });
}

/** The marker of the item after one: `3.` after `2.`, and `1.` where all are. */
export function nextMarker(text: PlanText, list: List, index: number): string | null {
  const numberOf = (at: number) => {
    const item = list.items[at];
    const line = item ? (lineOfPiece(text.source, item) ?? -1) : -1;
    const match = /^\s*(\d+)[.)]/u.exec(text.lines[line]?.text ?? '');
    return match ? Number(match[1]) : null;
  };
  const own = numberOf(index);
  if (own === null) return null;
  const isSame = index > 0 && numberOf(index - 1) === own;
  return String(isSame ? own : own + 1);
}

const PHASE = /^(?:phase|stage|milestone|wave)$/iu;

function withNumber(line: string, run: NumberRun, number: number): string {
  return line.replace(new RegExp(`(${run.kind}\\s+#?)\\d+`, 'iu'), `$1${number}`);
}

/** Adds a phase: an item `**Phase 4:**` of the list of phases, or a section of its own where phases are sections. */
export function insertPhase(text: PlanText, caretLine: number | null, renumber: boolean): PlanEdit {
  const runs = numberRuns(text).filter(({ kind }) => PHASE.test(kind));
  const rest = renumber ? { numbers: roomForNew } : {};
  const run =
    runs.find(
      ({ items, scope }) => caretLine !== null && items.length > 0 && caretLine >= scope.from && caretLine < scope.to,
    ) ?? runs[0];
  if (!run) {
    const section = sectionLike(text, /^phases$/iu);
    const under = section ?? sectionLike(text, /rollout|release|deploy/iu);
    const head = section ? [] : [`${headingMark(under)}Phases`];
    const placed = placeBehind(text, under, [...head, '1. **Phase 1:** ']);
    const line = placed.at + head.length;
    return finishEdit(text, placed.lines, { caret: { line, column: 16, length: 0 } });
  }
  const ends = run.items.map(({ line }) => {
    const range = itemRange(text, line);
    const section = text.plan.sections.find(({ headingIndex }) => lineOfBlock(text, headingIndex) === line);
    return range?.to ?? (section ? coreOf(text, section).to : line + 1);
  });
  const held = run.items.findIndex(
    ({ line }, index) => caretLine !== null && caretLine >= line && caretLine < (ends[index] ?? 0),
  );
  const at = held < 0 ? run.items.length - 1 : held;
  const item = run.items[at];
  if (!item) return finishEdit(text, text.lines);
  const most = Math.max(...run.items.map(({ number }) => number));
  const number = renumber ? item.number + 1 : most + 1;
  const own = text.lines[item.line]?.text ?? '';
  const range = itemRange(text, item.line);
  if (range) {
    const marker = nextMarker(text, range.list, range.index);
    const [first = own] = skeletonOf([own]);
    const named = withNumber(first, run, number).replace(/\[[xX]\]/u, '[ ]');
    const made = marker === null ? named : named.replace(/^(\s*)\d+(?=[.)])/u, `$1${marker}`);
    const placed = placeAfter(text, range.to - 1, [`${made.trimEnd()} `]);
    const lines = countedMarkers(text, range.list, range.index, placed.lines);
    return finishEdit(text, lines, {
      ...rest,
      caret: { line: placed.at, column: made.trimEnd().length + 1, length: 0 },
    });
  }
  const section = text.plan.sections.find(({ headingIndex }) => lineOfBlock(text, headingIndex) === item.line);
  if (!section) return finishEdit(text, text.lines);
  const head = new RegExp(`^(\\s{0,3}#{1,6}\\s+${run.kind}\\s+#?\\d+[\\s:：.)–—-]*)`, 'iu').exec(own)?.[1] ?? own;
  const core = coreOf(text, section);
  const body = skeletonOf(text.lines.slice(core.from + 1, core.to).map((line) => line.text));
  const title = `${withNumber(head, run, number).trimEnd()} [Title]`;
  const placed = placeBehind(text, section, [title, ...body]);
  return finishEdit(text, placed.lines, {
    ...rest,
    caret: { line: placed.at, column: title.length - '[Title]'.length, length: '[Title]'.length },
  });
}
