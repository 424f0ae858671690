import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, FIXTURES, test } from '../helpers/plan-test';

test('a ticked task, a word in a cell and a renamed heading are three changed lines, and undoing them none', async ({
  plan,
  copyOf,
}) => {
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await expect(plan.saveState).toHaveText('Unchanged');

  const reviewed = plan.task('Architecture reviewed');
  await reviewed.click();
  await expect(reviewed).toBeChecked();
  await plan.cell(0, 1, 1).click();
  await plan.type('Keeps the ledger');
  await plan.clickBehind('Data Flow');
  await plan.type(' and Storage');
  await expect(plan.saveState).toHaveText('Edited');
  await expect(plan.tab('seed-plan.md')).toHaveAccessibleName('seed-plan.md edited');
  await plan.save();

  expect(await file.diff()).toEqual({
    removed: ['| | | |', '### Data Flow', '- [ ] Architecture reviewed'],
    added: ['| | Keeps the ledger | |', '### Data Flow and Storage', '- [x] Architecture reviewed'],
  });
  const edited = await file.bytes();

  const undo = plan.toolbar.getByRole('button', { name: 'Undo' });
  await expect(async () => {
    await plan.press('Control+Z');
    await expect(undo).toHaveAttribute('aria-disabled', 'true', { timeout: 250 });
  }).toPass();
  await expect(plan.saveState).toHaveText(/^Edited, last saved/);
  await plan.save();
  expect(await file.bytes()).toEqual(await readFile(join(FIXTURES, 'seed-plan.md')));

  const redo = plan.toolbar.getByRole('button', { name: 'Redo' });
  await expect(async () => {
    await plan.press('Control+Shift+Z');
    await expect(redo).toHaveAttribute('aria-disabled', 'true', { timeout: 250 });
  }).toPass();
  await plan.save();
  expect(await file.bytes()).toEqual(edited);
});

test('Undo and Redo of the toolbar and of the second redo key do the same as the keys', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await plan.clickTool('Undo');
  await expect(plan.editor).toHaveText('One.');
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.clickTool('Redo');
  await expect(plan.editor).toHaveText('One. Two.');
  await plan.press('Control+Z');
  await expect(plan.editor).toHaveText('One.');
  await plan.press('Control+Y');
  await expect(plan.editor).toHaveText('One. Two.');
  await plan.save();
  expect(await file.text()).toBe('One. Two.\n');
});
