import { expect, test } from '../helpers/plan-test';

const TEXT = [
  '# Ledger',
  '',
  ...Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.\n`),
  '## Pre-Launch',
  '',
  '- [x] Rollback tested',
  '- [ ] Monitoring in place',
  '  - [ ] Alerts',
  '',
  '## Last',
  '',
  'End.',
  '',
].join('\n');

test('a heading in the outline leads there by click and by Enter, and the caret with it', async ({
  plan,
  openText,
}) => {
  const file = await openText(TEXT);
  const heading = plan.editor.getByRole('heading', { name: 'Pre-Launch' });
  await expect(heading).not.toBeInViewport();
  await plan.outline.getByRole('treeitem', { name: 'Pre-Launch' }).click();
  await expect(heading).toBeInViewport();
  await expect(plan.outline.getByRole('treeitem', { name: 'Pre-Launch' })).toHaveAttribute('aria-current', 'location');

  await plan.outline.getByRole('treeitem', { name: 'Ledger' }).focus();
  await plan.press('End', 'Enter');
  await expect(plan.editor).toBeFocused();
  await plan.type('At ');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['## Last'], added: ['## At Last'] });
});

test('the outline follows a heading that is typed, renamed and taken away', async ({ plan, openText }) => {
  await openText('# One\n\nText.\n');
  const rows = plan.outline.getByRole('treeitem');
  await plan.clickBehind('Text.');
  await plan.press('Enter');
  await plan.type('## Two');
  await expect(rows).toHaveText(['One', 'Two']);
  await plan.type(' and more');
  await expect(rows).toHaveText(['One', 'Two and more']);
  await plan.press('Control+Alt+0');
  await expect(rows).toHaveText(['One']);
});

test('the panels count what is done and follow a tick in the plan', async ({ plan, openText }) => {
  await openText(TEXT);
  await plan.showChecklist();
  const section = plan.checklist.getByRole('region', { name: 'Pre-Launch' });
  await expect(plan.checklist).toContainText('1 of 3 done');
  await expect(section.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 3');
  await expect(plan.outline.getByRole('treeitem').filter({ hasText: 'Pre-Launch' })).toContainText('1 of 3 done');
  await plan.task('Alerts').click();
  await expect(plan.checklist).toContainText('2 of 3 done');
  await expect(section.getByRole('checkbox', { name: 'Alerts' })).toBeChecked();
});

test('a tick in the checklist panel changes one character on disk, and Undo takes it back', async ({
  plan,
  openText,
}) => {
  const file = await openText(TEXT);
  await plan.showChecklist();
  await plan.checklist.getByRole('checkbox', { name: 'Monitoring in place' }).click();
  await expect(plan.task('Monitoring in place')).toBeChecked();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['- [ ] Monitoring in place'], added: ['- [x] Monitoring in place'] });
  await plan.clickTool('Undo');
  await expect(plan.checklist.getByRole('checkbox', { name: 'Monitoring in place' })).not.toBeChecked();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('the checklist panel is worked by keys: arrows, Space, and Enter to the item in the plan', async ({
  plan,
  openText,
}) => {
  await openText(TEXT);
  await plan.showChecklist();
  const box = (name: string) => plan.checklist.getByRole('checkbox', { name });
  await box('Rollback tested').focus();
  await plan.press('ArrowDown');
  await expect(box('Monitoring in place')).toBeFocused();
  await plan.press('Space');
  await expect(plan.task('Monitoring in place')).toBeChecked();
  await expect(box('Monitoring in place')).toBeFocused();
  await plan.press('ArrowDown', 'Enter');
  await expect(plan.editor).toBeFocused();
  await expect(plan.task('Alerts')).toBeInViewport();
});

test('the filter leaves the open items, and the panels can be closed and opened', async ({ plan, openText }) => {
  await openText(TEXT);
  await plan.showChecklist();
  await plan.checklist.getByRole('radio', { name: 'Open' }).check({ force: true });
  await expect(plan.checklist.getByRole('checkbox', { name: 'Rollback tested' })).toHaveCount(0);
  await expect(plan.checklist.getByRole('checkbox', { name: 'Alerts' })).toBeVisible();
  await plan.checklist.getByRole('radio', { name: 'All' }).check({ force: true });

  for (const [key, panel] of [
    ['Control+Alt+O', plan.outline],
    ['Control+Alt+K', plan.checklist],
  ] as const) {
    await plan.press(key);
    await expect(panel).toHaveCount(0);
    await plan.press(key);
    await expect(panel).toBeVisible();
  }
});

test('sections of the outline fold by key and by click, and are folded still when one comes back to the plan', async ({
  plan,
  openText,
}) => {
  await openText('# P\n\n## A\n\n### Deep\n\nWords.\n\n## B\n');
  const row = (name: string) => plan.outline.getByRole('treeitem', { name, exact: true });
  await row('A').focus();
  await plan.press('ArrowLeft');
  await expect(row('A')).toHaveAttribute('aria-expanded', 'false');
  await expect(row('Deep')).toHaveCount(0);
  await plan.clickBehind('Words.');
  // The section that holds what is folded stands for it.
  await expect(row('A')).toHaveAttribute('aria-current', 'location');
  await plan.press('Control+N');
  await expect(row('A')).toHaveCount(0);
  await plan.press('Control+W');
  await expect(row('A')).toHaveAttribute('aria-expanded', 'false');
  await row('A').focus();
  await plan.press('ArrowRight', 'ArrowRight');
  await expect(row('Deep')).toBeFocused();
  await plan.press('ArrowLeft');
  await expect(row('A')).toBeFocused();
  await plan.outline.locator('.outline__fold').nth(1).click();
  await expect(row('Deep')).toHaveCount(0);
});

test('in the outline letters lead to the heading that begins with them, and a screen reader hears a tree', async ({
  plan,
  openText,
}) => {
  await openText('# Plan\n\n## Threat model\n\n### Secrets\n\n## Testing\n\n## Threat list\n');
  const row = (name: string) => plan.outline.getByRole('treeitem', { name, exact: true });
  await expect(plan.outline.getByRole('tree', { name: 'Headings' })).toBeVisible();
  await row('Plan').focus();
  await plan.press('t');
  await expect(row('Threat model')).toBeFocused();
  await plan.type('hreat l');
  await expect(row('Threat list')).toBeFocused();
  await plan.press('Home', 'End', 'ArrowUp', 'ArrowUp');
  await expect(row('Secrets')).toHaveAttribute('aria-level', '3');
  await expect(row('Secrets')).toBeFocused();
  await plan.press('Enter');
  await expect(plan.editor).toBeFocused();
  await plan.type('More ');
  await expect(plan.editor.getByRole('heading', { name: 'More Secrets' })).toBeVisible();
});
