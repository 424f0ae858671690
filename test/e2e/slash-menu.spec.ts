import { expect, test } from '../helpers/plan-test';

test('a slash in an empty block finds what to insert, by keys alone; the slash itself is gone', async ({
  plan,
  openText,
}) => {
  const file = await openText('# Plan\n\nWords\n');
  await plan.clickBehind('Words');
  await plan.press('Enter');
  await plan.type('/');
  const list = plan.page.getByRole('listbox', { name: 'Insert' });
  await expect(list.getByRole('option', { name: 'Table…' })).toHaveAttribute('aria-selected', 'true');
  await plan.press('ArrowDown');
  await expect(list.getByRole('option', { name: 'Checklist' })).toHaveAttribute('aria-selected', 'true');
  await plan.type('rul');
  await expect(list.getByRole('option')).toHaveText(['Rule']);
  await plan.press('Enter');
  await expect(list).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: ['---', ''] });
});

test('Escape keeps the slash, and a slash elsewhere is a slash', async ({ plan, openText }) => {
  const file = await openText('# Plan\n\nWords\n');
  await plan.clickBehind('Words');
  await plan.type(' /x');
  await plan.press('Enter');
  await plan.type('/');
  const list = plan.page.getByRole('listbox', { name: 'Insert' });
  await expect(list).toBeVisible();
  await plan.press('Escape');
  await expect(list).toHaveCount(0);
  await plan.type('etc');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['Words'], added: ['Words /x', '', '/etc'] });
});

test('a part is added from the slash list and written at once', async ({ plan, openText }) => {
  const file = await openText('# Plan\n\n## Decisions\n\nWords\n');
  await plan.clickBehind('Words');
  await plan.press('Enter');
  await plan.type('/add dec');
  await plan.press('Tab');
  await plan.type('Store');
  await plan.save();
  expect((await file.diff()).removed).toEqual([]);
  expect((await file.diff()).added).toEqual(expect.arrayContaining(['### Decision 1: Store', '**Context:** ']));
});
