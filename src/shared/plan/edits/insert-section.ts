import type { Section } from '../sections';
import { CONTRACT_SHAPE, DECISION_SHAPE } from '../templates/part-shapes';
import { coreOf } from './move-section';
import { lineOfBlock, numberRuns } from './number-runs';
import { skeletonOf } from './part-skeleton';
import { headingMark, type Placed, placeAfter, placeBehind, sectionLike } from './place-lines';
import { finishEdit, type PlanEdit } from './plan-edit';
import { roomForNew } from './renumber';
import { type PlanText, readPlanText } from './text-lines';

interface Kind {
  readonly isStub: (blockIndex: number) => boolean;
  readonly parts: readonly { readonly blockIndex: number; readonly isBegun: boolean }[];
  readonly shape: readonly string[];
  readonly placeholder: string;
  /** Whether a shape made of the plan's own part is a whole one. */
  readonly isWhole: (lines: readonly string[]) => boolean;
  /** `Decision 1: `, the start of the first heading of its kind. */
  readonly prefix: string;
  readonly holder: { readonly like: RegExp; readonly title: string };
}

const REPEAT = /<!--[^>]*\brepeat\b[^>]*-->/iu;

function sectionAt(text: PlanText, headingIndex: number): Section | null {
  return text.plan.sections.find((section) => section.headingIndex === headingIndex) ?? null;
}

/** The lines under a heading, without the blank ones around them. */
function bodyOf(text: PlanText, section: Section): { readonly from: number; readonly to: number } {
  const core = coreOf(text, section);
  const record = section.heading.source === null ? undefined : text.source.record(section.heading.source);
  return { from: core.from + (record ? record.end - record.start : 1), to: core.to };
}

function shapeFrom(text: PlanText, kind: Kind, near: number): readonly string[] {
  const begun = kind.parts.filter(({ isBegun }) => isBegun);
  const model = begun.findLast(({ blockIndex }) => blockIndex <= near) ?? begun[0];
  const section = model ? sectionAt(text, model.blockIndex) : null;
  if (!section) return kind.shape;
  const { from, to } = bodyOf(text, section);
  const made = [...skeletonOf(text.lines.slice(from, to).map((line) => line.text))];
  while (made[0] === '') made.shift();
  return kind.isWhole(made) ? made : kind.shape;
}

/** A heading before its own words: `### Decision `, `2`, `: `. */
const HEAD = /^(\s{0,3}#{1,6}\s+(?:decision|adr|api|endpoint|interface|contract)[\s#-]*)(\d*)([\s:：.)–—-]*)/iu;

function headingFrom(
  text: PlanText,
  section: Section,
): { readonly mark: string; readonly rest: string; readonly number: number | null } | null {
  const line = text.lines[lineOfBlock(text, section.headingIndex)]?.text ?? '';
  const match = HEAD.exec(line);
  if (!match) return null;
  const [, mark = '', number = '', rest = ''] = match;
  return { mark, rest: /\s$/u.test(rest) ? rest : `${rest} `, number: number === '' ? null : Number(number) };
}

function caretAt(placed: Placed, offset: number, placeholder: string) {
  const line = placed.at + offset;
  const words = placed.lines[line]?.text ?? '';
  const column = words.indexOf(placeholder);
  return column < 0 ? { line, column: words.length, length: 0 } : { line, column, length: placeholder.length };
}

/** Fills the place that a template leaves for the next part: its heading stays, a note to repeat the structure goes. */
function fillStub(text: PlanText, kind: Kind, section: Section): PlanEdit {
  const { from, to } = bodyOf(text, section);
  const kept = text.lines.slice(0, from);
  const shape = shapeFrom(text, kind, section.headingIndex);
  const { lines } = placeAfter({ ...text, lines: [...kept, ...text.lines.slice(to)] }, from - 1, ['', ...shape]);
  const head = from - 1;
  return finishEdit(text, lines, { caret: caretAt({ lines, at: head }, 0, kind.placeholder) });
}

function insertPartSection(text: PlanText, kind: Kind, caretLine: number | null, renumber: boolean): PlanEdit {
  const holding = kind.parts.find(({ blockIndex }) => {
    const section = sectionAt(text, blockIndex);
    return (
      section !== null &&
      caretLine !== null &&
      caretLine >= lineOfBlock(text, blockIndex) &&
      caretLine < lineOfBlock(text, section.end)
    );
  });
  const after = holding ?? kind.parts.at(-1);
  const section = after ? sectionAt(text, after.blockIndex) : null;
  if (section && kind.isStub(section.headingIndex)) return fillStub(text, kind, section);
  const head = section && headingFrom(text, section);
  const options = renumber ? { numbers: roomForNew } : {};
  if (section && after) {
    const run = numberRuns(text).find(({ items }) =>
      items.some(({ line }) => line === lineOfBlock(text, after.blockIndex)),
    );
    const most = run ? Math.max(...run.items.map(({ number }) => number)) : (head?.number ?? 0);
    const number = !head || head.number === null ? '' : String(renumber ? head.number + 1 : most + 1);
    const mark = head ? `${head.mark}${number}${head.rest}` : `${'#'.repeat(section.heading.level)} `;
    const lines = [`${mark}${kind.placeholder}`, '', ...shapeFrom(text, kind, after.blockIndex)];
    const placed = placeBehind(text, section, lines);
    return finishEdit(text, placed.lines, { ...options, caret: caretAt(placed, 0, kind.placeholder) });
  }
  const holder = sectionLike(text, kind.holder.like);
  const above = holder ? [] : [`## ${kind.holder.title}`, ''];
  const mark = holder ? headingMark(holder) : '### ';
  const lines = [...above, `${mark}${kind.prefix}${kind.placeholder}`, '', ...kind.shape];
  const placed = placeBehind(text, holder, lines);
  return finishEdit(text, placed.lines, { caret: caretAt(placed, above.length, kind.placeholder) });
}

/** A part of which there is the heading and a note to repeat the structure. */
function isStubIn(text: PlanText): (headingIndex: number) => boolean {
  return (headingIndex) => {
    const section = sectionAt(text, headingIndex);
    if (!section) return false;
    const own = text.plan.blocks.slice(headingIndex + 1, section.end);
    return own.length > 0 && own.every((block) => block.kind === 'verbatim' && REPEAT.test(block.text));
  };
}

function decisionKind(text: PlanText): Kind {
  return {
    isStub: isStubIn(text),
    parts: text.plan.decisions.map(({ place, isBegun }) => ({ blockIndex: place.blockIndex, isBegun })),
    shape: DECISION_SHAPE,
    placeholder: '[Title]',
    isWhole: (lines) => {
      const { decisions } = readPlanText(['## Decision 1: X', '', ...lines].join('\n')).plan;
      return decisions[0] !== undefined && lines.some((line) => /decision/iu.test(line));
    },
    prefix: 'Decision 1: ',
    holder: { like: /\bdecisions\b/iu, title: 'Technical Decisions' },
  };
}

function contractKind(text: PlanText): Kind {
  return {
    isStub: isStubIn(text),
    parts: text.plan.contracts.map(({ place, isBegun }) => ({ blockIndex: place.blockIndex, isBegun })),
    shape: CONTRACT_SHAPE,
    placeholder: '[Endpoint/Interface Name]',
    isWhole: (lines) => (readPlanText(['## API: X', '', ...lines].join('\n')).plan.contracts[0]?.api ?? null) !== null,
    prefix: 'API: ',
    holder: { like: /contracts|\bapis?\b|interfaces|endpoints/iu, title: 'Interface Contracts' },
  };
}

export function insertDecision(text: PlanText, caretLine: number | null, renumber: boolean): PlanEdit {
  return insertPartSection(text, decisionKind(text), caretLine, renumber);
}

export function insertContract(text: PlanText, caretLine: number | null, renumber: boolean): PlanEdit {
  return insertPartSection(text, contractKind(text), caretLine, renumber);
}
