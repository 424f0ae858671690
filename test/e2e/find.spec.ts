import { generatePlan } from '../bench/generate-plan';
import { FindPage } from '../helpers/find-page';
import { expect, test } from '../helpers/plan-test';
import { caretLine, policyViolations, showRich, showSource, watchPolicy } from '../helpers/source-page';

const PLAN = [
  '# The ledger',
  '',
  'A **led**ger holds entries. Ledgers are many.',
  '',
  '| Part | Owner |',
  '| --- | --- |',
  '| ledger | Ada |',
  '',
  '- [ ] write the ledger',
  '',
  '```sh',
  'run ledger',
  '```',
  '',
].join('\n');

test('words are found wherever they are shown, marked, counted, and led to one by one', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText(PLAN);
  await find.find('ledger');
  await expect(find.result).toHaveText('1 of 6');
  expect(await find.marked()).toEqual({
    all: ['ledger', 'Ledger', 'ledger', 'ledger', 'ledger'],
    current: ['ledger'],
  });
  await plan.press('Enter');
  await expect(find.result).toHaveText('2 of 6');
  expect((await find.marked()).current).toEqual(['ledger']);
  await plan.press('F3', 'F3');
  await expect(find.result).toHaveText('4 of 6');
  await plan.press('Control+G', 'F3', 'F3');
  await expect(find.result).toHaveText('1 of 6, from the start again');
  await plan.press('Shift+Enter');
  await expect(find.result).toHaveText('6 of 6, from the end again');
  await plan.press('Shift+F3', 'Control+Shift+G');
  await expect(find.result).toHaveText('4 of 6');
  await expect(find.field).toBeFocused();
  await expect(plan.saveState).toHaveText('Unchanged');
});

test('Escape closes the bar, and the caret is on the match', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText(PLAN);
  await find.find('ger holds');
  await expect(find.result).toHaveText('1 of 1');
  await plan.press('Escape');
  await expect(find.bar).toHaveCount(0);
  await expect(plan.editor).toBeFocused();
  expect(await find.marked()).toEqual({ all: [], current: [] });
  await plan.type('X');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['A **led**ger holds entries. Ledgers are many.'],
    added: ['A **led**X entries. Ledgers are many.'],
  });
});

test('case, whole words and patterns are chosen, by key too; a broken pattern is named', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText('Plan plan planning 計画 PLAN v1 v22.\n');
  await find.find('plan');
  await expect(find.result).toHaveText('1 of 4');
  await find.button('Match case').click();
  await expect(find.button('Match case')).toHaveAttribute('aria-pressed', 'true');
  await expect(find.result).toHaveText('1 of 2');
  await expect(find.field).toBeFocused();
  await plan.press('Alt+W');
  await expect(find.result).toHaveText('1 of 1');
  await plan.press('Alt+W', 'Alt+C', 'Alt+R');
  await find.field.fill('v\\d+');
  await expect(find.result).toHaveText('1 of 2');
  await find.field.fill('v(\\d+');
  await expect(find.result).toHaveText('Broken pattern: Unterminated group');
  await find.field.fill('nowhere');
  await expect(find.result).toHaveText('Nothing found');
  await plan.press('Alt+R');
});

test('a pattern that never ends is stopped, and the window works meanwhile', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText(`${'a'.repeat(40)}!\n\nwords here\n`);
  await find.find('words');
  await plan.press('Alt+R');
  await expect(find.result).toHaveText('1 of 1');
  await find.field.fill('^(a+)+$');
  await expect(find.result).toHaveText('Searching…');
  const frames = await plan.page.evaluate(async () => {
    let shown = 0;
    for (const start = performance.now(); performance.now() - start < 500; shown += 1) {
      await new Promise(requestAnimationFrame);
    }
    return shown;
  });
  expect(frames).toBeGreaterThan(3);
  await expect(find.result).toHaveText(/^This pattern takes too long here/);
  await find.field.fill('w\\w+');
  await expect(find.result).toHaveText('1 of 1');
  await plan.press('Alt+R');
});

test('a match is replaced alone, or all of them in one step that undo takes back', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText(PLAN);
  await find.find('ledger');
  await find.replaceWith('book');
  await plan.press('Enter');
  await expect(find.result).toHaveText('1 of 5');
  await expect(plan.editor.getByRole('heading', { name: 'The book' })).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['# The ledger'], added: ['# The book'] });
  await find.button('Replace all').click();
  await expect(find.result).toHaveText('5 replaced');
  await plan.save();
  expect(await file.text()).toBe(
    PLAN.replace('**led**ger', '**book**').replaceAll('ledger', 'book').replace('Ledger', 'book'),
  );
  await plan.press('Control+Z', 'Control+Z');
  await expect(find.result).toHaveText(/of 6|6 found/);
  await plan.save();
  expect(await file.text()).toBe(PLAN);
});

test('a pattern replaces with what its groups held', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText('| RTO | RPO |\n| --- | --- |\n| 5 min | 15 min |\n\n- 20 min\n');
  await find.find('(\\d+) min');
  await plan.press('Alt+R');
  await find.replaceWith('$1 minutes');
  await plan.press('Control+Alt+Enter');
  await expect(find.result).toHaveText('3 replaced');
  await plan.press('Alt+R');
  await plan.save();
  expect(await file.text()).toBe('| RTO | RPO |\n| --- | --- |\n| 5 minutes | 15 minutes |\n\n- 20 minutes\n');
});

test('finding and replacing keep to the selection that was made', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText('one two\n\none two\n\none two\n');
  await plan.clickBehind('one');
  await plan.press('Shift+ArrowDown');
  await find.find('two');
  await expect(find.result).toHaveText(/of 3$/);
  await plan.press('Alt+L');
  await expect(find.button('In selection')).toHaveAttribute('aria-pressed', 'true');
  await expect(find.result).toHaveText(/1 found|1 of 1/);
  await find.replaceWith('2');
  await find.button('Replace all').click();
  await plan.save();
  expect(await file.text()).toBe('one 2\n\none two\n\none two\n');
});

test('without a selection the bar says what to do', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText('one two\n');
  await find.find('');
  await plan.press('Alt+L');
  await expect(find.result).toHaveText('Select a part of the plan first');
  await expect(find.button('In selection')).toHaveAttribute('aria-pressed', 'false');
});

test('the selected words are what is looked for', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText('one two\n\none two\n');
  await plan.select('two');
  await plan.press('Control+F');
  await expect(find.field).toHaveValue('two');
  await expect(find.result).toHaveText('1 of 2');
});

test('marks and the count follow what is typed', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText('one two\n\nthree\n');
  await find.find('two');
  await expect(find.result).toHaveText('1 of 1');
  await plan.clickBehind('three');
  await plan.type(' two two');
  await expect(find.result).toHaveText('3 found');
  await expect.poll(async () => (await find.marked()).all).toEqual(['two', 'two', 'two']);
  await plan.press('F3');
  await expect(find.result).toHaveText('1 of 3, from the start again');
  await expect(plan.editor).toBeFocused();
  await plan.type('2');
  await expect(plan.editor).toContainText('one 2');
});

test('one bar serves the source as well, and stays when the view changes', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText(PLAN.replaceAll('\n', '\r\n'));
  await find.find('**led**');
  await expect(find.result).toHaveText('Nothing found');
  await plan.press('Escape');
  await showSource(plan);
  await plan.press('Control+F');
  await expect(find.result).toHaveText('1 found');
  await plan.press('Enter');
  await expect(find.result).toHaveText('1 of 1');
  await expect(plan.page.locator('.cm-content .found--current')).toHaveText('**led**');
  await expect(caretLine(plan)).toContainText('holds entries');
  await find.field.fill('ledger');
  await expect(plan.page.locator('.cm-content .found')).toHaveCount(5);
  await find.replaceWith('book');
  await find.button('Replace all').click();
  await expect(find.result).toHaveText('5 replaced');
  await plan.save();
  expect(await file.text()).toBe(PLAN.replaceAll(/ledger/gi, 'book').replaceAll('\n', '\r\n'));
  await plan.press('Control+Z');
  await expect(find.result).toHaveText(/of 5|5 found/);
  await plan.press('Control+F', 'Escape');
  await showRich(plan);
  await plan.press('Control+F');
  await expect(find.result).toHaveText('6 found');
});

test('whole words, patterns and the selection alone hold in the source as in the plan', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  const file = await openText('plan planning v1\n\nplan v22\n');
  await showSource(plan);
  await plan.press('Control+Home', 'Shift+End');
  await find.find('plan');
  await expect(find.result).toHaveText(/3/);
  await plan.press('Alt+W');
  await expect(find.result).toHaveText(/2 found|of 2/);
  await plan.press('Alt+L');
  await expect(find.result).toHaveText(/1 found|1 of 1/);
  await plan.press('Alt+L', 'Alt+W', 'Alt+R');
  await find.field.fill('v(\\d)\\b');
  await expect(find.result).toHaveText('1 of 1');
  await find.replaceWith('version $1');
  await find.button('Replace all').click();
  await expect(find.result).toHaveText('1 replaced');
  await plan.press('Alt+R');
  await plan.save();
  expect(await file.text()).toBe('plan planning version 1\n\nplan v22\n');
});

test('finding leads out of the changes, where nothing can be found', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await openText('one two\n');
  await plan.press('Control+Shift+D');
  await expect(plan.editor).toBeHidden();
  await find.find('two');
  await expect(plan.editor).toBeVisible();
  await expect(find.result).toHaveText('1 of 1');
});

test('a match far away is laid out and brought into view, in a long plan and in a long table', async ({
  plan,
  openText,
}) => {
  test.setTimeout(120_000);
  const find = new FindPage(plan);
  const rows = Array.from({ length: 600 }, (_, row) => `| row ${row} | ${row === 590 ? 'needle' : 'hay'} |`);
  await openText(
    `${generatePlan(200_000)}\n\nA needle in the plan.\n\n| a | b |\n| - | - |\n${rows.join('\n')}\n\nEnd.\n`,
  );
  await find.find('needle');
  await expect(find.result).toHaveText('1 of 2');
  await expect(plan.page.getByText('A needle in the plan.')).toBeInViewport();
  await plan.press('Enter');
  await expect(find.result).toHaveText('2 of 2');
  await expect(plan.page.getByText('needle', { exact: true })).toBeInViewport();
  await expect.poll(async () => (await find.marked()).current).toEqual(['needle']);
});

test('the bar keeps to the page’s policy', async ({ plan, openText }) => {
  const find = new FindPage(plan);
  await watchPolicy(plan);
  await openText(PLAN);
  await find.find('ledger');
  await plan.press('Alt+R');
  await expect(find.result).toHaveText('1 of 6');
  await find.replaceWith('book');
  expect(await policyViolations(plan)).toEqual([]);
  await plan.press('Alt+R');
});
