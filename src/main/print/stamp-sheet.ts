import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Day } from '../../shared/plan/plan-date';
import type { PrintOptions } from '../../shared/print/print-options';
import { runningLine } from '../../shared/print/running-line';
import type { PageReference } from './contents';
import type { PrintFacts } from './print-facts';
import { directionIn, directionOf } from './set-direction';

/** What is put onto the pages of a printed plan once they are known. */
export interface StampSheet {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The day that stands for the time at which the PDF was made; null for none. */
  readonly day: Day | null;
  /** Tells two plans apart; hexadecimal digits. */
  readonly hash: string;
  readonly options: PrintOptions;
  /** The lines whose words are the same on all pages, as they are set on the last sheet; empty for none. */
  readonly header: string;
  readonly footer: string;
  /** The parts with page numbers. */
  readonly headerPages: string;
  readonly footerPages: string;
  /** What stands large at the head of each page; null for none. */
  readonly mark: 'DRAFT' | 'IN REVIEW' | null;
  /** True for a plan that runs from right to left: what stands at one end of a line then stands at the other. */
  readonly mirrored: boolean;
  readonly references: readonly PageReference[];
}

export function stampSheet(
  options: PrintOptions,
  facts: PrintFacts,
  { language, references, hash }: Pick<StampSheet, 'language' | 'references' | 'hash'>,
): StampSheet {
  const header = runningLine(options.header, facts.values);
  const footer = runningLine(options.footer, facts.values);
  const marks = { draft: 'DRAFT', 'in-review': 'IN REVIEW', approved: null, other: null } as const;
  return {
    title: facts.title,
    author: facts.values.owner,
    language,
    day: facts.updated,
    hash,
    options,
    header: header.words,
    footer: footer.words,
    headerPages: header.pageWords,
    footerPages: footer.pageWords,
    mark: options.statusMark && facts.status !== null ? marks[facts.status] : null,
    mirrored: directionIn(language) === 'rtl',
    references,
  };
}

/** The running lines that have words of their own, in the order of their sheets. */
export function linesOf(stamp: StampSheet): readonly ('header' | 'footer')[] {
  return (['header', 'footer'] as const).filter((line) => stamp[line] !== '');
}

/** The last sheets: a line on each, set by the browser in all the scripts that it can set. */
export function stampLines(stamp: StampSheet): readonly Element[] {
  return linesOf(stamp).map((line) => {
    const dir = directionOf(stamp[line]) ?? 'ltr';
    const style = `text-align: ${stamp.mirrored ? 'right' : 'left'}`;
    return h('div', { className: ['stamp'], ariaHidden: 'true', dir, style }, stamp[line]);
  });
}
