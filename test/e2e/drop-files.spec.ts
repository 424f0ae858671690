import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

/** Drops files from outside on the middle of the window, as the system does it. */
async function dropFiles(plan: PlanPage, paths: readonly string[]): Promise<void> {
  const size = await plan.page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const session = await plan.page.context().newCDPSession(plan.page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...size, data });
  }
  await session.detach();
}

test('files that are dropped on the window open as plans, also over an open one', async ({ plan, folder }) => {
  const paths = ['a.md', 'b.md'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, 'Dropped.\n');
  await dropFiles(plan, paths.slice(0, 1));
  await plan.shows('a.md');
  await dropFiles(plan, paths.slice(1));
  await plan.shows('b.md');
  await expect(plan.editor).toHaveText('Dropped.');
  await expect(plan.saveState).toHaveText('Unchanged');
  await expect(plan.tabs).toHaveCount(2);
});

test('a dropped file that is no plan is told, and the open plan stays', async ({ plan, folder, openText }) => {
  await openText('One.\n');
  const binary = join(folder, 'picture.png');
  await writeFile(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
  await dropFiles(plan, [binary]);
  await expect(plan.page.getByRole('alert')).toContainText('picture.png');
  await expect(plan.tabs).toHaveCount(1);
  await expect(plan.editor).toHaveText('One.');
  await rm(binary);
});
