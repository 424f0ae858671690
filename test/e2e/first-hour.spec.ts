import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchApp } from '../helpers/launch-app';
import { answerOpenDialog, answerSaveDialog } from '../helpers/native-dialogs';
import { png } from '../helpers/pictures';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

test('the first hour goes by keyboard alone: a plan is started, filled, saved, exported, left and found again', async ({
  folder,
}) => {
  test.slow();
  const userData = join(folder, 'profile');
  const path = join(folder, 'search-rollout.md');
  const pdf = join(folder, 'search-rollout.pdf');
  await writeFile(join(folder, 'flow.png'), png(120, 60, [60, 90, 210]));
  const first = await launchApp({ userData });
  const plan = new PlanPage(first.app, first.page);
  const { page } = plan;
  const command = async (words: string) => {
    await plan.press('Control+Shift+P');
    await expect(plan.dialog('Command palette').getByRole('combobox')).toBeFocused();
    await plan.type(words);
    await plan.press('Enter');
    await expect(plan.dialog('Command palette')).toBeHidden();
  };
  const goTo = async (words: string) => {
    await plan.press('Control+P');
    await expect(plan.dialog('Go to').getByRole('combobox')).toBeFocused();
    await plan.type(words);
    await plan.press('Enter');
    await expect(plan.editor).toBeFocused();
  };

  await test.step('start a plan from the template', async () => {
    await expect(page.getByRole('heading', { name: 'No plan is open' })).toBeVisible();
    await plan.press('Control+N');
    await plan.shows('Untitled');
    await expect(plan.editor).toBeFocused();
    await plan.press('Shift+End');
    await plan.type('Search rollout: implementation plan');
    await expect(plan.editor.getByRole('heading', { level: 1 })).toHaveText('Search rollout: implementation plan');
  });

  await test.step('save it', async () => {
    await answerSaveDialog(plan.app, path);
    await plan.save();
    await plan.shows('search-rollout.md');
  });

  await test.step('fill a table and a decision', async () => {
    await goTo('@key components');
    await plan.press('ArrowDown', 'ArrowDown');
    for (const words of ['Index', 'Serves reads', 'Search team']) {
      await plan.type(words);
      await plan.press('Tab');
    }
    await goTo('@decision 1');
    await plan.press('ArrowDown', 'End');
    await plan.type('Reads must not slow writes');
  });

  await test.step('write with a link', async () => {
    await goTo('@system diagram');
    await plan.press('End', 'Enter');
    await plan.type('The new index serves reads, see the runbook');
    await plan.press('Control+Shift+ArrowLeft', 'Control+K');
    await expect(plan.dialog('Link').getByRole('textbox').first()).toBeFocused();
    await plan.type('https://example.com/runbook');
    await plan.press('Enter');
    await expect(plan.editor.getByRole('link', { name: 'runbook' })).toBeVisible();
    await plan.press('End', 'Enter');
  });

  await test.step('a picture', async () => {
    await answerOpenDialog(plan.app, [join(folder, 'flow.png')]);
    await command('image');
    const dialog = plan.dialog('Insert image');
    await expect(dialog.getByRole('textbox', { name: 'File' })).toBeFocused();
    await plan.press('Tab', 'Enter');
    await expect(dialog.getByRole('textbox', { name: 'File' })).toHaveValue('flow.png');
    await plan.press('Tab');
    await plan.type('The flow of a query');
    await plan.press('Enter');
    await expect(plan.editor.getByRole('img', { name: 'The flow of a query', exact: true })).toBeVisible();
  });

  await test.step('a diagram', async () => {
    await goTo('@data flow');
    await plan.press('End', 'Enter');
    await plan.type('```mermaid');
    await plan.press('Enter');
    await plan.type('flowchart LR');
    await plan.press('Enter');
    await plan.type('A[Query] --> B[Index]');
    await expect(page.getByRole('img', { name: 'Flowchart: Query, Index' })).toBeVisible();
    await plan.press('Control+Enter');
  });

  await test.step('find and tick an item', async () => {
    await plan.press('Control+F');
    await plan.type('Rollback tested');
    await plan.press('Enter', 'Escape');
    await expect(plan.editor).toBeFocused();
    await plan.press('Control+Enter');
    await expect(plan.task('Rollback tested')).toBeChecked();
  });

  await test.step('choose its status', async () => {
    const status = plan.fields.getByRole('combobox', { name: 'Status' });
    await plan.press('Shift+F6');
    await expect(async () => {
      await plan.press('Tab');
      await expect(status).toBeFocused({ timeout: 50 });
    }).toPass();
    await plan.press('i');
    await expect(status.locator('option:checked')).toHaveText('In Review');
    await plan.press('F6', 'Shift+F6');
  });

  await test.step('see what saving changes, save, and export', async () => {
    await plan.press('Control+Shift+D');
    await expect(page.getByRole('region', { name: 'Changes since last save' })).toContainText('In Review');
    await plan.press('Escape');
    await plan.save();
    const text = await readFile(path, 'utf8');
    for (const line of [
      '# Search rollout: implementation plan',
      'The new index serves reads, see the [runbook](https://example.com/runbook)',
      '```mermaid\nflowchart LR\nA[Query] --> B[Index]\n```',
      '- [x] Rollback tested',
      '> **Status:** In Review',
      '**Context:** Reads must not slow writes',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toMatch(/^\| Index +\| Serves reads +\| Search team +\|$/m);
    await answerSaveDialog(plan.app, pdf);
    await plan.press('Control+Shift+E');
    await expect(plan.dialog(/to PDF$/)).toBeVisible();
    await plan.press('Enter');
    await expect(page.getByText(/^Exported .*search-rollout\.pdf/)).toBeVisible({ timeout: 30_000 });
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  await test.step('leave with an edit, which is asked about', async () => {
    await goTo('@rollout');
    await plan.press('End');
    await plan.type(' plan');
    // Diagrams and exports have windows of their own, which nobody sees.
    const shown = await plan.app.browserWindow(page);
    await shown.evaluate((browserWindow: Electron.BrowserWindow) => browserWindow.close());
    await expect(plan.dialog(/^Save the changes/).getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    const gone = plan.app.waitForEvent('close');
    await plan.press('Enter');
    await gone;
  });

  await test.step('and find it where it was left', async () => {
    const second = await launchApp({ userData });
    const again = new PlanPage(second.app, second.page);
    await again.shows('search-rollout.md');
    await expect(again.editor).toBeFocused();
    await again.type('!');
    await expect(again.editor.getByRole('heading', { name: / plan!$/ })).toBeVisible();
    await second.close();
  });
});
