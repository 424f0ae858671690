import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journaled } from '../helpers/journaled';
import { killApp, launchApp, type RunningApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const TEXT = '# Ledger\n\n> **Owner:** Ann  \n> **Status:** Draft\n\n## Goal\n\nWords, see [the goal](#goal).\n';

let running: RunningApp | undefined;
test.afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(userData: string, files: readonly string[] = []): Promise<PlanPage> {
  running = await launchApp({ userData, files });
  return new PlanPage(running.app, running.page);
}

async function askRename(plan: PlanPage): Promise<void> {
  await plan.outline.getByRole('treeitem', { name: 'Goal' }).focus();
  await plan.press('F2');
  await expect(plan.dialog('Rename heading')).toBeVisible();
}

async function profile(folder: string): Promise<{ readonly userData: string; readonly path: string }> {
  const path = join(folder, 'plan.md');
  await writeFile(path, TEXT);
  return { userData: await mkdtemp(join(folder, 'profile-')), path };
}

test('words that were being typed into a field when the app was killed are there at the next start', async ({
  folder,
}) => {
  const { userData, path } = await profile(folder);
  const first = await start(userData, [path]);
  await first.fields.getByRole('textbox', { name: 'Owner' }).click();
  await first.press('End');
  await first.type(' and the payments team');
  await journaled(userData, '**Owner:** Ann and the payments team  ');
  await expect(first.saveState).toHaveText('Unchanged');
  if (running !== undefined) await killApp(running);

  const again = await start(userData);
  await again.shows('plan.md');
  await expect(again.fields.getByRole('textbox', { name: 'Owner' })).toHaveValue('Ann and the payments team');
  await expect(again.page.getByRole('region', { name: 'Recovered text' })).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(TEXT);
});

test('words that were being typed into a dialog are there too, and words given up are not', async ({ folder }) => {
  const { userData, path } = await profile(folder);
  const first = await start(userData, [path]);
  const owner = first.fields.getByRole('textbox', { name: 'Owner' });
  await owner.fill('Given up');
  await journaled(userData, 'Given up');
  await owner.press('Escape');
  await expect(owner).toHaveValue('Ann');
  await askRename(first);
  await first.type('Aims of the year');
  await journaled(userData, '## Aims of the year');
  if (running !== undefined) await killApp(running);

  const again = await start(userData);
  await again.shows('plan.md');
  await expect(again.editor.getByRole('heading', { name: 'Aims of the year' })).toBeVisible();
  await expect(again.fields.getByRole('textbox', { name: 'Owner' })).toHaveValue('Ann');
});

test('closing the window asks about words that stand in a dialog alone', async ({ folder }) => {
  const { userData, path } = await profile(folder);
  const plan = await start(userData, [path]);
  await askRename(plan);
  await plan.type('Aims');
  await plan.onWindow((window) => window.close());
  await expect(plan.dialog('Save the changes to “plan.md”?')).toBeVisible();
  const ended = plan.app.waitForEvent('close');
  // The key that saves is an answer too.
  await plan.press('Control+S');
  await ended;
  expect(await readFile(path, 'utf8')).toBe(TEXT.replace('## Goal', '## Aims').replace('#goal', '#aims'));
});

test('the key that saves takes what stands in a dialog, and Escape leads back from what a save took of a field', async ({
  plan,
  openText,
}) => {
  const file = await openText(TEXT);
  await askRename(plan);
  await plan.type('Aims');
  await plan.save();
  await expect(plan.dialog('Rename heading')).toHaveCount(0);
  expect((await file.diff()).added).toContain('## Aims');

  const owner = plan.fields.getByRole('textbox', { name: 'Owner' });
  await owner.fill('Bo');
  await plan.save();
  expect((await file.diff()).added).toContain('> **Owner:** Bo  ');
  await owner.pressSequentially('b');
  await owner.press('Escape');
  await expect(owner).toHaveValue('Ann');
  await plan.save();
  expect((await file.diff()).added).not.toContain('> **Owner:** Bo  ');
});
