import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runVerify, type VerifyRequest } from '../../../../src/main/cli/run-verify';
import { verifyProgress } from '../../../../src/main/cli/verify-progress';
import type { VerifyReport } from '../../../../src/shared/verify/verify-contract';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  await mkdir(join(folder, 'docs/deep'), { recursive: true });
  await writeFile(join(folder, 'docs/a.md'), '# Plan A\n');
  await writeFile(join(folder, 'docs/deep/b.MD'), '\uFEFFwith a mark\r\n');
  await writeFile(join(folder, 'docs/deep/c.txt'), 'no Markdown');
  await writeFile(join(folder, 'picture.md'), Buffer.from([0, 1, 2]));
});
afterEach(() => removeTempFolder(folder));

const unchanged = async (text: string): Promise<VerifyReport> => ({ kind: 'done', text, edits: [] });

async function run(request: Partial<VerifyRequest>, check = unchanged, stop = new AbortController().signal) {
  let out = '';
  const lines: string[] = [];
  const code = await runVerify(
    { paths: ['docs'], edits: 0, json: false, ...request },
    {
      folder,
      check,
      progress: () => undefined,
      out: (text) => {
        out += text;
      },
      tell: (line) => lines.push(line),
      stop,
    },
  );
  return { code, out, lines };
}

describe('verify', () => {
  it('tries every .md file of a folder at any depth, each once', async () => {
    const { code, out, lines } = await run({ paths: ['docs', 'docs/a.md'] });
    expect({ code, out, lines }).toEqual({ code: 0, out: '', lines: ['2 files, 2 identical, 0 failed'] });
  });

  it('compares bytes: a lost line end or a changed letter fails, and the file is named', async () => {
    const { code, out, lines } = await run({}, async (text) => unchanged(text.replace('\r\n', '\n')));
    expect(code).toBe(1);
    expect(out).toBe(`${join(folder, 'docs/deep/b.MD')}\n`);
    expect(lines.at(-1)).toBe('2 files, 1 identical, 1 failed');
  });

  it('goes on after a file that can’t be read, is not there, or stops the editor', async () => {
    const check = async (text: string): Promise<VerifyReport> => {
      if (text.startsWith('# Plan')) throw new Error('the editor’s window ended (crashed)');
      return unchanged(text);
    };
    const { code, lines } = await run({ paths: ['picture.md', 'nope.md', 'docs'] }, check);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringContaining('nope.md: it is not there'),
      expect.stringContaining('picture.md is not a text file'),
      expect.stringContaining('a.md: the editor’s window ended (crashed)'),
      '4 files, 1 identical, 3 failed',
    ]);
  });

  it('fails for a folder without plans: proving nothing is no proof', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await run({ paths: ['empty'] })).toMatchObject({ code: 1 });
  });

  it('fails when an edit does harm, and not when it only changes more lines than it must', async () => {
    const edit = {
      kind: 'cell',
      line: 1,
      changed: 2,
      due: 1,
      ideal: false,
      lostWords: [],
      removed: [],
      added: [],
    } as const;
    const harming =
      (harm: string | null) =>
      async (text: string): Promise<VerifyReport> => ({
        kind: 'done',
        text,
        edits: [{ ...edit, lostWords: [], removed: [], added: [], harm }],
      });
    expect(await run({ paths: ['docs/a.md'], edits: 1 }, harming(null))).toMatchObject({ code: 0 });
    expect(await run({ paths: ['docs/a.md'], edits: 1 }, harming('words lost'))).toMatchObject({ code: 1 });
  });

  it('is one JSON object with --json', async () => {
    const { out } = await run({ json: true });
    expect(JSON.parse(out)).toEqual({
      files: 2,
      identical: 2,
      failed: [],
      edits: { tried: 0, ideal: 0, harmed: 0, byKind: {}, wide: [] },
      stopped: false,
    });
  });

  it('says what it had when it is stopped, and leaves the rest', async () => {
    const controller = new AbortController();
    const check = async (text: string) => {
      controller.abort();
      return unchanged(text);
    };
    expect(await run({}, check, controller.signal)).toMatchObject({
      code: 130,
      lines: ['stopped: 1 file, 1 identical, 0 failed'],
    });
  });
});

describe('progress', () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, columns: 30, write: (text: string) => written.push(text) });
  beforeEach(() => written.splice(0));

  it('is one line that is written over on a terminal', () => {
    const progress = verifyProgress(stream(true));
    progress.show('1 of 2: a name that is far too long for it.md');
    progress.clear();
    expect(written).toEqual(['\r\u001b[Kplandesk: 1 of 2: a name tha…', '\r\u001b[K']);
  });

  it('is a line now and then in a log', () => {
    let now = 0;
    const progress = verifyProgress(stream(false), () => now);
    progress.show('1 of 3: a.md');
    progress.show('2 of 3: b.md');
    now = 20_000;
    progress.show('3 of 3: c.md');
    progress.clear();
    expect(written).toEqual(['plandesk: 1 of 3: a.md\n', 'plandesk: 3 of 3: c.md\n']);
  });
});
