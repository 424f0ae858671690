import { expect, test } from '../helpers/plan-test';

const PLAN = [
  '# P',
  '',
  '### Decision 1: Store',
  '',
  '**Context:** Money',
  '',
  '**Decision:** Ledger',
  '',
  '### Decision 2: [Title]',
  '<!-- Repeat structure -->',
  '',
  '## Bodies',
  '',
  '```json',
  '{',
  '  "amount": 10,',
  '}',
  '```',
  '',
  'Words.',
  '',
].join('\n');

test('where the template says to repeat a structure, a button does, and the comment makes room for it', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.page.getByRole('button', { name: 'Add another decision' }).click();
  await expect(plan.page.getByRole('button', { name: 'Add another decision' })).toHaveCount(0);
  await plan.type('Outbox');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['### Decision 2: [Title]', '<!-- Repeat structure -->'],
    added: ['### Decision 2: Outbox', '', '**Context:** ', '', '**Decision:** '],
  });
});

test('JSON that is broken says so at its own block, leads there, and is never rewritten', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  const note = plan.page.getByText(/^The JSON is broken: .* \(line 4 of the block\)$/);
  await expect(note).toBeVisible();
  const block = await plan.editor.locator('.plan-code').boundingBox();
  const words = await plan.editor.getByText('Words.').boundingBox();
  const box = await note.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((block?.y ?? 0) + (block?.height ?? 0));
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(words?.y ?? 0);

  await plan.page.getByRole('button', { name: 'Go to it' }).click();
  await plan.press('ArrowUp', 'End', 'Backspace');
  await expect(note).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['  "amount": 10,'], added: ['  "amount": 10'] });
});

test('a rule can’t be switched off in a plan whose last block is not closed, and the plan says why', async ({
  plan,
  openText,
}) => {
  await openText('# P\n\nWords TBD.\n\n```\nopen\n');
  await plan.press('Control+Alt+R');
  const panel = plan.page.getByRole('tabpanel', { name: /^Readiness/ });
  await panel
    .getByRole('button', { name: /^Switch off in this plan: / })
    .first()
    .click();
  await expect(plan.page.getByRole('alert')).toContainText('is not closed');
  await expect(plan.saveState).not.toContainText('Edited');
  await plan.page.getByRole('tab', { name: /^Checklist/ }).click();
});
