import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatePlan } from '../bench/generate-plan';
import { expect, planFile, test } from '../helpers/plan-test';

test('a plan of one megabyte opens, takes typing at both ends, and saves as two changed lines', async ({
  plan,
  folder,
}, info) => {
  test.setTimeout(180_000);
  const path = join(folder, 'large.md');
  await writeFile(path, `${generatePlan(1_000_000)}\n\nThe last words.\n`);
  const file = await planFile(path);

  const opened = performance.now();
  await plan.open(path);
  await expect(plan.editor.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
  const shown = performance.now();
  await plan.type('Our ');
  await expect(plan.saveState).toHaveText('Edited', { timeout: 60_000 });
  const firstTyped = performance.now();
  await plan.press('Control+End');
  await plan.type(' And more.');
  const last = plan.editor.locator('> p').last();
  await expect(last).toHaveText('The last words. And more.', { timeout: 60_000 });
  const keys = 20;
  const typing = performance.now();
  for (let key = 0; key < keys; key += 1) await plan.press('x');
  await expect(last).toContainText('x'.repeat(keys));
  const typed = performance.now();
  for (let key = 0; key < keys; key += 1) await plan.press('Backspace');
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText(/^Saved /, { timeout: 60_000 });
  const saved = performance.now();

  const figures = {
    'open, until shown': shown - opened,
    'first letters, until taken': firstTyped - shown,
    'a key': (typed - typing) / keys,
    'delete and save': saved - typed,
  };
  for (const [type, time] of Object.entries(figures)) {
    info.annotations.push({ type, description: `${Math.round(time)} ms` });
  }
  const title = (await file.text()).split('\n')[0] ?? '';
  expect(title).toContain('Our ');
  expect(await file.diff()).toEqual({
    removed: [title.replace('Our ', ''), 'The last words.'],
    added: [title, 'The last words. And more.'],
  });
});
