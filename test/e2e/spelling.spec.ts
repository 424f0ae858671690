import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseMenuItem } from '../helpers/app-menu';
import { launchApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, planFile, test } from '../helpers/plan-test';
import { askAbout, misspelled } from '../helpers/spelling-page';

const PLAN = [
  '# The ledgr',
  '',
  'A **wro**ng wrod and `cde`, https://exmaple.com, snake_cse, camelCse and src/mian.ts.',
  '',
  '| Component | Notes |',
  '| --- | --- |',
  '| Ledgerd | A wronng note by Ledgerd |',
  '',
  '```sh',
  'ech wrod',
  '```',
  '',
].join('\n');

test('words that are written wrong are marked, and code, addresses and the plan’s own names are not', async ({
  plan,
  openText,
}) => {
  await openText(PLAN);
  await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toEqual(['ledgr', 'wrod', 'wronng']);
  await expect(plan.saveState).toHaveText('Unchanged');
});

test('the menu offers what was meant; it is put in as one step', async ({ plan, openText }) => {
  const file = await openText(PLAN);
  await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toContain('wrod');
  await askAbout(plan, 'wrod');
  const items = plan.page.getByRole('menuitem');
  expect((await items.allTextContents()).slice(0, 5)).toContain('word');
  await items.filter({ hasText: /^word$/ }).click();
  await expect(plan.editor).toBeFocused();
  await expect.poll(() => misspelled(plan)).toEqual(['ledgr', 'wronng']);
  await askAbout(plan, 'wronng');
  await expect(items.first()).toHaveText('wrong');
  await expect(plan.page.getByRole('menuitem', { name: 'Insert row below' })).toBeVisible();
  await items.first().click();
  await plan.save();
  expect((await file.diff()).added).toEqual([
    'A **wro**ng word and `cde`, https://exmaple.com, snake_cse, camelCse and src/mian.ts.',
    '| Ledgerd | A wrong note by Ledgerd |',
  ]);
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.text()).toBe(PLAN);
});

test('a word is not wrong before it is finished', async ({ plan, openText }) => {
  await openText('First wrod.\n\nSecond\n');
  await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toEqual(['wrod']);
  await plan.clickBehind('Second');
  await plan.type(' wronng');
  await plan.type(' andd');
  await expect.poll(() => misspelled(plan)).toEqual(['wrod', 'wronng']);
  await plan.press('ArrowLeft', 'ArrowLeft');
  await expect.poll(() => misspelled(plan)).toEqual(['wrod', 'wronng', 'andd']);
});

test('own words, words of one plan, and spelling as a whole are kept', async ({ folder }) => {
  const userData = join(folder, 'profile');
  const path = join(folder, 'plan.md');
  await writeFile(path, 'One ledgr and a wrod.\n');
  const file = await planFile(path);
  for (const run of ['first', 'second'] as const) {
    const running = await launchApp({ userData, files: [path] });
    const plan = new PlanPage(running.app, running.page);
    try {
      await plan.shows('plan.md');
      if (run === 'first') {
        await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toEqual(['ledgr', 'wrod']);
        await askAbout(plan, 'ledgr');
        await plan.page.getByRole('menuitem', { name: 'Add “ledgr” to dictionary' }).click();
        await expect.poll(() => misspelled(plan)).toEqual(['wrod']);
        await expect.poll(() => readFile(join(userData, 'dictionary.txt'), 'utf8').catch(() => null)).toBe('ledgr\n');
        await askAbout(plan, 'wrod');
        await plan.page.getByRole('menuitem', { name: 'Ignore in this plan' }).click();
        await expect.poll(() => misspelled(plan)).toEqual([]);
      } else {
        await plan.clickBehind('a wrod.');
        await plan.type(' Ledgr xwrod.');
        await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toEqual(['xwrod']);
        await chooseMenuItem(plan.app, 'Edit > Settings…');
        await plan.page.getByRole('tab', { name: 'Writing' }).click();
        await plan.page.getByRole('radio', { name: 'Off' }).check();
        await plan.page.getByRole('button', { name: 'Done' }).click();
        await expect.poll(() => misspelled(plan)).toEqual([]);
      }
      expect(await file.text()).toBe('One ledgr and a wrod.\n');
    } finally {
      await running.close();
    }
  }
});

test('a dictionary in the folder is another language', async ({ folder }) => {
  const userData = join(folder, 'profile');
  const dictionaries = join(userData, 'dictionaries');
  await mkdir(dictionaries, { recursive: true });
  await writeFile(join(dictionaries, 'xx-Plan.aff'), 'SET UTF-8\nTRY abcdefghijklmnopqrstuvwxyz\n');
  await writeFile(join(dictionaries, 'xx-Plan.dic'), '2\nbuch\nwort\n');
  await writeFile(join(userData, 'settings.json'), '{ "spelling": { "on": true, "language": "xx-Plan" } }\n');
  const path = join(folder, 'plan.md');
  await writeFile(path, 'wort buch word словарь\n');
  const running = await launchApp({ userData, files: [path] });
  const plan = new PlanPage(running.app, running.page);
  try {
    await plan.shows('plan.md');
    await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toEqual(['word']);
    await askAbout(plan, 'word');
    await expect(plan.page.getByRole('menuitem').first()).toHaveText('wort');
  } finally {
    await running.close();
  }
});
