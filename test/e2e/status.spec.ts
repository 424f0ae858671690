import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../helpers/launch-app';
import { ownLines, runPlandesk, runProgram } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

interface Told {
  readonly file: string;
  readonly title: string;
  readonly checklist: { readonly done: number; readonly total: number };
  readonly readiness: readonly { readonly rule: string; readonly line: number; readonly message: string }[];
}

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
  await mkdir(join(folder, 'plans', 'deep'), { recursive: true });
  await copyFile(join(ROOT, 'test/fixtures/seed-plan.md'), join(folder, 'plans', 'seed.md'));
  await copyFile(join(ROOT, 'examples/checkout-ledger.md'), join(folder, 'plans', 'deep', 'ledger.md'));
});
test.afterEach(() => removeTempFolder(folder));

const told = (stdout: string) => JSON.parse(stdout) as readonly Told[];

test('status of a folder tells every plan as JSON, without a window, and touches nothing', async () => {
  const { code, stdout, stderr } = await runPlandesk(['status', 'plans', '--json'], { cwd: folder });
  expect(code, stderr).toBe(0);
  expect(told(stdout).map(({ file, checklist }) => [file, checklist.done, checklist.total])).toEqual([
    ['deep/ledger.md', 8, 14],
    ['seed.md', 0, 14],
  ]);
  expect(await readdir(join(folder, 'plans'))).toEqual(['deep', 'seed.md']);
  expect(await readFile(join(folder, 'plans/seed.md'))).toEqual(
    await readFile(join(ROOT, 'test/fixtures/seed-plan.md')),
  );
});

test('status leaves no profile behind, however soon it is done', async () => {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  for (let run = 0; run < 5; run += 1) {
    await runPlandesk(['status', 'plans/seed.md'], { cwd: folder, env: { TMPDIR: temporary } });
  }
  expect((await readdir(temporary)).filter((name) => name.startsWith('plandesk-'))).toEqual([]);
});

test('through npm, a table of a folder and nothing else on standard output', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['start', '--silent', '--', 'status', join(folder, 'plans')];
  const { code, stdout, stderr } = await runProgram(npm, args, { cwd: ROOT });
  expect(code, stderr).toBe(0);
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^FILE +TITLE +STATUS +OWNER +UPDATED +DONE +READINESS$/),
    expect.stringMatching(
      /^deep\/ledger\.md +Checkout ledger: implementation plan +In Review +Payments team +2026-11-20 +8\/14 +\d+ open$/,
    ),
    expect.stringMatching(/^seed\.md +Implementation Plan +- +Engineering Lead +- +0\/14 +\d+ open$/),
    '',
  ]);
});

test('a script can require that a plan is ready', async () => {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  await writeFile(
    join(folder, 'ready.md'),
    `# A\n\n> **Owner:** Ann\n> **Status:** Draft\n> **Last Updated:** ${today}\n`,
  );
  expect(await runPlandesk(['status', 'ready.md', '--require', 'ready'], { cwd: folder })).toMatchObject({ code: 0 });
  const open = await runPlandesk(['status', 'plans/seed.md', '--require', 'ready', '--json'], { cwd: folder });
  expect(open.code).toBe(1);
  expect(told(open.stdout)[0]?.readiness.length).toBeGreaterThan(0);
});

test('a file that can not be read is told on standard error, and the others are told', async () => {
  const ran = await runPlandesk(['status', 'nope.md', 'plans/seed.md', '--json'], { cwd: folder });
  expect(ran.code).toBe(1);
  expect(ownLines(ran.stderr)).toEqual([expect.stringContaining('nope.md: it is not there')]);
  expect(told(ran.stdout).map(({ file }) => file)).toEqual(['plans/seed.md']);
});

test('a wrong command line prints nothing and ends with 2', async () => {
  expect(await runPlandesk(['status', '--json'], { cwd: folder })).toMatchObject({ code: 2, stdout: '' });
  expect(await runPlandesk(['status', 'plans', '--require', 'done'], { cwd: folder })).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('other people’s plans are all told', async () => {
  const corpus = process.env.PLANDESK_CORPUS ?? '';
  test.skip(corpus === '', 'set PLANDESK_CORPUS to the folder of plans to tell them all');
  const { code, stdout, stderr } = await runPlandesk(['status', corpus, '--json']);
  expect(code, stderr).toBe(0);
  expect(told(stdout)).toHaveLength((await readdir(corpus)).filter((name) => name.endsWith('.md')).length);
});
