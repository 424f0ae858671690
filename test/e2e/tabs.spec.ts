import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, planFile, test } from '../helpers/plan-test';

test('several plans are tabs that each keep their text, their history and their own file', async ({ plan, folder }) => {
  const paths = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, '# Plan\n\nOne.\n');
  const [a, b] = await Promise.all(paths.map(planFile));
  await plan.open(...paths);
  await expect(plan.tabs).toHaveText(['a.md', 'b.md', 'c.md']);

  await plan.tab('a.md').click();
  await plan.clickBehind('One.');
  await plan.type(' A');
  await plan.tab('b.md').click();
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.clickBehind('One.');
  await plan.type(' B');
  await plan.save();

  await plan.press('Control+Shift+Tab');
  await plan.shows('a.md');
  await expect(plan.saveState).toHaveText('Edited');
  // The caret is where it was.
  await plan.type('!');
  await plan.save();
  expect(await a?.text()).toBe('# Plan\n\nOne. A!\n');
  expect(await b?.text()).toBe('# Plan\n\nOne. B\n');

  await plan.press('Control+Tab', 'Control+Tab');
  await plan.shows('c.md');
  await plan.press('Control+Tab');
  await plan.shows('a.md');
});

test('tabs are reached and closed by the keyboard', async ({ plan, folder }) => {
  const paths = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, 'One.\n');
  await plan.open(...paths);
  await plan.tab('c.md').focus();
  await plan.press('Home');
  await expect(plan.tab('a.md')).toBeFocused();
  await expect(plan.tab('a.md')).toHaveAttribute('aria-selected', 'true');
  await plan.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(plan.tab('a.md')).toBeFocused();
  await plan.press('Delete');
  await expect(plan.tabs).toHaveText(['b.md', 'c.md']);
});

test('a plan that is opened a second time is the tab that is there, with its edits', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await plan.open(file.path);
  await expect(plan.tabs).toHaveCount(1);
  await expect(plan.editor).toHaveText('One. Two.');
  await expect(plan.saveState).toHaveText('Edited');
});

test('the window’s title names the plan in front and whether it is edited', async ({ plan, openText }) => {
  const title = () => plan.onWindow((window) => window.getTitle());
  await openText('One.\n');
  await expect.poll(title).toBe('plan.md - Plandesk');
  await plan.clickBehind('One.');
  await plan.type('!');
  await expect.poll(title).toBe('• plan.md - Plandesk');
  await plan.press('Control+Z');
  await expect.poll(title).toBe('plan.md - Plandesk');
  await plan.press('Control+W');
  await expect.poll(title).toBe('Plandesk');
});

test('a plan that was opened can be opened again from the recent plans', async ({ plan, openText }) => {
  await openText('One.\n');
  await plan.press('Control+W');
  await plan.page
    .getByRole('button', { name: /^plan\.md/ })
    .first()
    .click();
  await plan.shows('plan.md');
  await expect(plan.editor).toHaveText('One.');
});
