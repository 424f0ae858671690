import { join } from 'node:path';
import { launchApp, type RunningApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { canStall, type StallingDisk, stallingDisk } from '../helpers/stalling-disk';

let disk: StallingDisk | undefined;
let running: RunningApp | undefined;
test.afterEach(async () => {
  disk?.remove();
  disk = undefined;
  await running?.close();
  running = undefined;
});

test('a plan on a disk that does not answer keeps no window from opening, and none from closing', async ({
  folder,
}) => {
  test.skip(!canStall(), 'needs Linux and the right to mount');
  disk = await stallingDisk(join(folder, 'network'));
  await disk.write('plan.md', 'One.\n');
  const path = join(disk.folder, 'plan.md');
  await disk.stall();
  running = await launchApp({ files: [path] });
  const plan = new PlanPage(running.app, running.page);
  await expect(plan.page.getByRole('alert')).toContainText('The disk with plan.md does not answer.');
  await plan.press('Control+N');
  await plan.shows('Untitled');

  await disk.answer();
  await plan.shows('plan.md');
  await expect(plan.editor).toHaveText('One.');
  await plan.clickBehind('One.');
  await disk.stall();
  await plan.type(' Two');
  await expect(plan.saveState).toHaveText('Edited');
  await plan.page.getByRole('tab', { name: /^Untitled/ }).click();
  await plan.press('Control+W');

  const ended = running.app.waitForEvent('close', { timeout: 15_000 });
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await plan.page.getByRole('button', { name: "Don't save" }).click();
  await ended;
});
