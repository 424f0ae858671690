import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteSection, moveSection, stepMove } from '../../../../../src/shared/plan/edits/move-section';
import { readPlanText } from '../../../../../src/shared/plan/edits/text-lines';
import { DECISIONS } from './edit-diff';

const SEED = readFileSync(resolve(import.meta.dirname, '../../../../fixtures/seed-plan.md'), 'utf8');

function indexOf(text: string, title: string): number {
  return readPlanText(text).plan.sections.find((section) => section.title === title)?.headingIndex ?? -1;
}

it('a moved decision takes its new number, and words, links and definitions follow; code does not', () => {
  const edit = moveSection(DECISIONS, {
    headingIndex: indexOf(DECISIONS, 'Decision 2: Outbox'),
    side: 'before',
    besideIndex: indexOf(DECISIONS, 'Decision 1: Store'),
  });
  expect(edit?.text.split('\n')).toEqual([
    '# Plan',
    '',
    'See [the outbox](#decision-1-outbox) and Decisions 2, 1 and 3.',
    '',
    '## Decisions',
    '',
    '### Decision 1: Outbox',
    '',
    'Follows Decision 2. Not Decision 2.5, not Decision 23.',
    '',
    '```',
    'Decision 2',
    '```',
    '',
    '### Decision 2: Store',
    '',
    'Before decision 1 there was `Decision 2`.',
    '',
    '### Decision 3: Relay',
    '',
    'Needs [it][two].',
    '',
    '[two]: #decision-1-outbox',
    '',
  ]);
  expect(edit?.touched.map(({ line }) => line)).toEqual([3, 7, 9, 11, 13, 23]);
});

it('a deleted decision leaves no gap in the numbers', () => {
  const edit = deleteSection(DECISIONS, indexOf(DECISIONS, 'Decision 1: Store'));
  expect(edit?.text).toContain('## Decisions\n\n### Decision 1: Outbox\n\nFollows Decision 1.');
  expect(edit?.text).toContain('### Decision 2: Relay');
  expect(edit?.text).toContain('[two]: #decision-1-outbox');
});

it('rules between sections stay between sections', () => {
  const text = '# P\n\n## A\n\na\n\n---\n\n## B\n\nb\n\n---\n\n## C\n\nc\n';
  const edit = moveSection(text, { headingIndex: indexOf(text, 'C'), side: 'before', besideIndex: indexOf(text, 'A') });
  expect(edit?.text).toBe('# P\n\n## C\n\nc\n\n---\n\n## A\n\na\n\n---\n\n## B\n\nb\n');
});

it('the closing line of a plan stays at its end, and a last line without an end gets one', () => {
  const text = '## A\n\na\n\n## B\n\nb';
  expect(moveSection(text, { headingIndex: 2, side: 'before', besideIndex: 0 })?.text).toBe('## B\n\nb\n\n## A\n\na');
  const index = indexOf(SEED, 'Checklist');
  const edit = moveSection(SEED, { headingIndex: index, side: 'before', besideIndex: indexOf(SEED, 'Performance') });
  expect(edit?.text.split('\n').slice(-6)).toEqual(
    SEED.split('\n')
      .slice(-6)
      .map((line, at) => (at === 0 ? '- ' : line)),
  );
});

it('there and back again is the same text, byte for byte, anywhere in the template', () => {
  const { plan } = readPlanText(SEED);
  const movable = plan.sections.filter((section) => stepMove(SEED, section.headingIndex, 1) !== null);
  expect(movable.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.constantFrom(...movable), (section) => {
      const down = stepMove(SEED, section.headingIndex, 1);
      const there = down && moveSection(SEED, down, false);
      expect(there).not.toBeNull();
      const words = (text: string) =>
        text
          .split('\n')
          .filter((line) => line !== '')
          .sort();
      expect(words(there?.text ?? '')).toEqual(words(SEED));
      const beside = plan.sections.find(({ headingIndex }) => headingIndex === down?.besideIndex);
      const now = section.headingIndex + (beside ? beside.end - beside.headingIndex : 0);
      const last = readPlanText(there?.text ?? '').plan.sections.filter((one) => one.title === section.title);
      const index =
        last.find(({ headingIndex }) => headingIndex === now)?.headingIndex ?? last.at(-1)?.headingIndex ?? -1;
      const up = stepMove(there?.text ?? '', index, -1);
      expect(up && moveSection(there?.text ?? '', up, false)?.text).toBe(SEED);
    }),
    { numRuns: process.env['PLANDESK_FULL'] === '1' ? 40 : 12 },
  );
}, 60_000);
