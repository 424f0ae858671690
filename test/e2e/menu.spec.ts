import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { COMMANDS } from '../../src/shared/commands/command-list';
import { chooseMenuItem, menuItems } from '../helpers/app-menu';
import { launchApp, type RunningApp } from '../helpers/launch-app';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { heardEvents, listenTo } from '../helpers/window-events';

let running: RunningApp;
let folder: string;
test.beforeAll(async () => {
  folder = await makeTempFolder();
  await writeFile(join(folder, 'R&D.md'), '# R&D\n');
  running = await launchApp({ files: [join(folder, 'R&D.md')] });
});
test.afterAll(async () => {
  await running.close();
  await removeTempFolder(folder);
});

test('the menu holds every command of the list under its plain name', async () => {
  const paths = (await menuItems(running.app)).map(({ path }) => path.toLowerCase());
  for (const { menu, name } of COMMANDS) expect(paths).toContain(`${menu} > ${name}`.toLowerCase());
});

test('a key runs its command once: the menu shows the keys and leaves them to the window', async () => {
  test.skip(process.platform === 'darwin', 'on macOS the system’s menu owns the keys');
  const names = new Set<string>(COMMANDS.map(({ name }) => name));
  const items = (await menuItems(running.app)).filter(({ path }) => names.has(path.split(' > ').at(-1) ?? ''));
  expect(items.filter(({ accelerator }) => accelerator !== null).length).toBeGreaterThan(10);
  expect(items.filter(({ registersAccelerator, accelerator }) => accelerator !== null && registersAccelerator)).toEqual(
    [],
  );
});

test('choosing an item runs its command in the window', async () => {
  const { app, page } = running;
  await listenTo(page, 'command:run');
  await chooseMenuItem(app, 'View > Outline');
  await expect.poll(() => heardEvents(page, 'command:run')).toEqual(['view.outline']);
});

test('what can not be done now is greyed, and comes back', async () => {
  const { app, page } = running;
  const enabled = async () => (await menuItems(app)).find(({ path }) => path === 'File > Revert')?.enabled;
  await page.evaluate(() => window.plandesk.windowState({ title: 'x', edited: true, disabled: ['file.revert'] }));
  expect(await enabled()).toBe(false);
  await page.evaluate(() => window.plandesk.windowState({ title: 'x', edited: false, disabled: [] }));
  expect(await enabled()).toBe(true);
});

test('Open Recent opens a plan by its name and folder', async () => {
  const { app, page } = running;
  await listenTo(page, 'plan:opened');
  const item = (await menuItems(app)).find(({ path }) => path.startsWith('File > Open Recent > '));
  expect(item?.path).toBe(`File > Open Recent > R&D.md (${folder})`);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('file.open-recent')?.submenu?.items[0]?.click();
  });
  await expect.poll(() => heardEvents(page, 'plan:opened')).toMatchObject([{ id: 'plan-1', name: 'R&D.md' }]);
});
