import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatePlan } from '../bench/generate-plan';
import { chooseMenuItem, menuItems } from '../helpers/app-menu';
import { answerOpenDialog } from '../helpers/native-dialogs';
import { expect, FIXTURES, planFile, test } from '../helpers/plan-test';
import { caretLine, policyViolations, showRich, showSource, sourceOf, watchPolicy } from '../helpers/source-page';

test('the caret stands at the same word in the source, and in the rich text again', async ({ plan, openText }) => {
  const file = await openText(
    '# Title\n\nSome **bold** words here.\n\n- one\n- [ ] two things\n\n| a | b |\n| - | - |\n| c | `d` e |\n',
  );
  await plan.clickBehind('words');
  await showSource(plan);
  await expect(caretLine(plan)).toHaveText('Some **bold** words here.');
  await plan.type('X');
  await expect(caretLine(plan)).toHaveText('Some **bold** wordsX here.');
  await showRich(plan);
  await plan.type('Y');
  await expect(plan.editor).toContainText('Some bold wordsXY here.');

  await plan.clickBehind('two th');
  await showSource(plan);
  await plan.type('1');
  await expect(caretLine(plan)).toHaveText('- [ ] two th1ings');
  await showRich(plan);
  await plan.clickBefore('e');
  await plan.cell(0, 1, 1).click();
  await plan.press('End');
  await showSource(plan);
  await plan.type('2');
  await expect(caretLine(plan)).toHaveText('| c | `d` e2 |');
  await showRich(plan);
  await plan.type('3');
  await expect(plan.cell(0, 1, 1)).toHaveText('d e23');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['Some **bold** words here.', '- [ ] two things', '| c | `d` e |'],
    added: ['Some **bold** wordsXY here.', '- [ ] two th1ings', '| c | `d` e23 |'],
  });
});

test('looking at the source and back edits nothing', async ({ plan, copyOf }) => {
  const file = await copyOf('seed-plan.md');
  await plan.open(file.path);
  await showSource(plan);
  await showRich(plan);
  await expect(plan.saveState).toHaveText('Unchanged');
  await expect(plan.toolbar.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
});

for (const fixture of ['crlf.md', 'mixed-line-ends.md', 'seed-plan.md', 'utf-16le-bom.md', 'cr-only.md']) {
  test(`a word typed in the source of ${fixture} and saved there is one changed line`, async ({ plan, copyOf }) => {
    const file = await copyOf(fixture);
    const before = await file.text();
    await plan.open(file.path);
    await showSource(plan);
    await plan.press('Control+End', 'ArrowUp', 'ArrowUp', 'End');
    await plan.type(' extra');
    await expect(plan.saveState).toHaveText(/^Edited/);
    await expect(plan.page.getByRole('button', { name: 'Save will change 1 line' })).toBeVisible();
    await plan.save();
    const after = await file.text();
    expect(after.replace(' extra', '')).toBe(before);
    expect(after).toContain(' extra');
  });
}

test('undo goes on from the source into what was typed before it, to the first bytes, and redo comes back', async ({
  plan,
  copyOf,
}) => {
  const file = await copyOf('mixed-line-ends.md');
  const first = await file.bytes();
  await plan.open(file.path);
  await plan.page.keyboard.press('Control+End');
  await plan.type(' rich');
  await showSource(plan);
  await plan.press('Control+Home', 'Control+End', 'ArrowUp', 'End');
  await plan.type(' source');
  await plan.save();
  const edited = await file.bytes();
  expect(edited).not.toEqual(first);

  const source = sourceOf(plan);
  const step = async (key: string, name: string) => {
    const button = plan.toolbar.getByRole('button', { name });
    await expect(async () => {
      await plan.press(key);
      await expect(button).toHaveAttribute('aria-disabled', 'true', { timeout: 250 });
    }).toPass();
    await expect(source).toBeFocused();
  };
  await step('Control+Z', 'Undo');
  await expect(source).not.toContainText('rich');
  await plan.save();
  expect(await file.bytes()).toEqual(first);
  await step('Control+Shift+Z', 'Redo');
  await expect(source).toContainText('source');
  await plan.save();
  expect(await file.bytes()).toEqual(edited);
});

test('a visit to the source is one step of the rich history', async ({ plan, openText }) => {
  const file = await openText('One.\r\n\r\nTwo.\r\n');
  const first = await file.bytes();
  await plan.clickBehind('One.');
  await plan.type(' a');
  await showSource(plan);
  await plan.press('Control+End');
  await plan.type('\nThree.\n');
  await plan.type('\nFour.');
  await showRich(plan);
  await expect(plan.editor).toHaveText(/One\. a.*Two\..*Three\..*Four\./s);
  await plan.press('Control+Z');
  await expect(plan.editor).toHaveText(/One\. a.*Two\.$/s);
  await plan.press('Control+Z');
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.save();
  expect(await file.bytes()).toEqual(first);
});

test('the outline and the checklist follow the source and lead into it', async ({ plan, openText }) => {
  await openText(`# Plan\n\n${'Words.\n\n'.repeat(80)}## Far away\n\n- [ ] first task\n`);
  const source = await showSource(plan);
  await plan.press('Control+End');
  await plan.type('\n## Brand new\n\n- [ ] second task\n');
  await plan.outline.getByRole('treeitem', { name: 'Brand new' }).waitFor();
  await expect(plan.outline.locator('[data-current=true]')).toContainText('Brand new');
  await plan.outline.getByRole('treeitem', { name: /^Plan / }).click();
  await expect(caretLine(plan)).toHaveText('# Plan');
  await expect(source).toBeFocused();
  await plan.outline.getByRole('treeitem', { name: 'Far away' }).click();
  await expect(caretLine(plan)).toHaveText('## Far away');
  await expect(caretLine(plan)).toBeInViewport();
  await plan.showChecklist();
  await plan.checklist.getByRole('checkbox', { name: 'second task' }).click();
  await expect(plan.checklist.getByRole('checkbox', { name: 'second task' })).toBeChecked();
  await expect(source).toContainText('- [x] second task');
  await expect(source).toContainText('- [ ] first task');
});

test('Revert brings the file back in the source', async ({ plan, openText }) => {
  await openText('One.\n');
  const source = await showSource(plan);
  await plan.type('X');
  await expect(source).toHaveText('XOne.');
  await chooseMenuItem(plan.app, 'File > Revert');
  await plan.dialog('Revert to the saved file?').or(plan.page.getByRole('alertdialog')).first().waitFor();
  await plan.page.getByRole('button', { name: /^Revert/ }).click();
  await expect(source).toHaveText('One.');
  await expect(plan.saveState).toHaveText('Unchanged');
});

test('closing asks for edits that were made in the source', async ({ plan, openText }) => {
  const file = await openText('One.\n');
  await showSource(plan);
  await plan.type('X');
  await plan.press('Control+W');
  await plan.page.getByRole('alertdialog').getByRole('button', { name: /^Save/ }).click();
  await expect(plan.tabs).toHaveCount(0);
  expect(await file.text()).toBe('XOne.\n');
});

test('the menu shows whether the source is on, and marks do not apply there', async ({ plan, openText }) => {
  await openText('One.\n');
  const checked = () =>
    plan.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.source')?.checked);
  expect(await checked()).toBe(false);
  await chooseMenuItem(plan.app, 'View > Source');
  await expect(sourceOf(plan)).toBeFocused();
  await expect.poll(checked).toBe(true);
  const bold = async () => (await menuItems(plan.app)).find(({ path }) => path === 'Format > Bold')?.enabled;
  await expect.poll(bold).toBe(false);
  await chooseMenuItem(plan.app, 'View > Source');
  await expect.poll(checked).toBe(false);
  await expect.poll(bold).toBe(true);
});

test('each plan is shown as it was left, source or not', async ({ plan, openText, copyOf }) => {
  await openText('One.\n');
  await showSource(plan);
  await plan.type('X');
  const other = await copyOf('quotes-nested.md');
  await plan.open(other.path);
  await expect(sourceOf(plan)).toBeHidden();
  await plan.tab('plan.md').click();
  await expect(sourceOf(plan)).toBeFocused();
  await plan.type('Y');
  await expect(sourceOf(plan)).toHaveText('XYOne.');
});

test('the source view scrolls to what was seen, and back', async ({ plan, openText }) => {
  const sections = Array.from({ length: 120 }, (_, index) => `## Section ${index}\n\nSome words of ${index}.\n`);
  await openText(`# Plan\n\n${sections.join('\n')}`);
  await plan.clickBehind('Some words of 77.');
  await showSource(plan);
  await expect(caretLine(plan)).toHaveText('Some words of 77.');
  await expect(caretLine(plan)).toBeInViewport();
  await plan.outline.getByRole('treeitem', { name: 'Section 20', exact: true }).click();
  await expect(caretLine(plan)).toHaveText('## Section 20');
  await showRich(plan);
  await expect(plan.editor.getByRole('heading', { name: 'Section 20', exact: true })).toBeInViewport();
});

test('the source view and what was found in it keep to the page’s policy', async ({ plan }) => {
  await watchPolicy(plan);
  await plan.open(join(FIXTURES, 'seed-plan.md'));
  await showSource(plan);
  await plan.press('Control+F');
  await plan.type('Decision');
  await expect(plan.page.locator('.cm-content .found').first()).toBeVisible();
  expect(await policyViolations(plan)).toEqual([]);
  const { cspNonce, styled } = await plan.page.evaluate(() => ({
    cspNonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce,
    styled: getComputedStyle(document.querySelector('.cm-scroller') as Element).display,
  }));
  expect(cspNonce).toMatch(/^[\w+/=]{20,}$/);
  expect(styled).toBe('flex');
});

test('a file of one endless line opens as its source, and saves what was typed', async ({ plan, folder }) => {
  const path = join(folder, 'endless.md');
  await writeFile(path, `start ${'word '.repeat(200_000)}end\n`);
  const file = await planFile(path);
  await answerOpenDialog(plan.app, [path]);
  await plan.press('Control+O');
  await expect(sourceOf(plan)).toBeFocused();
  await plan.type('The ');
  await expect(plan.saveState).toHaveText('Edited');
  await plan.save();
  expect((await file.text()).slice(0, 20)).toBe('The start word word ');
  await plan.press('Control+/');
  await expect(sourceOf(plan)).toBeFocused();
});

test('in a plan of a megabyte the source takes keys at once; its outline and the count of lines to save follow', async ({
  plan,
  folder,
}) => {
  test.setTimeout(180_000);
  const path = join(folder, 'large.md');
  await writeFile(path, generatePlan(1_000_000));
  const file = await planFile(path);
  await plan.open(path);
  const { page } = plan;
  await plan.press('Control+/');
  // Looking for roles and names takes a minute in a page of this size.
  const line = page.locator('.source-view .cm-activeLine');
  await expect(line).toHaveText(/^# /);
  await plan.press('Control+End');
  await plan.type('\n\n## The very end');
  await expect(line).toHaveText('## The very end');
  await expect(page.locator('.outline__name').last()).toHaveText('The very end', { timeout: 30_000 });
  await expect(page.locator('.status-bar__link')).toHaveText(/^Save will change \d lines$/);
  await plan.press('Control+S');
  await expect(page.locator('.status-bar__state')).toHaveText(/^Saved /);
  expect((await file.diff()).added).toContain('## The very end');
  expect((await file.diff()).removed.join('')).toBe('');
});
