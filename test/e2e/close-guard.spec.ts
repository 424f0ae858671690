import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { launchApp, type RunningApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

test.describe('closing an edited plan asks', () => {
  test('Cancel and Escape keep it as it is', async ({ plan, openText }) => {
    const file = await openText('One.\n');
    await plan.clickBehind('One.');
    await plan.type(' Two.');
    const question = plan.dialog('Save the changes to “plan.md”?');
    await plan.press('Control+W');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toHaveCount(0);
    await plan.press('Control+W');
    await expect(question.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    await plan.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(plan.editor).toHaveText('One. Two.');
    expect(await file.text()).toBe('One.\n');
  });

  test("Don't save closes it and leaves the file", async ({ plan, openText }) => {
    const file = await openText('One.\n');
    await plan.clickBehind('One.');
    await plan.type(' Two.');
    await plan.page.getByRole('button', { name: 'Close plan.md' }).click();
    await plan.page.getByRole('button', { name: "Don't save" }).click();
    await expect(plan.tabs).toHaveCount(0);
    expect(await file.text()).toBe('One.\n');
  });

  test('Save writes it and closes it', async ({ plan, openText }) => {
    const file = await openText('One.\n');
    await plan.clickBehind('One.');
    await plan.type(' Two.');
    await plan.press('Control+W', 'Enter');
    await expect(plan.tabs).toHaveCount(0);
    expect(await file.text()).toBe('One. Two.\n');
  });
});

test.describe('closing the window with edited plans asks', () => {
  let running: RunningApp;
  let plan: PlanPage;
  let paths: readonly string[];

  test.beforeEach(async ({ folder }) => {
    paths = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, 'One.\n');
    running = await launchApp({ files: paths });
    plan = new PlanPage(running.app, running.page);
    await plan.shows('a.md');
    for (const name of ['a.md', 'b.md']) {
      await plan.tab(name).click();
      await plan.clickBehind('One.');
      await plan.type(' Two.');
      await expect(plan.saveState).toHaveText('Edited');
    }
    await closeWindow(running.app);
  });
  test.afterEach(() => running.close());

  const texts = () => Promise.all(paths.map((path) => readFile(path, 'utf8')));

  test('Cancel keeps the window', async () => {
    const question = plan.dialog('Save the changes to 2 plans?');
    await expect(question.getByRole('listitem')).toHaveText([/a\.md/, /b\.md/]);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toHaveCount(0);
    await expect(plan.tabs).toHaveCount(3);
    // And it can be asked for again.
    await closeWindow(running.app);
    await expect(question).toBeVisible();
    expect(await texts()).toEqual(['One.\n', 'One.\n', 'One.\n']);
  });

  test("Don't save ends the app and leaves the files", async () => {
    const ended = running.app.waitForEvent('close');
    await plan.page.getByRole('button', { name: "Don't save" }).click();
    await ended;
    expect(await texts()).toEqual(['One.\n', 'One.\n', 'One.\n']);
  });

  test('Save all writes the edited plans and ends the app', async () => {
    const ended = running.app.waitForEvent('close');
    await plan.page.getByRole('button', { name: 'Save all' }).click();
    await ended;
    expect(await texts()).toEqual(['One. Two.\n', 'One. Two.\n', 'One.\n']);
  });
});

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}
