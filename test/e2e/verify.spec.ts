import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generatePlan } from '../bench/generate-plan';
import { electronExecutable, environment } from '../helpers/launch-app';
import { FIXTURES } from '../helpers/plan-test';
import { ownLines, plandeskArguments, runPlandesk } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

interface Summary {
  readonly files: number;
  readonly identical: number;
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
  readonly edits: {
    readonly tried: number;
    readonly ideal: number;
    readonly harmed: number;
    readonly byKind: Readonly<Record<string, { readonly tried: number }>>;
  };
}

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(() => removeTempFolder(folder));

test('our own documents come out of the editor as the same bytes, and edits in them change nothing else', async () => {
  test.setTimeout(180_000);
  const { code, stdout, stderr } = await runPlandesk(['verify', FIXTURES, '--edits', '12', '--json']);
  const summary = JSON.parse(stdout) as Summary;
  expect(summary.failed).toEqual([]);
  expect(code, stderr).toBe(0);
  expect(summary.identical).toBe(summary.files);
  expect(summary.edits.harmed).toBe(0);
  expect(summary.edits.ideal / summary.edits.tried).toBeGreaterThan(0.98);
  for (const kind of ['paragraph', 'heading', 'item-3', 'quote', 'cell', 'code', 'link', 'tick', 'bold']) {
    expect(summary.edits.byKind[kind]?.tried, kind).toBeGreaterThan(0);
  }
  expect(ownLines(stderr).at(-1)).toMatch(/^plandesk: \d+ files, \d+ identical, \d+ edits, /);
});

test.describe('other people’s plans', () => {
  const corpus = process.env.PLANDESK_CORPUS ?? '';
  test.skip(corpus === '', 'set PLANDESK_CORPUS to a folder of plans to try edits in each of them');

  test('come out as the same bytes, at least 99 of 100 edits change only their lines, and none does harm', async () => {
    test.setTimeout(600_000);
    const { code, stdout } = await runPlandesk([
      'verify',
      corpus,
      '--edits',
      process.env.PLANDESK_FULL === '1' ? '40' : '12',
      '--json',
    ]);
    const summary = JSON.parse(stdout) as Summary;
    expect(summary.failed).toEqual([]);
    expect(code).toBe(0);
    expect(summary.edits.ideal / summary.edits.tried).toBeGreaterThanOrEqual(0.99);
  });
});

test('a folder is searched at every depth, no file is touched, and no profile stays behind', async () => {
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  await mkdir(join(folder, 'docs/deep'), { recursive: true });
  await writeFile(join(folder, 'docs/a.md'), '# A\n\n* one\n');
  await writeFile(join(folder, 'docs/deep/b.md'), '\uFEFFtwo\r\nlines');
  const args = ['verify', 'docs', '--edits', '5'];
  const { code, stdout, stderr } = await runPlandesk(args, { cwd: folder, env: { TMPDIR: temporary } });
  expect(code, stderr).toBe(0);
  expect(stdout).toBe('');
  expect(ownLines(stderr).at(-1)).toMatch(/^plandesk: 2 files, 2 identical, \d+ edits, .* 0 harmed, 0 failed$/);
  expect(await readFile(join(folder, 'docs/deep/b.md'), 'utf8')).toBe('\uFEFFtwo\r\nlines');
  expect((await readdir(temporary)).filter((name) => name.startsWith('plandesk-'))).toEqual([]);
});

test('a file that is no text fails, is named on standard output, and does not stop the others', async () => {
  await writeFile(join(folder, 'a.md'), 'a\n');
  await writeFile(join(folder, 'b.md'), Buffer.from([0, 1, 2]));
  const { code, stdout, stderr } = await runPlandesk(['verify', '.'], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout).toBe(`${join(folder, 'b.md')}\n`);
  expect(ownLines(stderr).at(-1)).toBe('plandesk: 2 files, 1 identical, 1 failed');
});

test('without a path it tells in one line what is missing', async () => {
  const { code, stdout, stderr } = await runPlandesk(['verify']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(ownLines(stderr)).toEqual([expect.stringContaining('at least one file or folder')]);
});

test('Ctrl+C ends it with what was found so far', async () => {
  const text = generatePlan(200_000);
  for (let index = 0; index < 20; index++) await writeFile(join(folder, `${index}.md`), text);
  const args = [...plandeskArguments(), 'verify', folder, '--edits', '400', '--json'];
  const child = spawn(electronExecutable(), args, { env: environment() });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
    if (stderr.includes('1 of 20')) child.kill('SIGINT');
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ stopped: true, failed: [] });
  expect(ownLines(stderr).at(-1)).toMatch(/^plandesk: stopped: \d+ files?, /);
});
