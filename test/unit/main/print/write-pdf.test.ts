import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPdfTarget, writePdf } from '../../../../src/main/print/write-pdf';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'plandesk-pdf-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('%PDF-new');
const going = () => new AbortController().signal;

describe('writing the PDF', () => {
  it('replaces the old one and leaves nothing else in the folder', async () => {
    const file = join(folder, 'plan.pdf');
    await writeFile(file, 'old');

    await writePdf(await findPdfTarget(file), bytes, going());

    expect(await readFile(file, 'utf8')).toBe('%PDF-new');
    expect(await readdir(folder)).toEqual(['plan.pdf']);
  });

  it('when cancelled at the last moment keeps the old one whole and leaves no other file', async () => {
    const file = join(folder, 'plan.pdf');
    await writeFile(file, 'old');

    await expect(writePdf(await findPdfTarget(file), bytes, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow(
      'cancelled',
    );

    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['plan.pdf']);
  });

  it('through a link writes the file that the link names, and keeps the link', async () => {
    await writeFile(join(folder, 'real.pdf'), 'old');
    await symlink('real.pdf', join(folder, 'link.pdf'));

    await writePdf(await findPdfTarget(join(folder, 'link.pdf')), bytes, going());

    expect(await readFile(join(folder, 'real.pdf'), 'utf8')).toBe('%PDF-new');
  });

  it('is refused before any work where it could not end well, with the reason', async () => {
    await mkdir(join(folder, 'taken.pdf'));
    await expect(findPdfTarget(join(folder, 'taken.pdf'))).rejects.toThrow('something else of that name');
    await expect(findPdfTarget(join(folder, 'none', 'plan.pdf'))).rejects.toThrow('the folder does not exist');
  });
});
