import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseMenuItem } from '../helpers/app-menu';
import { launchApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/native-dialogs';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const LEDGER =
  '# Ledger\n\n> **Owner:** Kim\n> **Status:** Approved\n> **Last Updated:** 2026-11-20\n\n## Checklist\n\n- [x] One\n- [ ] Two\n';

async function openFolder(plan: PlanPage, folder: string): Promise<void> {
  await answerOpenDialog(plan.app, [folder]);
  await plan.press('Control+Alt+Shift+O');
  await expect(plan.page.getByRole('tree', { name: 'Plans of the folder' })).toBeVisible();
}

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });

test.describe('a folder of plans', () => {
  test.beforeEach(async ({ folder }) => {
    await mkdir(join(folder, 'next'));
    await writeFile(join(folder, 'ledger.md'), LEDGER);
    await writeFile(join(folder, 'next', 'search.md'), '# Search\n\n> **Status:** Draft\n');
  });

  test.afterEach(async ({ plan }) => {
    const tree = plan.page.getByRole('tree', { name: 'Plans of the folder' });
    if (await tree.isVisible()) {
      await chooseMenuItem(plan.app, 'File > Close Folder');
      await expect(tree).toBeHidden();
    }
  });

  test('shows where each plan stands, and a click opens one', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Ledger, Approved, 1 of 2 done, updated /)).toBeVisible();
    await expect(row(plan.page, /^Search, Draft, no task items, updated today$/)).toBeVisible();
    await row(plan.page, /^Ledger/).click();
    await plan.shows('ledger.md');
  });

  test('is gone through by keyboard alone: folders fold, Enter opens a plan', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Search/)).toBeVisible();
    await plan.page.getByRole('tree', { name: 'Plans of the folder' }).focus();
    await plan.press('ArrowLeft');
    await expect(row(plan.page, /^Search/)).toBeHidden();
    await plan.press('ArrowRight', 'ArrowDown', 'Enter');
    await plan.shows('search.md');
  });

  test('follows what other programs do to its files', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Ledger/)).toBeVisible();
    await writeFile(join(folder, 'ledger.md'), LEDGER.replace('- [ ] Two', '- [x] Two'));
    await expect(row(plan.page, /^Ledger, Approved, 2 of 2 done/)).toBeVisible();
    await writeFile(join(folder, 'third.md'), '# Third\n');
    await expect(row(plan.page, /^Third/)).toBeVisible();
    await rm(join(folder, 'third.md'));
    await expect(row(plan.page, /^Third/)).toBeHidden();
  });

  test('finds a plan by words and by status', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Search/)).toBeVisible();
    await plan.page.getByRole('searchbox', { name: 'Filter plans' }).fill('kim');
    await expect(row(plan.page, /^Search/)).toBeHidden();
    await expect(row(plan.page, /^Ledger/)).toBeVisible();
    await plan.page.getByRole('searchbox', { name: 'Filter plans' }).fill('');
    await plan.page.getByRole('combobox', { name: 'Status' }).selectOption('Draft');
    await expect(row(plan.page, /^Ledger/)).toBeHidden();
    await expect(row(plan.page, /^Search/)).toBeVisible();
  });

  test('the table of plans is sorted by a column and opens a plan', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Search/)).toBeVisible();
    await plan.press('Control+Alt+T');
    const table = plan.page.getByRole('table', { name: 'Plans' });
    const names = table.getByRole('rowheader').getByRole('button');
    await table.getByRole('columnheader', { name: 'Plan' }).getByRole('button').click();
    await expect(names).toHaveText(['Ledger', 'Search']);
    await table.getByRole('columnheader', { name: 'Plan' }).getByRole('button').click();
    await expect(names).toHaveText(['Search', 'Ledger']);
    await expect(table.getByRole('progressbar', { name: 'Progress of Ledger' })).toHaveAttribute('aria-valuenow', '1');
    await names.filter({ hasText: 'Ledger' }).click();
    await expect(table).toBeHidden();
    await plan.shows('ledger.md');
  });

  test('what is typed while the table lies over a plan filters the table, and goes into the plan again afterwards', async ({
    plan,
    folder,
  }) => {
    await openFolder(plan, folder);
    await row(plan.page, /^Ledger/).click();
    await plan.shows('ledger.md');
    await plan.clickBehind('Ledger');
    await plan.press('Control+Alt+T');
    await expect(plan.page.getByRole('searchbox', { name: 'Filter the table' })).toBeFocused();
    await plan.type('sea');
    await expect(plan.page.getByRole('table', { name: 'Plans' }).getByRole('rowheader')).toHaveText([/^Search/]);
    await plan.press('Control+Alt+T');
    await expect(plan.editor).toBeFocused();
    await expect(plan.saveState).toHaveText('Unchanged');
    await plan.type(' of money');
    await expect(plan.editor.getByRole('heading', { name: 'Ledger of money' })).toBeVisible();
  });

  test('a text is found in all plans, and a line that was found leads to its place', async ({ plan, folder }) => {
    await openFolder(plan, folder);
    await expect(row(plan.page, /^Search/)).toBeVisible();
    await plan.press('Control+Shift+F');
    const field = plan.page.getByRole('searchbox', { name: 'Find in the folder' });
    await expect(field).toBeFocused();
    await field.fill('two|draft');
    await plan.page.getByRole('button', { name: 'Regular expression' }).click();
    await field.press('Enter');
    await expect(plan.page.getByText('2 lines in 2 plans.')).toBeVisible();
    await plan.page.getByRole('button', { name: 'Line 10: - [ ] Two' }).click();
    await plan.shows('ledger.md');
    await expect(plan.editor).toBeFocused();
    await plan.type('! ');
    await expect(plan.task('! Two')).toBeVisible();
  });

  test('a pattern that never ends stops nothing but itself', async ({ plan, folder }) => {
    await writeFile(join(folder, 'trap.md'), `${'a'.repeat(40)}!\n`);
    await openFolder(plan, folder);
    await expect(row(plan.page, 'trap.md, No status, no task items, updated today')).toBeVisible();
    await plan.press('Control+Shift+F');
    const field = plan.page.getByRole('searchbox', { name: 'Find in the folder' });
    await field.fill('(a+)+$|Search');
    await plan.page.getByRole('button', { name: 'Regular expression' }).click();
    await field.press('Enter');
    await expect(plan.page.getByText('1 line in 1 plan. 1 plan could not be read.')).toBeVisible();
  });
});

test('the next start shows the folder again', async ({ folder }) => {
  await writeFile(join(folder, 'ledger.md'), LEDGER);
  const userData = join(folder, '.profile');
  const first = await launchApp({ userData });
  await openFolder(new PlanPage(first.app, first.page), folder);
  await expect(row(first.page, /^Ledger/)).toBeVisible();
  await first.close();
  const second = await launchApp({ userData });
  await expect(second.page.getByRole('tab', { name: 'Plans', exact: true })).toBeVisible();
  await second.page.getByRole('tab', { name: 'Plans', exact: true }).click();
  await expect(row(second.page, /^Ledger/)).toBeVisible();
  await second.close();
});
