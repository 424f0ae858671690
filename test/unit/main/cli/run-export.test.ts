import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOutputs } from '../../../../src/main/cli/plan-outputs';
import { type ExportRequest, type ExportSurroundings, runExport } from '../../../../src/main/cli/run-export';
import { plainReport } from '../../../../src/shared/print/pre-flight';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'a.md'), '# Plan A\n');
  await writeFile(join(folder, 'b.markdown'), 'no title');
});
afterEach(() => removeTempFolder(folder));

describe('where the PDFs go', () => {
  const jobs = async (files: string[], out: string | null) => {
    const outputs = await planOutputs(folder, files, out);
    return outputs.ok ? outputs.jobs.map(({ made }) => made.slice(folder.length + 1)) : outputs.message;
  };

  it('beside each file, in a folder, or to the named file', async () => {
    expect(await jobs(['a.md', 'b.markdown'], null)).toEqual(['a.pdf', 'b.pdf']);
    expect(await jobs(['a.md', 'b.markdown'], 'out')).toEqual(['out/a.pdf', 'out/b.pdf']);
    expect(await jobs(['a.md'], 'out')).toEqual(['out/a.pdf']);
    expect(await jobs(['a.md'], 'x.PDF')).toEqual(['x.PDF']);
  });

  it('never over a plan or another PDF of the same run', async () => {
    expect(await jobs(['a.md'], 'a.md')).toMatch(/neither a folder nor/);
    expect(await jobs(['a.pdf'], null)).toMatch(/two files would be written/);
    expect(await jobs(['a.md', 'out/a.md'], 'out')).toMatch(/two files would be written/);
    expect(await jobs(['a.md', 'b.markdown'], 'x.pdf')).toMatch(/not a folder/);
  });
});

describe('an export', () => {
  const run = async (
    request: Partial<ExportRequest>,
    print: ExportSurroundings['print'] = async () => ({ pages: 3, preFlight: plainReport(3) }),
    stop = new AbortController().signal,
  ) => {
    let out = '';
    const lines: string[] = [];
    const code = await runExport(
      { files: ['a.md'], out: null, since: null, html: false, options: PRINT_DEFAULTS, json: false, ...request },
      {
        folder,
        today: '2026-11-27',
        print,
        printHtml: async () => ({ preFlight: plainReport(0) }),
        earlier: async () => null,
        stop,
        out: (text) => {
          out += text;
        },
        tell: (line) => lines.push(line),
      },
    );
    return { code, out, lines };
  };

  it('names each file that it made, one a line', async () => {
    const { code, out } = await run({ files: ['a.md', 'b.markdown'] });
    expect(code).toBe(0);
    expect(out).toBe(`${join(folder, 'a.pdf')}\n${join(folder, 'b.pdf')}\n`);
  });

  it('goes on after a file that fails, and says so in its exit code', async () => {
    const { code, out, lines } = await run({ files: ['nope.md', 'a.md'] });
    expect(code).toBe(1);
    expect(out).toBe(`${join(folder, 'a.pdf')}\n`);
    expect(lines).toEqual([expect.stringContaining('nope.md could not be read'), 'printing a.md']);
  });

  it('is one JSON object with --json, also when something failed', async () => {
    const { code, out } = await run({ files: ['nope.md', 'a.md'], json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      exports: [
        { file: join(folder, 'nope.md'), problem: { code: 'not-found', message: expect.any(String) } },
        { file: join(folder, 'a.md'), pdf: join(folder, 'a.pdf'), pages: 3, preFlight: plainReport(3) },
      ],
    });
  });

  it('tells a failed print in one line', async () => {
    const { code, out, lines } = await run({}, async () => {
      throw new Error('the disk\nis full.');
    });
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(lines.at(-1)).toBe('a.md could not be printed: the disk is full.');
  });

  it('that is stopped ends with the code for it, and does not begin the next file', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const print: ExportSurroundings['print'] = async ({ name, signal }) => {
      seen.push(name);
      stop.abort();
      throw signal?.reason;
    };
    const { code, out, lines } = await run({ files: ['a.md', 'b.markdown'] }, print, stop.signal);
    expect({ code, out, seen }).toEqual({ code: 130, out: '', seen: ['a.md'] });
    expect(lines.at(-1)).toContain('stopped');
  });

  it('as a page for a browser goes beside the plan too', async () => {
    expect((await run({ html: true })).out).toBe(`${join(folder, 'a.html')}\n`);
    expect(await run({ html: true, out: 'a.pdf' })).toMatchObject({ code: 2 });
  });

  it('with an earlier file compares with that one, and says when it can’t be read', async () => {
    const print: ExportSurroundings['print'] = async (job) => {
      expect(await job.earlier?.()).toEqual({ text: 'no title', label: 'b.markdown' });
      return { pages: 1, preFlight: plainReport(1) };
    };
    expect(await run({ since: 'b.markdown' }, print)).toMatchObject({ code: 0 });
    expect(await run({ since: 'gone.md' })).toMatchObject({ code: 1, out: '' });
  });

  it('with a wrong place is a wrong command line', async () => {
    expect(await run({ out: 'a.txt' })).toMatchObject({ code: 2, out: '' });
  });
});
