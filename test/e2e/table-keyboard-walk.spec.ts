import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../helpers/plan-test';

test('a table is inserted, filled, sorted, reshaped, copied and left by keys alone', async ({ plan, openText }) => {
  const file = await openText('# Plan\n\nx\n');
  const key = (...keys: readonly string[]) => plan.press(...keys);
  const say = (...words: readonly string[]) =>
    words.reduce(async (before, word, index) => {
      await before;
      if (index > 0) await key('Tab');
      await plan.type(word);
    }, Promise.resolve());
  const menu = async (letter: string, item: string, ...keys: readonly string[]) => {
    await key('Shift+F10');
    // Its keys count once it has the focus.
    await plan.page.waitForFunction(() => document.activeElement?.closest('[role=menu]') != null);
    await key(letter);
    await expect(plan.page.getByRole('menuitem', { name: item })).toBeFocused();
    await key(...keys);
    await expect(plan.page.getByRole('menu', { name: 'Table' })).toBeHidden();
  };
  await plan.clickBehind('x');
  await key('Backspace');
  await plan.type('/tab');
  await key('Enter');
  await expect(plan.page.getByRole('grid', { name: 'Size' })).toBeFocused();
  await key('ArrowUp', 'ArrowLeft', 'Enter');
  await say('Risk', 'Severity', 'Outage', 'Low');
  // Tab in the last cell adds a row.
  await key('Tab');
  await say('Leak');
  await key('Tab');
  // A value is chosen from the list.
  await plan.type('cr');
  await key('ArrowDown', 'Enter');
  await key('Control+d', 'Shift+Tab');
  await plan.type('Fraud');
  await key('Shift+Enter');
  await plan.type('twice');
  // Row up, column right, and a range emptied.
  await key('Alt+ArrowUp', 'Alt+ArrowRight');
  await menu('I', 'Insert row above', 'ArrowDown', 'Enter');
  await key('Shift+Tab');
  await say('High', 'Late');
  await key('Shift+ArrowLeft');
  await key('Control+a', 'Control+a', 'Control+c');
  expect(await plan.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Severity\tRisk');
  await key('Escape', 'Escape');
  await plan.type('after');
  await plan.save();
  const lines = (await file.text()).split('\n').map((line) => line.replace(/ +/g, ' '));
  expect(lines).toEqual([
    '# Plan',
    '',
    '| Severity | Risk |',
    '| --- | --- |',
    '| Low | Outage |',
    '| Critical | Fraud<br>twice |',
    '| High | Late |',
    '| Critical | Leak |',
    '',
    'after',
    '',
  ]);
});

test('a plan full of tables has nothing to stumble over', async ({ plan, copyOf }) => {
  for (const fixture of ['ragged-tables.md', 'tables-without-outer-pipes.md', '../../examples/checkout-ledger.md']) {
    await plan.open((await copyOf(fixture)).path);
    await expect(plan.editor.getByRole('table').first()).toBeVisible();
    await plan.cell(0, 1, 0).click();
    const { violations } = await new AxeBuilder({ page: plan.page })
      .setLegacyMode()
      .include('.plan-editor')
      // Inside the plan the caret scrolls a wide block.
      // Over cells beyond the header there is a header cell without words, which is named.
      .disableRules([
        'heading-order',
        'region',
        'page-has-heading-one',
        'empty-table-header',
        'scrollable-region-focusable',
      ])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${fixture} ${id} ${nodes.map(({ target }) => target.join(' ')).join()}`),
    ).toEqual([]);
  }
});
