import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Day } from '../../shared/plan/plan-date';
import { readiness } from '../../shared/plan/readiness/readiness';
import type { PrintOptions } from '../../shared/print/print-options';
import { type EarlierText, listChanges } from './appendix-changes';
import type { PrintFacts } from './print-facts';
import { directionOf } from './set-direction';

export interface AppendixNeeds {
  readonly facts: PrintFacts;
  readonly text: string;
  /** The day that dates are told against. */
  readonly today: Day;
  /** Rules of readiness that are switched off for all plans. */
  readonly rulesOff: readonly string[];
  readonly earlier: EarlierText | null;
  /** Level of the headings. */
  readonly level: number;
}

/** The parts that follow a plan, those that were asked for, each under a heading that is a bookmark too. */
export function makeAppendix(parts: PrintOptions['appendix'], needs: AppendixNeeds): readonly Element[] {
  const all: readonly (readonly [boolean, string, () => readonly ElementContent[]])[] = [
    [parts.decisionLog, 'Decision log', () => decisionLog(needs.facts)],
    [parts.openItems, 'Open items', () => openItems(needs.facts)],
    [parts.readiness, 'Readiness', () => findings(needs)],
    [parts.changes, 'Changes', () => listChanges(needs.text, needs.earlier)],
  ];
  const asked = all.filter(([isAsked]) => isAsked);
  return asked.flatMap(([, title, make], index) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + index);
    const className = index === 0 ? ['appendix-heading', 'page-start'] : ['appendix-heading'];
    const heading = h(`h${needs.level}`, { className, id: `appendix-${letter}` }, `Appendix ${letter}: ${title}`);
    return [heading, ...make()].filter((node) => node.type === 'element');
  });
}

/** A cell; a line end in its text is one on paper. */
function words(text: string, tag = 'td'): Element {
  const lines = text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]));
  return h(tag, { dir: directionOf(text) }, lines);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): Element {
  return h('table', { className: ['appendix-table'] }, [
    h('thead', [
      h(
        'tr',
        columns.map((column) => words(column, 'th')),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => words(cell)),
        ),
      ),
    ),
  ]);
}

function decisionLog({ plan, line }: PrintFacts): readonly ElementContent[] {
  if (plan.decisions.length === 0) return [h('p', 'The plan has no decisions.')];
  const rows = plan.decisions.map((decision) => {
    const { number, title, options, chosen, rationale } = decision;
    return [
      number === null ? '' : String(number),
      title,
      options.map(({ name, text }) => (text === '' ? name : `${name}: ${text}`)).join('\n'),
      chosen ?? 'Open',
      rationale,
      String(line(decision.place)),
    ];
  });
  return [table(['No.', 'Decision', 'Options', 'Chosen', 'Why', 'Line'], rows)];
}

function openItems({ checklist }: PrintFacts): readonly ElementContent[] {
  const open = checklist.sections.filter(({ done, total }) => done < total);
  if (open.length === 0) return [h('p', 'No item is open.')];
  return open.flatMap(({ title, tasks, done, total }) => [
    h('p', { className: ['appendix-group'], dir: directionOf(title) }, [
      title === '' ? 'Before the first heading' : title,
      ' ',
      h('span', { className: ['progress'], dir: 'ltr' }, `${done} of ${total}`),
    ]),
    h(
      'ul',
      { className: ['contains-task-list'] },
      tasks
        .filter(({ checked }) => !checked)
        .map(({ text }) =>
          h('li', { className: ['task-list-item', 'short'], dir: directionOf(text) }, [
            h('span', { className: ['task-box'], role: 'img', ariaLabel: 'not done' }),
            text === '' ? '(not filled in)' : text,
          ]),
        ),
    ),
  ]);
}

function findings({ facts, today, rulesOff }: AppendixNeeds): readonly ElementContent[] {
  const found = readiness(facts.plan, { today, off: new Set(rulesOff) });
  if (found.length === 0) return [h('p', 'Nothing is missing before a review.')];
  const rows = found
    .map(({ message, place }) => ({ message, line: facts.line(place) }))
    .sort((a, b) => a.line - b.line)
    .map(({ message, line }) => [String(line), message]);
  return [table(['Line', 'What is missing'], rows)];
}
