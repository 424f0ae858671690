import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, ROOT, type RunningApp } from '../helpers/launch-app';
import { ownLines, runPlandesk, runProgram } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { heardEvents, listenTo } from '../helpers/window-events';

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
  await copyFile(join(ROOT, 'test/fixtures/seed-plan.md'), join(folder, 'plan.md'));
  await writeFile(join(folder, 'other.md'), '# Other\n');
  await writeFile(join(folder, 'picture.md'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
  await mkdir(join(folder, 'folder'));
});
test.afterEach(() => removeTempFolder(folder));

const isPdf = async (path: string) => (await readFile(path)).subarray(0, 5).toString('latin1') === '%PDF-';

test.describe('export prints without a window', () => {
  test('and names the PDFs on standard output, and nothing else', async () => {
    const { code, stdout, stderr } = await runPlandesk(['export', 'plan.md', 'other.md'], { cwd: folder });
    expect(stdout).toBe(`${join(folder, 'plan.pdf')}\n${join(folder, 'other.pdf')}\n`);
    expect(code, stderr).toBe(0);
    expect(await isPdf(join(folder, 'plan.pdf'))).toBe(true);
    expect(await isPdf(join(folder, 'other.pdf'))).toBe(true);
  });

  test('to the place and on the paper that were named, as one JSON object', async () => {
    const args = ['export', 'plan.md', '-o', 'review.pdf', '--paper', 'letter', '--json'];
    const { code, stdout } = await runPlandesk(args, { cwd: folder });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      exports: [
        {
          file: join(folder, 'plan.md'),
          pdf: join(folder, 'review.pdf'),
          pages: expect.any(Number),
          preFlight: expect.any(Object),
        },
      ],
    });
    expect(await readFile(join(folder, 'plan.md'))).toEqual(await readFile(join(ROOT, 'test/fixtures/seed-plan.md')));
  });

  test('and leaves no profile behind', async () => {
    const temporary = join(folder, 'tmp');
    await mkdir(temporary);
    await runPlandesk(['export', 'other.md'], { cwd: folder, env: { TMPDIR: temporary } });
    expect((await readdir(temporary)).filter((name) => name.startsWith('plandesk-'))).toEqual([]);
  });

  test('also while the window is open, which it does not disturb', async () => {
    const running = await launchApp({ files: [join(folder, 'plan.md')] });
    try {
      const { code } = await runPlandesk(['export', 'other.md'], {
        cwd: folder,
        env: { PLANDESK_USER_DATA: running.userData },
      });
      expect(code).toBe(0);
      expect(await running.page.evaluate(() => window.plandesk.planNew())).toMatchObject({ ok: true });
    } finally {
      await running.close();
    }
  });

  test('as quietly through npm', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = ['start', '--silent', '--', 'export', join(folder, 'other.md'), '--json'];
    const { code, stdout, stderr } = await runProgram(npm, args, { cwd: ROOT });
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ exports: [{ pdf: join(folder, 'other.pdf'), pages: 1 }] });
  });
});

test.describe('what is wrong is told in one line on standard error', () => {
  for (const [name, args, code, line] of [
    ['an unknown option', ['--nope'], 2, /unknown option --nope/],
    ['an unknown option of export', ['export', 'plan.md', '--nope'], 2, /unknown option --nope/],
    ['an unknown paper', ['export', 'plan.md', '--paper', 'a3'], 2, /unknown paper "a3"/],
    ['no file to export', ['export'], 2, /at least one file/],
    ['a place that is no PDF', ['export', 'plan.md', '-o', 'plan.md'], 2, /ends in \.pdf/],
    ['a missing file', ['nope.md'], 1, /nope\.md could not be read: it is not there/],
    ['a missing file to export', ['export', 'nope.md'], 1, /nope\.md could not be read: it is not there/],
    ['a folder', ['folder'], 1, /folder is a folder/],
    ['a folder to export', ['export', 'folder'], 1, /folder is a folder/],
    ['a binary file', ['picture.md'], 1, /picture\.md is not a text file/],
    ['a binary file to export', ['export', 'picture.md'], 1, /picture\.md is not a text file/],
    ['a place in a folder that is not there', ['export', 'other.md', '-o', 'no/x.pdf'], 1, /folder does not exist/],
  ] as const) {
    test(name, async () => {
      const ran = await runPlandesk(args, { cwd: folder });
      const lines = ownLines(ran.stderr).filter((text) => !text.startsWith('plandesk: printing '));
      expect(lines).toEqual([expect.stringMatching(line)]);
      expect(ran.stdout).toBe('');
      expect(ran.code).toBe(code);
    });
  }
});

test('--help and --version answer on standard output', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await runPlandesk(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  const help = await runPlandesk(['--help']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('plandesk export FILE…');
});

test.describe('a second start', () => {
  let running: RunningApp;
  test.beforeEach(async () => {
    running = await launchApp({ files: [join(folder, 'plan.md')], cwd: tmpdir() });
    await listenTo(running.page, 'plan:opened');
  });
  test.afterEach(() => running.close());

  const startAgain = (files: readonly string[]) =>
    runPlandesk(files, { cwd: folder, env: { PLANDESK_USER_DATA: running.userData } });
  const opened = () => heardEvents(running.page, 'plan:opened');

  test('hands its files, named from where it was started, to the first and ends', async () => {
    expect(await startAgain(['other.md'])).toMatchObject({ code: 0, stdout: '' });
    await expect.poll(opened).toMatchObject([{ name: 'other.md', text: '# Other\n' }]);
  });

  test('of a file that is open already names the same plan', async () => {
    await startAgain(['other.md']);
    await startAgain(['other.md']);
    await expect.poll(opened).toHaveLength(2);
    expect(new Set((await opened()).map(({ id }) => id)).size).toBe(1);
  });

  test('tells which of its files can not be opened, and hands over the others', async () => {
    const { code, stderr } = await startAgain(['nope.md', 'other.md']);
    expect(code).toBe(1);
    expect(ownLines(stderr)).toEqual([expect.stringContaining('nope.md could not be read')]);
    await expect.poll(opened).toMatchObject([{ name: 'other.md' }]);
  });
});

test('a file that can not be opened does not keep the others from opening', async () => {
  const running = await launchApp({ files: [join(folder, 'nope.md'), join(folder, 'other.md')] });
  try {
    const start = await running.page.evaluate(() => window.plandesk.windowStart());
    expect(start).toMatchObject({ ok: true, value: { plans: [{ name: 'other.md' }] } });
  } finally {
    await running.close();
  }
});
