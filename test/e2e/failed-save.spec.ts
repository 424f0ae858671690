import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

test('a save into a folder that is gone says so until a save succeeds, and loses nothing', async ({
  plan,
  openText,
  folder,
}) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  const away = `${folder}-away`;
  await rename(folder, away);
  try {
    await plan.press('Control+S');
    await expect(plan.saveState).toHaveText(/^Not saved: /);
    await plan.type(' Three.');
    await expect(plan.saveState).toHaveText(/^Not saved: /);
    await plan.press('Control+W');
    await expect(plan.dialog('Save the changes to “plan.md”?')).toBeVisible();
    await plan.press('Escape');
    expect(await readFile(join(away, 'plan.md'), 'utf8')).toBe('One.\n');
  } finally {
    await rename(away, folder);
  }
  await plan.page.getByRole('button', { name: 'Retry' }).click();
  await expect(plan.saveState).toHaveText(/^Saved /);
  expect(await file.text()).toBe('One. Two. Three.\n');
});

test('a plan that another program changed is not written over', async ({ plan, openText, folder }) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Mine.');
  await writeFile(file.path, 'Theirs.\n');
  await plan.press('Control+S');
  const conflict = plan.page.getByRole('region', { name: 'Changed in two places' });
  await expect(conflict).toBeVisible();
  expect(await file.text()).toBe('Theirs.\n');

  await answerSaveDialog(plan.app, join(folder, 'mine.md'));
  await conflict.getByRole('button', { name: 'Save mine as…' }).click();
  await expect(plan.saveState).toHaveText(/^Saved /);
  await expect(conflict).toHaveCount(0);
  expect(await readFile(join(folder, 'mine.md'), 'utf8')).toBe('One. Mine.\n');
  expect(await file.text()).toBe('Theirs.\n');
});

test('a read-only plan says so from the start, and a save of it fails with words', async ({ plan, folder }) => {
  const path = join(folder, 'locked.md');
  await writeFile(path, 'One.\n');
  await chmod(path, 0o444);
  await plan.open(path);
  await expect(plan.saveState).toHaveText('Unchanged, read-only file');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText('Not saved: locked.md is read-only.');
  expect(await readFile(path, 'utf8')).toBe('One.\n');
});

test('a recent plan that is gone is told in words', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await plan.press('Control+W');
  await rm(file.path);
  await plan.page
    .getByRole('button', { name: /^plan\.md/ })
    .first()
    .click();
  await expect(plan.page.getByRole('alert')).toContainText('plan.md');
  await expect(plan.tabs).toHaveCount(0);
});
