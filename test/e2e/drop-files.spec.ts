import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dropFiles } from '../helpers/drop-files';
import { expect, test } from '../helpers/plan-test';

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
  const binary = join(folder, 'picture.zip');
  await writeFile(binary, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
  await dropFiles(plan, [binary]);
  await expect(plan.page.getByRole('alert')).toContainText('picture.zip');
  await expect(plan.tabs).toHaveCount(1);
  await expect(plan.editor).toHaveText('One.');
  await rm(binary);
});
