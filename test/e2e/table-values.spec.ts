import AxeBuilder from '@axe-core/playwright';
import { chooseMenuItem } from '../helpers/app-menu';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const PLAN = `| Threat | Severity | Note |
|--------|----------|------|
| Spoofing | Severe | a |
| Replay | | b |

| Alert | Severity |
|-------|----------|
| Down | Severe |
`;

const list = (plan: PlanPage) => plan.page.getByRole('listbox', { name: 'Values' });
const options = (plan: PlanPage) => list(plan).getByRole('option');

test('typing offers the values of such columns in the plan; an arrow chooses and Enter takes one', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.cell(0, 2, 1).click();
  await expect(list(plan)).toHaveCount(0);
  await plan.type('s');
  await expect(options(plan)).toHaveText(['Severe']);
  await expect(plan.editor).not.toHaveAttribute('aria-activedescendant');
  await plan.press('ArrowDown');
  const chosen = await plan.editor.getAttribute('aria-activedescendant');
  await expect(list(plan).getByRole('option', { selected: true })).toHaveId(chosen ?? '');
  expect(
    (
      await new AxeBuilder({ page: plan.page })
        .setLegacyMode()
        .disableRules(['region', 'page-has-heading-one'])
        .analyze()
    ).violations,
  ).toEqual([]);
  await plan.press('Enter');
  await expect(list(plan)).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['| Replay | | b |'], added: ['| Replay | Severe   | b |'] });
  await plan.press('Control+z', 'Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('a plain Enter and a plain Tab are never taken by the list, and Escape closes it alone', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.cell(0, 1, 1).click();
  await plan.press('Control+a');
  await plan.type('h');
  await expect(options(plan)).toHaveText([/^High/]);
  await plan.press('Enter');
  await expect(list(plan)).toHaveCount(0);
  await plan.type('l');
  await expect(options(plan)).toHaveText([/^Low/]);
  await plan.press('Escape');
  await expect(list(plan)).toHaveCount(0);
  await plan.press('Tab');
  await plan.type('!');
  await plan.save();
  expect((await file.text()).split('\n').slice(2, 4)).toEqual(['| Spoofing | h | a |', '| Replay | l        | ! |']);
});

test('Tab takes the chosen value and goes on, a click takes one, and Choose value shows all of them', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.cell(0, 2, 1).click();
  await plan.type('c');
  await plan.press('ArrowDown', 'Tab');
  await plan.type('!');
  await plan.cell(1, 1, 1).click();
  await plan.press('Control+.');
  await expect(options(plan)).toHaveText(['Severe', 'Critical', /^High/, /^Medium/, /^Low/]);
  await plan.press('Escape');
  await chooseMenuItem(plan.app, 'Table > Choose value…');
  await options(plan).last().click();
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['| Replay | | b |', '| Down | Severe |'],
    added: ['| Replay | Critical | ! |', '| Down | Low |'],
  });
});

test('no list comes in a column of free text, on arriving in a cell, or for what is pasted', async ({
  plan,
  openText,
}) => {
  await openText(PLAN);
  await plan.cell(0, 1, 2).click();
  await plan.type('s');
  await plan.press('Shift+Tab', 'ArrowDown');
  await plan.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Hi');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(plan.cell(0, 2, 1)).toHaveText('Hi');
  await expect(list(plan)).toHaveCount(0);
});
