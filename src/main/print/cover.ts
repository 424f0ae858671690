import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { percent } from '../../shared/plan/checklist';
import type { PageReferences } from './contents';
import type { PrintFacts } from './print-facts';
import type { PrintedHeading } from './print-headings';
import { directionOf } from './set-direction';

const MOST_DECISIONS = 12;

/** The first page: title, fields, progress, and the decisions that the reader is asked for. */
export function makeCover(facts: PrintFacts, headings: readonly PrintedHeading[], references: PageReferences): Element {
  return h('section', { className: ['cover'] }, [
    h('p', { className: ['cover-title'], dir: directionOf(facts.title) }, facts.title),
    ...fieldList(facts),
    ...progress(facts),
    ...decisionsNeeded(facts, headings, references),
  ]);
}

function fieldList({ plan }: PrintFacts): readonly Element[] {
  const filled = plan.fields.filter((field) => field.isFilled);
  if (filled.length === 0) return [];
  const rows = filled.flatMap(({ name, value }) => [
    h('dt', { dir: directionOf(name) }, name),
    h('dd', { dir: directionOf(value) }, value),
  ]);
  return [h('dl', { className: ['cover-fields', 'ours'] }, rows)];
}

/** Words of ours at the side where the plan's lines begin; they run from left to right in any plan. */
function said(...words: readonly (string | ElementContent)[]): Element {
  return h('p', { className: ['ours'] }, [h('span', { dir: 'ltr' }, [...words])]);
}

function progress({ checklist, gate }: PrintFacts): readonly Element[] {
  const { done, total } = checklist;
  if (total === 0) return [];
  const share = percent(done, total);
  const next = gate === null ? [] : [said('Next gate: ', h('bdi', gate.title), `, ${gate.done} of ${gate.total} done`)];
  return [
    h('p', { className: ['cover-heading', 'ours'] }, 'Progress'),
    said(`${done} of ${total} items done (${share} %)`),
    h('div', { className: ['cover-bar'], ariaHidden: 'true' }, [h('div', { style: `width: ${share}%` })]),
    ...next,
  ];
}

function decisionsNeeded(
  { plan, line }: PrintFacts,
  headings: readonly PrintedHeading[],
  references: PageReferences,
): readonly Element[] {
  if (plan.decisions.length === 0) return [];
  const open = plan.decisions.filter(({ chosen }) => chosen === null);
  const title = h('p', { className: ['cover-heading', 'ours'] }, 'Decisions needed');
  if (open.length === 0) return [title, said('None: each decision of the plan is taken.')];
  const lines = open.slice(0, MOST_DECISIONS).map(({ number, title: words, place }) => {
    const name = `${number === null ? '' : `${number}. `}${words || 'A decision without a title'}`;
    const heading = headings.findIndex((one) => one.line === line(place));
    return heading === -1 ? h('p', name) : references.line(heading, name);
  });
  const more = open.length - lines.length;
  return [title, ...lines, ...(more > 0 ? [said(`and ${more} more`)] : [])];
}
