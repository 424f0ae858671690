import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../src/main/cli/parse-arguments';
import { runStatus, type StatusRequest } from '../../../../src/main/cli/run-status';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

const READY =
  '# Ready\n\n> **Owner:** Ann\n> **Status:** Draft\n> **Last Updated:** 2026-12-01\n\n## A\n\n- [x] done\n';

/** Control characters but line ends, and marks that turn the direction of a text. */
const STEERING = /[^\P{Cc}\n]|\u202e/u;

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  await mkdir(join(folder, 'plans/deep'), { recursive: true });
  await writeFile(join(folder, 'plans/ready.md'), READY);
  await writeFile(join(folder, 'plans/deep/open.MD'), '# Open\n\n- [ ] a\n- [x] b\n');
  await writeFile(join(folder, 'plans/notes.txt'), '# No plan\n');
});
afterEach(() => removeTempFolder(folder));

async function run(request: Partial<StatusRequest>) {
  let out = '';
  const lines: string[] = [];
  const code = await runStatus(
    { paths: ['plans'], json: false, requireReady: false, ...request },
    {
      folder,
      today: '2026-12-05',
      out: (text) => {
        out += text;
      },
      tell: (line) => lines.push(line),
    },
  );
  return { code, out, lines };
}

describe('status tells where plans stand', () => {
  it('of a folder as JSON, at any depth, named below the folder', async () => {
    const { code, out, lines } = await run({ json: true });
    expect(code).toBe(0);
    expect(lines).toEqual([]);
    expect(JSON.parse(out)).toMatchObject([
      { file: 'deep/open.MD', title: 'Open', checklist: { done: 1, total: 2 } },
      { file: 'ready.md', title: 'Ready', checklist: { done: 1, total: 1 }, readiness: [] },
    ]);
  });

  it('of a folder as a table', async () => {
    const { out } = await run({});
    expect(out.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
      ['FILE', 'TITLE', 'STATUS', 'OWNER', 'UPDATED', 'DONE', 'READINESS'],
      ['deep/open.MD', 'Open', '-', '-', '-', '1/2', '1 open'],
      ['ready.md', 'Ready', 'Draft', 'Ann', '2026-12-01', '1/1', 'ready'],
      [''],
    ]);
  });

  it('of a file as a report with lines to go to, named as it was written', async () => {
    await writeFile(join(folder, 'plan.md'), '# Plan\n\n### Decision 1: Store\n\n**Decision:** Postgres\n\n## Empty\n');
    const { out } = await run({ paths: ['./plan.md'] });
    expect(out).toContain('./plan.md: Plan\n');
    expect(out).toMatch(/Decisions\n +3 +1 +Store +Postgres\n/);
    expect(out).toMatch(/\n +7 +empty-section +The section “Empty” is empty\n/);
  });

  it('of one file once, however often it is named', async () => {
    const { out } = await run({ paths: ['plans/ready.md', 'plans', 'plans/ready.md'], json: true });
    expect((JSON.parse(out) as { file: string }[]).map(({ file }) => file)).toEqual(['plans/ready.md', 'deep/open.MD']);
  });

  it('without letting a plan’s words steer the terminal', async () => {
    await writeFile(join(folder, 'plans/ready.md'), `# A\u001b[2J\u202eB\n\n- **Owner:** \u0007x\n`);
    const { out } = await run({});
    expect(out).not.toMatch(STEERING);
    expect((await run({ paths: ['plans/ready.md'] })).out).not.toMatch(STEERING);
  });
});

describe('the exit code is one that a script can trust', () => {
  it('0 also for plans that are not ready, unless that is required', async () => {
    expect((await run({})).code).toBe(0);
    const required = await run({ requireReady: true });
    expect(required).toMatchObject({ code: 1, lines: ['1 of 2 plans is not ready'] });
    expect((await run({ requireReady: true, paths: ['plans/ready.md'] })).code).toBe(0);
  });

  it('1 for what could not be read, and the others are told all the same', async () => {
    await writeFile(join(folder, 'plans/deep/picture.md'), Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'));
    const { code, out, lines } = await run({ paths: ['nope.md', 'plans'], json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(2);
    expect(lines).toEqual([
      expect.stringContaining('nope.md: it is not there'),
      expect.stringContaining('deep/picture.md: picture.md is not a text file'),
    ]);
  });

  it('1 for a folder that holds no plan: a wrong path must not look like plans that are ready', async () => {
    await mkdir(join(folder, 'none'));
    expect(await run({ paths: ['none'], json: true, requireReady: true })).toMatchObject({ code: 1, out: '[]\n' });
  });
});

describe('the command line of status', () => {
  const STATUS = { kind: 'status', json: false, requireReady: false };
  it.each([
    ['status a.md', { ...STATUS, paths: ['a.md'] }],
    ['status a b --json', { ...STATUS, paths: ['a', 'b'], json: true }],
    ['status --require ready a', { ...STATUS, paths: ['a'], requireReady: true }],
    ['status --require=ready -- -a --json', { ...STATUS, paths: ['-a', '--json'], requireReady: true }],
    ['status', { kind: 'wrong', message: 'status needs at least one file or folder' }],
    ['status --json', { kind: 'wrong', message: 'status needs at least one file or folder' }],
    ['status a --require', { kind: 'wrong', message: '--require needs a value' }],
    ['status a --require done', { kind: 'wrong', message: 'unknown requirement "done": use ready' }],
    ['status a --nope', { kind: 'wrong', message: 'unknown option --nope' }],
  ])('%j', (line, request) => {
    expect(parseArguments(line.split(' '))).toEqual(request);
  });
});
