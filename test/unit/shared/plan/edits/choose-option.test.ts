import { expect, it } from 'vitest';
import { chooseOption } from '../../../../../src/shared/plan/edits/choose-option';
import { changedLines } from './edit-diff';

const plan = (decision: string) =>
  `### Decision 1: X\n\n**Options Considered:**\n1. **Option A:** Kafka\n2. **Option B:** Outbox\n\n${decision}\n\n**Rationale:** cheap\n`;

it.each([
  ['**Decision:** ', '**Decision:** Option B'],
  ['**Decision**:', '**Decision**: Option B'],
  ['**Decision:** Option A, as it is fast', '**Decision:** Option B, as it is fast'],
  ['**Decision:** we go on', '**Decision:** Option B: we go on'],
  ['**Decision:** TBD', '**Decision:** Option B'],
])('the choice changes its own line alone: %s', (before, after) => {
  const text = plan(before);
  expect(changedLines(text, chooseOption(text, 0, 1)?.text ?? '')).toEqual([after]);
});

it('what is chosen already changes nothing', () => {
  expect(chooseOption(plan('**Decision:** Option B'), 0, 1)).toBeNull();
});
