import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '../helpers/plan-test';

test('a plan that another program changed is read again where nothing was edited, and Undo goes back', async ({
  plan,
  openText,
}) => {
  const file = await openText('One.\n\nTwo.\n\nThree.\n');
  await plan.clickBehind('Three.');
  await writeFile(file.path, 'Zero.\n\nOne.\n\nTwo, theirs.\n\nThree.\n');
  await expect(plan.editor).toHaveText('Zero.One.Two, theirs.Three.');
  await expect(plan.page.getByText(/was changed by another program and was read again/)).toBeVisible();
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.type('!');
  await expect(plan.editor).toHaveText('Zero.One.Two, theirs.Three.!');
  await plan.press('Control+Z', 'Control+Z');
  await expect(plan.editor).toHaveText('One.Two.Three.');
  await expect(plan.saveState).toHaveText('Edited');
});

test('changes of another program in other lines than mine are merged', async ({ plan, openText }) => {
  const file = await openText('One.\n\nTwo.\n\nThree.\n');
  await plan.clickBehind('One.');
  await plan.type(' Mine.');
  await writeFile(file.path, 'One.\n\nTwo.\n\nThree. Theirs.\n');
  await expect(plan.editor).toHaveText('One. Mine.Two.Three. Theirs.');
  await expect(plan.page.getByText(/were merged/)).toBeVisible();
  await plan.save();
  expect(await file.text()).toBe('One. Mine.\n\nTwo.\n\nThree. Theirs.\n');
});

test('changes of the same line are both kept, and saving waits for a decision', async ({ plan, openText }) => {
  const file = await openText('One.\n\nTwo.\n\nThree.\n');
  await plan.clickBehind('Two.');
  await plan.type(' Mine.');
  await writeFile(file.path, 'One.\n\nTwo. Theirs.\n\nThree. Theirs.\n');
  await expect(plan.page.getByRole('region', { name: 'Changed in two places' })).toBeVisible();
  await expect(plan.editor).toHaveText('One.Two. Mine.Three.');
  await plan.press('Control+S');
  const merge = plan.page.getByRole('region', { name: 'Merge', exact: true });
  await expect(merge.getByRole('status')).toHaveText('0 of 1 place decided');
  expect(await file.text()).toBe('One.\n\nTwo. Theirs.\n\nThree. Theirs.\n');

  await merge.getByRole('radio', { name: 'Both' }).check();
  await merge.getByRole('button', { name: 'Use this' }).click();
  await expect(plan.editor).toHaveText('One.Two. Mine. Two. Theirs.Three. Theirs.');
  await plan.save();
  expect(await file.text()).toBe('One.\n\nTwo. Mine.\nTwo. Theirs.\n\nThree. Theirs.\n');
});

test('a plan whose file is deleted stays open, asks before it is closed, and can be saved elsewhere', async ({
  plan,
  openText,
}) => {
  const file = await openText('One.\n');
  await rm(file.path);
  const gone = plan.page.getByRole('region', { name: 'File is gone' });
  await expect(gone.getByRole('button', { name: 'Save As…' })).toBeVisible();
  await plan.press('Control+W');
  await expect(plan.dialog('Save the changes to “plan.md”?')).toBeVisible();
  await plan.press('Escape');
  await writeFile(file.path, 'One.\n');
  await expect(gone).toHaveCount(0);
});

test('a save while another program writes does not lose its text', async ({ plan, openText }) => {
  const file = await openText('One.\n\nTwo.\n');
  await plan.clickBehind('One.');
  await plan.type(' Mine.');
  // As editors do that save by renaming.
  await writeFile(`${file.path}.new`, 'One.\n\nTwo. Theirs.\n');
  await rename(`${file.path}.new`, file.path);
  await plan.press('Control+S');
  await expect(plan.editor).toHaveText('One. Mine.Two. Theirs.');
  await plan.save();
  expect(await readFile(file.path, 'utf8')).toBe('One. Mine.\n\nTwo. Theirs.\n');
});
