import { expect, it } from 'vitest';
import { mendNumbers } from '../../../../../src/shared/plan/edits/renumber';
import { changedLines } from './edit-diff';

it('gaps and doubles made by hand are mended, and what names a part follows where it is plain which one', () => {
  const text = [
    '## Decision 2: A',
    'See decision 5 and Decision 2.',
    '## Decision 2: B',
    '## Decision 5: C',
    '1. **Phase 1:** x',
    '2. **Phase 3:** y',
    '',
    'After phase 3.',
  ].join('\n');
  expect(changedLines(text, mendNumbers(text)?.text ?? '')).toEqual([
    '## Decision 1: A',
    'See decision 3 and Decision 2.',
    '## Decision 3: C',
    '2. **Phase 2:** y',
    'After phase 2.',
  ]);
  expect(mendNumbers('## Decision 1: A\n\n## Decision 2: B\n')).toBeNull();
});

it('phases of one list are not taken for those of another', () => {
  const text =
    '## A\n\n1. **Phase 1:** x\n2. **Phase 4:** y\n\nPhase 4\n\n## B\n\n1. **Phase 1:** z\n2. **Phase 4:** w\n\nPhase 4\n';
  const edit = mendNumbers(text);
  expect(edit?.text).toBe(text.replaceAll('Phase 4', 'Phase 2'));
  const own = '## A\n\n1. **Phase 1:** x\n2. **Phase 3:** y\n\nPhase 3\n\n## B\n\n- **Phase 3:** z\n- **Phase 4:** w\n';
  expect(mendNumbers(own.replace('- **Phase 4:** w\n', ''))?.text).toContain('Phase 2\n\n## B');
});
