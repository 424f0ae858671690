import { numberedRuns } from '../numbering';
import { lineOf } from '../place';
import { sectionHolding } from '../sections';
import type { PlanText } from './text-lines';

/** One numbered part and the line that names it. */
export interface RunItem {
  readonly line: number;
  /** `C` counts as 3. */
  readonly number: number;
}

/** Numbered parts that are counted together: the decisions of a plan, the phases of a list, the options of a decision. */
export interface NumberRun {
  /** `Decision`; empty for headings that start with a bare number. */
  readonly kind: string;
  /** Whether it counts with letters: `Option A`. */
  readonly isLettered: boolean;
  readonly items: readonly RunItem[];
  /** The lines, from and to, in which the run's names mean its own items whatever else has such names. */
  readonly scope: { readonly from: number; readonly to: number };
}

export const LETTERED = /^(option|alternative|variant)\s+([A-Z])(?![\p{L}\p{N}])/iu;

/** `A` for 1. */
export function letterOf(number: number): string {
  return String.fromCharCode(64 + Math.min(Math.max(number, 1), 26));
}

/** How the number of a part is written. */
export function numeralOf(run: Pick<NumberRun, 'isLettered'>, number: number): string {
  return run.isLettered ? letterOf(number) : String(number);
}

function lineAt(text: PlanText, blockIndex: number): number {
  const block = text.plan.blocks[blockIndex];
  const record = block?.source ? text.source.record(block.source) : undefined;
  return record ? record.region.firstLine + record.start : text.lines.length;
}

/** The line on which a top-level block starts; the number of lines for an index behind the last. */
export function lineOfBlock(text: PlanText, blockIndex: number): number {
  return lineAt(text, blockIndex);
}

/** The runs of numbered and of lettered parts in a plan's text. */
export function numberRuns(text: PlanText): readonly NumberRun[] {
  const { blocks, sections, decisions } = text.plan;
  const runs: NumberRun[] = numberedRuns(blocks, sections).map((run) => {
    const [first] = run;
    const holding = first ? sectionHolding(sections, first.place.blockIndex) : null;
    const isHeading = holding?.headingIndex === first?.place.blockIndex;
    const around = isHeading ? (holding?.parent ?? null) : holding;
    return {
      kind: first?.kind ?? '',
      isLettered: false,
      items: run.map(({ number, place }) => ({ number, line: (lineOf(text.source, place) ?? 1) - 1 })),
      scope: {
        from: around ? lineAt(text, around.headingIndex) : 0,
        to: around ? lineAt(text, around.end) : text.lines.length,
      },
    };
  });
  for (const decision of decisions) {
    const section = sections.find(({ headingIndex }) => headingIndex === decision.place.blockIndex);
    const found = decision.options.flatMap((option) => {
      const match = LETTERED.exec(option.name);
      const number = (match?.[2] ?? '').toUpperCase().charCodeAt(0) - 64;
      const line = (lineOf(text.source, option.place) ?? 1) - 1;
      return match ? [{ kind: match[1] ?? '', item: { line, number } }] : [];
    });
    const [first] = found;
    if (!first || !section) continue;
    runs.push({
      kind: first.kind,
      isLettered: true,
      items: found.map(({ item }) => item),
      scope: { from: lineAt(text, section.headingIndex), to: lineAt(text, section.end) },
    });
  }
  return runs;
}
