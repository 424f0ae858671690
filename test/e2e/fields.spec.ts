import { expect, test } from '../helpers/plan-test';

const DAY = (offset = 0) => {
  const day = new Date(Date.now() + offset * 86_400_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};

const QUOTE = [
  '# Ledger',
  '',
  '> **Owner:** Ann  ',
  '> **Status:** Draft | In Review | Approved  ',
  '> **Last Updated:** YYYY-MM-DD',
  '',
  '## Goal',
  '',
  'Words.',
  '',
].join('\n');

test('the strip shows the fields in place of their block, and each change is one line and one undo step', async ({
  plan,
  openText,
}) => {
  const file = await openText(QUOTE);
  await expect(plan.fields.getByRole('textbox', { name: 'Owner' })).toHaveValue('Ann');
  await expect(plan.editor.getByText('Owner:')).toBeHidden();

  const owner = plan.fields.getByRole('textbox', { name: 'Owner' });
  await owner.fill('Bo');
  await owner.press('Enter');
  await expect(owner).toBeFocused();
  const status = plan.fields.getByRole('combobox', { name: 'Status' });
  await expect(status.locator('option:checked')).toHaveText('Not chosen');
  await status.selectOption('In Review');
  await plan.fields.getByRole('button', { name: 'Set Last Updated to today' }).click();
  await expect(plan.fields.getByRole('textbox', { name: 'Last Updated' })).toHaveValue(DAY());
  // The states that the plan offered stay on the menu.
  await expect(status.locator('option')).toHaveText(['Draft', 'In Review', 'Approved']);
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['> **Owner:** Ann  ', '> **Status:** Draft | In Review | Approved  ', '> **Last Updated:** YYYY-MM-DD'],
    added: ['> **Owner:** Bo  ', '> **Status:** In Review  ', `> **Last Updated:** ${DAY()}`],
  });

  await plan.clickTool('Undo');
  await expect(plan.fields.getByRole('textbox', { name: 'Last Updated' })).toHaveValue('');
  await plan.clickTool('Undo');
  await expect(status.locator('option:checked')).toHaveText('Not chosen');
  await plan.clickTool('Undo');
  await expect(owner).toHaveValue('Ann');
});

test('the fields can be edited as text, and deleting beside them never takes them unseen', async ({
  plan,
  openText,
}) => {
  await openText(QUOTE);
  await expect(plan.fields).toBeVisible();
  await plan.clickBehind('Ledger');
  await plan.press('Delete');
  // The caret went into the fields, which show themselves.
  await expect(plan.fields).toHaveCount(0);
  await expect(plan.editor.getByText('Owner:')).toBeVisible();
  await expect(plan.saveState).not.toContainText('Edited');
  await plan.clickBehind('Words.');
  await expect(plan.fields).toBeVisible();
  await plan.fields.getByRole('button', { name: 'Edit fields as text' }).click();
  await plan.type(' and Cy');
  await plan.clickBehind('Words.');
  await expect(plan.fields.getByRole('textbox', { name: 'Owner' })).toHaveValue('Ann and Cy');
});

test('front matter and tables have the strip too, and a block that says more than fields stays in sight', async ({
  plan,
  openText,
}) => {
  const file = await openText('---\nstatus: "draft"\nowner: Ann\n---\n\n# P\n\nWords.\n');
  await plan.fields.getByRole('combobox', { name: 'status' }).selectOption('approved');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['status: "draft"'], added: ['status: "approved"'] });
  await plan.closeAll();

  await openText('# P\n\n| Owner | Status |\n|-------|--------|\n| [Ann](https://example.org) | Draft |\n\nWords.\n');
  await expect(plan.fields.getByRole('combobox', { name: 'Status' })).toHaveValue('Draft');
  await expect(plan.editor.getByRole('link', { name: 'Ann' })).toBeVisible();
});

test('a plan without fields gets them under its title', async ({ plan, openText }) => {
  const file = await openText('# P\n\nWords.\n');
  await plan.page.getByRole('button', { name: 'Add fields' }).click();
  await expect(plan.fields.getByRole('textbox', { name: 'Owner' })).toBeFocused();
  await plan.type('Ann');
  await plan.press('Enter');
  await plan.save();
  expect((await file.diff()).added).toEqual([
    '> **Owner:** Ann  ',
    '> **Status:** Draft  ',
    `> **Last Updated:** ${DAY()}`,
    '',
  ]);
});

test('an approved plan that is changed says so once, and goes back into review with one line', async ({
  plan,
  openText,
}) => {
  const file = await openText(QUOTE.replace('Draft | In Review | Approved', 'Approved'));
  await expect(plan.fields).toBeVisible();
  const bar = plan.page.getByRole('region', { name: 'Approved plan' });
  await plan.clickBehind('Words.');
  await expect(bar).toHaveCount(0);
  await plan.type(' More.');
  await bar.getByRole('button', { name: 'Back to In Review' }).click();
  await expect(bar).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['> **Status:** Approved  ', 'Words.'],
    added: ['> **Status:** In Review  ', 'Words. More.'],
  });
  const status = plan.fields.getByRole('combobox', { name: 'Status' });
  await status.selectOption('Approved');
  await expect(plan.page.getByText(/^Approved, with \d+ things? still open/)).toBeVisible();
  await expect(bar).toHaveCount(0);
  await plan.page.getByRole('tab', { name: /^Checklist/ }).click();
});

test('the day of a save is written where that was switched on, only when more than the day changed', async ({
  plan,
  openText,
}) => {
  const file = await openText(QUOTE.replace('YYYY-MM-DD', '2026-01-31'));
  await plan.clickBehind('Words.');
  await plan.type('!');
  await plan.save();
  expect((await file.diff()).added).toEqual(['Words.!']);

  const toggle = plan.fields.getByRole('button', { name: 'Set Last Updated with every save' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await plan.save();
  expect((await file.diff()).added).toEqual(['Words.!']);
  await plan.clickBehind('Words.');
  await plan.type('?');
  await plan.save();
  expect((await file.diff()).added).toEqual([`> **Last Updated:** ${DAY()}`, 'Words.?!']);
  // The caret stayed where the person was writing.
  await plan.type('.');
  await plan.save();
  expect((await file.diff()).added).toEqual([`> **Last Updated:** ${DAY()}`, 'Words.?.!']);

  const date = plan.fields.getByRole('textbox', { name: 'Last Updated' });
  await date.fill('2026-02-01');
  await date.press('Enter');
  await plan.save();
  expect((await file.diff()).added).toEqual(['> **Last Updated:** 2026-02-01', 'Words.?.!']);
});

test('words typed into the strip are saved by the key that saves, without Enter before it', async ({
  plan,
  openText,
}) => {
  const file = await openText(QUOTE);
  const owner = plan.fields.getByRole('textbox', { name: 'Owner' });
  await owner.fill('Cy');
  await plan.save();
  await expect(owner).toBeFocused();
  expect(await file.diff()).toEqual({ removed: ['> **Owner:** Ann  '], added: ['> **Owner:** Cy  '] });

  // Closing the window by its frame asks about words that stand in the strip alone.
  await owner.fill('Dee');
  await plan.onWindow((window) => window.close());
  await expect(plan.dialog('Save the changes to “plan.md”?')).toBeVisible();
  await plan.press('Escape');
  await expect(plan.saveState).toHaveText(/^Edited/);
  await expect(owner).toHaveValue('Dee');
});

test('one undo takes back an edit and the day that its save has set', async ({ plan, openText }) => {
  const file = await openText(QUOTE.replace('YYYY-MM-DD', '2026-01-31'));
  await plan.fields.getByRole('button', { name: 'Set Last Updated with every save' }).click();
  await plan.clickBehind('Words.');
  await plan.type('?');
  await plan.save();
  expect((await file.diff()).added).toEqual([`> **Last Updated:** ${DAY()}`, 'Words.?']);
  await plan.press('Control+Z');
  await expect(plan.editor).toContainText('Words.');
  await expect(plan.editor).not.toContainText('Words.?');
  await expect(plan.fields.getByRole('textbox', { name: 'Last Updated' })).toHaveValue('2026-01-31');
  await expect(plan.saveState).toHaveText(/^Edited/);
  await plan.press('Control+Shift+Z');
  await expect(plan.saveState).toHaveText(/^Saved /);
  expect((await file.diff()).added).toEqual([`> **Last Updated:** ${DAY()}`, 'Words.?']);
});
