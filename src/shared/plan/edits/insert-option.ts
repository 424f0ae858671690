import type { Option } from '../options';
import { lineOf } from '../place';
import { sectionHolding } from '../sections';
import { OPTION_SHAPE } from '../templates/part-shapes';
import { countedMarkers, itemRange, nextMarker } from './insert-item';
import { insertDecision } from './insert-section';
import { coreOf } from './move-section';
import { LETTERED, letterOf, lineOfBlock } from './number-runs';
import { emptyOption } from './part-skeleton';
import { placeAfter } from './place-lines';
import { finishEdit, type PlanEdit } from './plan-edit';
import { roomForNew } from './renumber';
import type { PlanText } from './text-lines';

function lineOfOption(text: PlanText, option: Option): number {
  return (lineOf(text.source, option.place) ?? 1) - 1;
}

/** Adds an option to the decision at the caret, else to the last one, after the option at the caret or the last one. */
export function insertOption(text: PlanText, caretLine: number | null, renumber: boolean): PlanEdit {
  const { decisions, sections } = text.plan;
  const range = (index: number) => {
    const decision = decisions[index];
    const section = decision && sections.find(({ headingIndex }) => headingIndex === decision.place.blockIndex);
    return section
      ? { from: lineOfBlock(text, section.headingIndex), to: lineOfBlock(text, section.end), section }
      : null;
  };
  const held = decisions.findIndex((_, index) => {
    const lines = range(index);
    return lines && caretLine !== null && caretLine >= lines.from && caretLine < lines.to;
  });
  const begun = decisions.findLastIndex(({ isBegun }) => isBegun);
  const at = held >= 0 ? held : begun;
  const decision = decisions[at];
  // Without a decision there is nothing to weigh: a new one has its options.
  if (!decision?.isBegun) return insertDecision(text, caretLine, renumber);
  const own = decision.options.map((option) => itemRange(text, lineOfOption(text, option)));
  const heldOption = own.findIndex(
    (item, index) =>
      item !== null &&
      caretLine !== null &&
      caretLine >= lineOfOption(text, decision.options[index] as Option) &&
      caretLine < item.to,
  );
  const index = heldOption >= 0 ? heldOption : decision.options.length - 1;
  const model = decision.options[index];
  const item = own[index];
  const options = renumber ? { numbers: roomForNew } : {};
  if (model && item) {
    const from = lineOfOption(text, model);
    const letter = LETTERED.exec(model.name)?.[2];
    const lettered = decision.options.flatMap(({ name }) => LETTERED.exec(name)?.[2] ?? []);
    const last = [...lettered].sort().at(-1) ?? 'A';
    const next = letterOf(((renumber ? letter : last) ?? last).toUpperCase().charCodeAt(0) - 63);
    const lines = text.lines.slice(from, item.to).map((line) => line.text);
    const made = [...emptyOption(lines, next, nextMarker(text, item.list, item.index))];
    if (letter === undefined) made[0] = /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(made[0] ?? '')?.[0] ?? '- ';
    const isLoose = item.index > 0 && (text.lines[from - 1]?.text ?? '').trim() === '';
    const placed = placeAfter(text, item.to - 1, isLoose ? ['', ...made] : made);
    const line = placed.at + (isLoose ? 1 : 0);
    const counted = countedMarkers(text, item.list, item.index, placed.lines);
    return finishEdit(text, counted, {
      ...options,
      caret: { line, column: placed.lines[line]?.text.length ?? 0, length: 0 },
    });
  }
  const label = text.plan.blocks.findIndex((block, blockIndex) => {
    const section = sectionHolding(sections, blockIndex);
    if (!section || block.kind !== 'paragraph' || blockIndex < decision.place.blockIndex) return false;
    return /^\*\*(?:options?|alternatives)\b/iu.test(text.lines[lineOfBlock(text, blockIndex)]?.text ?? '');
  });
  const section = range(at)?.section;
  const line = label >= 0 ? lineOfBlock(text, label) : section ? coreOf(text, section).to - 1 : text.lines.length - 1;
  const made = label >= 0 ? OPTION_SHAPE : ['', '**Options Considered:**', ...OPTION_SHAPE];
  const placed = placeAfter(text, line, made);
  const first = placed.at + made.length - OPTION_SHAPE.length;
  return finishEdit(text, placed.lines, { caret: { line: first, column: (OPTION_SHAPE[0] ?? '').length, length: 0 } });
}
