import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

test('Save As writes the edited plan to another file, leaves the first alone and goes on in the new one', async ({
  plan,
  openText,
  folder,
}) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  const other = join(folder, 'other.md');
  await answerSaveDialog(plan.app, other);
  await plan.press('Control+Shift+S');
  await plan.shows('other.md');
  await expect(plan.saveState).toHaveText(/^Saved /);
  expect(await readFile(other, 'utf8')).toBe('One. Two.\n');
  expect(await file.text()).toBe('One.\n');

  await plan.type(' Three.');
  await plan.save();
  expect(await readFile(other, 'utf8')).toBe('One. Two. Three.\n');
  expect(await file.text()).toBe('One.\n');
});

test('a Save As that is cancelled changes nothing', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await answerSaveDialog(plan.app, null);
  await plan.press('Control+Shift+S');
  await expect(plan.saveState).toHaveText('Edited');
  await expect(plan.tab('plan.md')).toBeVisible();
  expect(await file.text()).toBe('One.\n');
});
