import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journaled } from '../helpers/journaled';
import { killApp, launchApp, type RunningApp } from '../helpers/launch-app';
import { answerMessageBox } from '../helpers/native-dialogs';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

let running: RunningApp | undefined;
test.afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function start(userData: string, files: readonly string[] = []): Promise<PlanPage> {
  running = await launchApp({ userData, files });
  return new PlanPage(running.app, running.page);
}

/** A plan "One." with " Two" typed behind it, which the journal holds and the file does not. */
async function typedAndKept(folder: string): Promise<{ plan: PlanPage; userData: string; path: string }> {
  const userData = await mkdtemp(join(folder, 'profile-'));
  const path = join(folder, 'plan.md');
  await writeFile(path, 'One.\n');
  const plan = await start(userData, [path]);
  await plan.clickBehind('One.');
  await plan.type(' Two');
  await journaled(userData, 'One. Two');
  return { plan, userData, path };
}

/** All words of the window, whose page may be another one than that of the start. */
const wordsIn = (plan: PlanPage): Promise<string | undefined> =>
  plan.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
  );

test('after a kill the text comes back, is compared with the file, and is written only when the person saves', async ({
  folder,
}) => {
  const userData = await mkdtemp(join(folder, 'profile-'));
  const path = join(folder, 'plan.md');
  await writeFile(path, 'One.\n\nTwo.\n');
  const first = await start(userData, [path]);
  await first.clickBehind('Two.');
  await first.type(' Three');
  await first.press('Control+N');
  await first.shows('Untitled');
  await first.press('Control+Home');
  await first.type('Never saved ');
  await journaled(userData, 'Two. Three');
  await journaled(userData, 'Never saved');
  if (running !== undefined) await killApp(running);

  const again = await start(userData);
  await expect(again.tabs).toHaveText([/plan\.md/, /Untitled/]);
  await again.tab('Untitled').click();
  await expect(again.editor).toContainText('Never saved');
  await expect(again.page.getByRole('region', { name: 'Recovered text' })).toContainText('Your text of');

  await again.tab('plan.md').click();
  await expect(again.editor).toHaveText('One.Two. Three');
  await again.page.keyboard.type('!');
  await expect(again.editor).toHaveText('One.Two. Three!');
  expect(await readFile(path, 'utf8')).toBe('One.\n\nTwo.\n');
  await again.press('Control+S');
  await expect(again.page.getByRole('region', { name: 'Changes since last save' })).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe('One.\n\nTwo.\n');
  await again.save();
  await expect(again.page.getByRole('region', { name: 'Recovered text' })).toHaveCount(0);
  expect(await readFile(path, 'utf8')).toBe('One.\n\nTwo. Three!\n');
});

test('closing without saving forgets the text, and the next start has the plans where they were', async ({
  folder,
}) => {
  const userData = await mkdtemp(join(folder, 'profile-'));
  const paths = ['a.md', 'b.md'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, `# Plan\n\nOne.\n\nTwo.\n`);
  const first = await start(userData, paths);
  await first.tab('b.md').click();
  await first.clickBehind('Two.');
  await first.type(' Mine');
  await journaled(userData, 'Two. Mine');
  await expect
    .poll(async () => JSON.parse(await readFile(join(userData, 'session.json'), 'utf8').catch(() => '{}')))
    .toMatchObject({ front: paths[1], plans: [{}, { place: { caret: { line: 4, column: 9 } } }] });
  const ended = first.app.waitForEvent('close');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await first.page.getByRole('button', { name: "Don't save" }).click();
  await ended;
  expect(await readdir(join(userData, 'journal'))).toEqual([]);

  const other = join(folder, 'other.md');
  await writeFile(other, '# Other\n');
  const again = await start(userData, [other]);
  await expect(again.tabs).toHaveCount(3);
  await again.shows('other.md');
  await again.tab('b.md').click();
  await expect(again.editor).toHaveText('PlanOne.Two.');
  await again.page.keyboard.type('!');
  await expect(again.editor).toHaveText('PlanOne.Two.!');
});

test('a window that crashes is shown again with what was typed', async ({ folder }) => {
  const { plan, path } = await typedAndKept(folder);
  await plan.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // A content that has crashed answers nothing, and no error either.
    await new Promise((resolve) => {
      contents?.once('did-finish-load', () => resolve(undefined));
      contents?.forcefullyCrashRenderer();
    });
  });
  await expect.poll(() => wordsIn(plan)).toContain('One. Two');
  expect(await wordsIn(plan)).toContain('was started again');

  // A content that crashes again and again is not opened without end.
  await answerMessageBox(plan.app, 'Close');
  const ended = plan.app.waitForEvent('close');
  await plan.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await ended;
  expect(await readFile(path, 'utf8')).toBe('One.\n');
});

test('a window that hangs is started again, where the person wants it, with what was typed', async ({ folder }) => {
  const { plan, path } = await typedAndKept(folder);
  await answerMessageBox(plan.app, 'Start it again');
  const stuck = plan.page.waitForEvent('console', (message) => message.text() === 'stuck');
  plan.page
    .evaluate(() => {
      console.log('stuck');
      for (;;);
    })
    .catch(() => undefined);
  await stuck;
  await plan.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    await new Promise((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve(undefined));
      // The system says it after half a minute in which a key was not taken.
      window?.emit('unresponsive');
    });
  });
  await expect.poll(() => wordsIn(plan)).toContain('One. Two');
  expect(await readFile(path, 'utf8')).toBe('One.\n');
});

test('a damaged journal and session keep nothing from starting', async ({ folder }) => {
  const { userData, path } = await typedAndKept(folder);
  if (running !== undefined) await killApp(running);
  for (const name of await readdir(join(userData, 'journal'))) {
    await writeFile(join(userData, 'journal', name), '\0\0\0\0');
  }
  await writeFile(join(userData, 'session.json'), '{');
  const again = await start(userData, [path]);
  await again.shows('plan.md');
  await expect(again.editor).toHaveText('One.');
});
