import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { contentHash } from '../../src/main/plans/content-hash';
import { BAD_INPUTS } from '../helpers/bad-inputs';
import { answerOpenDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

/** A few of each kind in every run, all of them in the full one. */
const inputs = Object.entries(BAD_INPUTS).flatMap(([, each]) => (process.env.PLANDESK_FULL ? each : each.slice(0, 1)));

test(`${inputs.length} bad inputs: a clear answer each, the window stays alive, and no byte is changed`, async ({
  plan,
  folder,
}, info) => {
  test.setTimeout(60_000 + inputs.length * 15_000);
  const blocked: [number, string][] = [];
  for (const [at, input] of inputs.entries()) {
    const own = join(folder, String(at));
    await mkdir(own);
    const path = await input.make(own);
    const before = await hashOf(path);
    await answerOpenDialog(plan.app, [path]);
    await watchForPauses(plan.page);
    await plan.press('Control+O');
    if (input.expected === 'opens') {
      await expect(plan.tabs, input.name).toHaveCount(1);
      await expect(plan.saveState).toHaveText(/^Unchanged/);
      // The text editor, or the rich one.
      await expect(plan.page.getByRole('tabpanel').getByRole('textbox').first(), input.name).toBeVisible();
    } else if (input.expected === 'asks') {
      await expect(plan.dialog(/is not in UTF-8$/), input.name).toBeVisible();
      await plan.press('Escape');
      await expect(plan.dialog(/is not in UTF-8$/)).toHaveCount(0);
    } else {
      await expect(plan.page.getByRole('alert'), input.name).toBeVisible();
      await plan.page.getByRole('alert').getByRole('button').first().click();
      await expect(plan.page.getByRole('alert')).toHaveCount(0);
    }
    blocked.push([await longestPause(plan.page), input.name]);
    await plan.closeAll();
    expect(await hashOf(path), input.name).toBe(before);
  }
  report(info, blocked);
  // It still works as if nothing had happened.
  await plan.press('Control+N');
  await expect(plan.editor).toBeVisible();
});

test('a plan of 50 MB opens as text, takes keys and is saved as one changed line, and the window stays alive', async ({
  plan,
  folder,
  sharedApp,
}, info) => {
  test.setTimeout(120_000);
  const path = join(folder, 'huge.md');
  const line = 'A line of a plan that has grown for years, of the length that people write.\n';
  await writeFile(path, line.repeat(Math.ceil(50_000_000 / line.length)));
  const before = (await stat(path)).size;
  await answerOpenDialog(plan.app, [path]);
  await watchForPauses(plan.page);
  await plan.press('Control+O');
  const source = plan.page.getByRole('textbox', { name: 'Source' });
  await expect(source).toBeVisible({ timeout: 30_000 });
  const opened = await longestPause(plan.page);
  await source.click();
  await plan.press('Control+Home');
  const typed: number[] = [];
  for (const letter of 'Mi.') {
    await watchForPauses(plan.page);
    const typedAt = Date.now();
    await plan.type(letter);
    // It is sent to the journal: whole at first, then what changed.
    await expect
      .poll(() => lastWritten(join(sharedApp.userData, 'journal')), { timeout: 20_000 })
      .toBeGreaterThan(typedAt);
    typed.push(await longestPause(plan.page));
  }
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText(/^Saved /, { timeout: 30_000 });
  expect((await stat(path)).size).toBe(before + 3);
  report(info, [
    [opened, '50 MB, opening'],
    [Math.max(...typed), '50 MB, a key'],
  ]);
});

/** Long enough to go in pieces; in the full run as long as plans may be. */
const MEGABYTES = process.env.PLANDESK_FULL ? 50 : 9;

test(`a plan of ${MEGABYTES} MB that another program changes, or hands over, comes whole and leaves the window free`, async ({
  plan,
  folder,
}, info) => {
  test.setTimeout(240_000);
  const path = join(folder, 'huge.md');
  const line = 'A line of a plan that has grown for years, of the length that people write.\n';
  const lines = Array.from({ length: Math.ceil((MEGABYTES * 1_000_000) / line.length) }, (_, n) => `${n} ${line}`);
  const write = () => writeFile(path, lines.join(''));
  await write();
  await answerOpenDialog(plan.app, [path]);
  await plan.press('Control+O');
  const source = plan.page.getByRole('textbox', { name: 'Source' });
  await expect(source).toBeVisible({ timeout: 30_000 });
  await expect(plan.saveState).toHaveText('Unchanged');
  const pauses: [number, string][] = [];
  const during = async (what: string, act: () => Promise<unknown>, shown: () => Promise<unknown>) => {
    await watchForPauses(plan.page);
    await act();
    await shown();
    pauses.push([await longestPause(plan.page), `${MEGABYTES} MB, ${what}`]);
  };
  const says = (words: RegExp) => () => expect(plan.page.getByText(words)).toBeVisible({ timeout: 60_000 });

  lines[60_000] = 'Theirs in the middle.\n';
  await during('read again', write, says(/was read again/));

  await source.click();
  await plan.press('Control+Home');
  await plan.type('Mine ');
  lines[lines.length - 10] = 'Theirs at the end.\n';
  await during('merged', write, says(/were merged/));
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText(/^Saved /, { timeout: 30_000 });
  lines[0] = `Mine ${lines[0]}`;
  expect(await readFile(path, 'utf8')).toBe(lines.join(''));

  await plan.type('again ');
  lines[0] = 'Theirs.\n';
  const conflict = plan.page.getByRole('region', { name: 'Changed in two places' });
  await during('conflict', write, () => expect(conflict).toBeVisible({ timeout: 60_000 }));

  const other = join(folder, 'other.md');
  await writeFile(other, line.repeat(Math.ceil((MEGABYTES * 1_000_000) / line.length)));
  const handOver = () =>
    plan.app.evaluate(({ app }, file) => void app.emit('second-instance', {}, [], '', { files: [file] }), other);
  await during('handed over by a second start', handOver, () =>
    expect(plan.tab('other.md')).toBeVisible({ timeout: 60_000 }),
  );
  report(info, pauses);
});

/** When a file of a folder was written last, in milliseconds since the epoch; 0 where there is none. */
async function lastWritten(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const times = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.mtimeMs),
  );
  return Math.max(0, ...times.map((time) => time ?? 0));
}

/** Notes the longest pauses, and in the full run prints all. */
function report(info: TestInfo, blocked: readonly (readonly [number, string])[]): void {
  const longest = [...blocked].sort(([a], [b]) => b - a);
  for (const [pause, name] of longest.slice(0, 5)) {
    info.annotations.push({ type: `longest pause of the window, ${name}`, description: `${Math.round(pause)} ms` });
  }
  if (!process.env.PLANDESK_FULL) return;
  console.log('the longest pause of the window, in ms');
  for (const [pause, name] of longest) console.log(`${String(Math.round(pause)).padStart(6)}  ${name}`);
}

/** Notes in the page how long it does not come to anything else. */
function watchForPauses(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as typeof globalThis & { longest?: number; watching?: boolean };
    kept.longest = 0;
    if (kept.watching === true) return;
    kept.watching = true;
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      kept.longest = Math.max(kept.longest ?? 0, now - last);
      last = now;
      setTimeout(look, 5);
    };
    look();
  });
}

/** What was asked in the midst of a pause waits for its end. */
function longestPause(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    return (globalThis as typeof globalThis & { longest?: number }).longest ?? 0;
  });
}

/** The hash of an ordinary file of a size that can be read; null for anything else. */
async function hashOf(path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null || /^\/(?:proc|dev)\//.test(real)) return null;
  const stats = await stat(real);
  return stats.isFile() && stats.size < 50_000_000 ? contentHash(await readFile(real)) : null;
}
