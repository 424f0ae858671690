import { chooseMenuItem } from '../helpers/app-menu';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { policyViolations, showSource, sourceOf, watchPolicy } from '../helpers/source-page';

const changesOf = ({ page }: PlanPage) => page.getByRole('region', { name: 'Changes since last save' });
const toSave = ({ page }: PlanPage, words: string) => page.getByRole('button', { name: words, exact: true });
const shownLines = (plan: PlanPage, side: 'On disk' | 'Now') =>
  changesOf(plan).getByRole('textbox', { name: side }).locator('.cm-changedLine').allTextContents();

test('the status bar says how many lines saving will change, and a click shows exactly those', async ({
  plan,
  copyOf,
}) => {
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await plan.task('Architecture reviewed').click();
  await expect(toSave(plan, 'Save will change 1 line')).toBeVisible();
  await plan.clickBehind('Data Flow');
  await plan.type(' and Storage');
  await toSave(plan, 'Save will change 2 lines').click();

  await expect(changesOf(plan).getByRole('status')).toHaveText('Save will change 2 lines in 2 places');
  expect(await shownLines(plan, 'On disk')).toEqual(['### Data Flow', '- [ ] Architecture reviewed']);
  expect(await shownLines(plan, 'Now')).toEqual(['### Data Flow and Storage', '- [x] Architecture reviewed']);
  await plan.press('Escape');
  await expect(changesOf(plan)).toBeHidden();
  await expect(plan.editor).toBeFocused();
  await plan.type('!');
  await expect(plan.editor.getByRole('heading', { name: 'Data Flow and Storage!' })).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['### Data Flow', '- [ ] Architecture reviewed'],
    added: ['### Data Flow and Storage!', '- [x] Architecture reviewed'],
  });
  await expect(plan.page.getByRole('button', { name: /^Save will change/ })).toHaveCount(0);
});

test('F7 goes to the next change, Shift+F7 to the one before', async ({ plan, copyOf }) => {
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await showSource(plan);
  await plan.press('Control+Home', 'End');
  await plan.type(' first');
  await plan.press('Control+End');
  await plan.type('last words');
  await plan.press('Control+Shift+D');
  const now = changesOf(plan).getByRole('textbox', { name: 'Now' });
  await expect(now).toContainText('first');
  const caretWords = () =>
    plan.page.evaluate(() => {
      const { focusNode } = document.getSelection() ?? {};
      return (focusNode instanceof Element ? focusNode : focusNode?.parentElement)?.closest('.cm-line')?.textContent;
    });
  await plan.press('F7');
  await expect.poll(caretWords).toContain('last words');
  await plan.press('Shift+F7');
  await expect.poll(caretWords).toContain('first');
  await plan.press('x');
  await expect(now).not.toContainText('xfirst');
  await plan.press('Escape');
  await expect(sourceOf(plan)).toBeFocused();
});

test('with nothing to save the view says so, also when the plan is saved under it', async ({ plan, openText }) => {
  await openText('One.\n');
  await chooseMenuItem(plan.app, 'View > Changes since last save');
  await expect(changesOf(plan).getByRole('status')).toHaveText('Nothing to save');
  await chooseMenuItem(plan.app, 'View > Changes since last save');
  await expect(changesOf(plan)).toBeHidden();
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await chooseMenuItem(plan.app, 'View > Changes since last save');
  await expect(changesOf(plan).getByRole('status')).toHaveText('Save will change 1 line in 1 place');
  await plan.press('Control+S');
  await expect(changesOf(plan).getByRole('status')).toHaveText('Nothing to save');
  await changesOf(plan).getByRole('button', { name: 'Close changes' }).click();
  await expect(plan.editor).toBeFocused();
});

test('a jump from the outline leads out of the changes to the heading', async ({ plan, copyOf }) => {
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await plan.task('Architecture reviewed').click();
  await toSave(plan, 'Save will change 1 line').click();
  await expect(changesOf(plan)).toBeVisible();
  await plan.outline.getByRole('treeitem', { name: 'Data Flow' }).click();
  await expect(changesOf(plan)).toBeHidden();
  await expect(plan.editor.getByRole('heading', { name: 'Data Flow' })).toBeInViewport();
});

test('the changes keep to the page’s policy', async ({ plan, copyOf }) => {
  await watchPolicy(plan);
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await plan.clickBehind('Data Flow');
  await plan.type(' and Storage');
  await toSave(plan, 'Save will change 1 line').click();
  await expect(changesOf(plan).locator('.cm-changedText').first()).toBeVisible();
  expect(await policyViolations(plan)).toEqual([]);
});
