import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sandboxAdvice } from '../../../scripts/bootstrap/sandbox.mjs';
import { controlFile, copyrightFile, md5sums } from '../../../scripts/packaging/debian-control.mjs';
import { manualPage } from '../../../scripts/packaging/manual-page.mjs';
import { strayFiles } from '../../../scripts/packaging/package-contents.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** An archive of empty files as Electron reads it: four sizes, then the tree of names. */
function archive(files: object): Buffer {
  const header = Buffer.from(JSON.stringify({ files }));
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(header.length, 12);
  return Buffer.concat([sizes, header]);
}

describe('what a package holds', () => {
  const file = { size: 0, offset: '0' };

  it('is looked through for source maps, sources and tools, in the archive and beside it', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'resources'));
      await writeFile(join(folder, 'plandesk'), '');
      await writeFile(join(folder, 'libEGL.so.map'), '');
      const main = { files: { 'main.cjs': file, 'main.cjs.map': file, '.sources-hash': file } };
      const tree = { 'package.json': file, out: { files: { main } }, node_modules: { files: { 'a.js': file } } };
      await writeFile(join(folder, 'resources/app.asar'), archive(tree));
      expect(await strayFiles(folder)).toEqual([
        'libEGL.so.map',
        'resources/app.asar/out/main/main.cjs.map',
        'resources/app.asar/out/main/.sources-hash',
        'resources/app.asar/node_modules/a.js',
      ]);
    });
  });

  it('may be what runs, what it looks like and its one description', async () => {
    await inFolder(async (folder) => {
      const renderer = { files: { 'index.html': file, assets: { files: { 'a-B_1.js': file, 'b.woff2': file } } } };
      await writeFile(join(folder, 'app.asar'), archive({ 'package.json': file, out: { files: { renderer } } }));
      expect(await strayFiles(folder)).toEqual([]);
    });
  });
});

describe('the description of a Debian package', () => {
  it('names a library in both spellings, or the package would not install on newer systems', () => {
    const control = controlFile('1.2.3', 4567);
    expect(control).toMatch(/^Depends: .*libgtk-3-0 \| libgtk-3-0t64.*$/m);
    expect(control).toMatch(/^Installed-Size: 4567$/m);
    expect(control).not.toMatch(/\n\n|[^\n]$/);
  });

  it('carries the licence with its line of copyright, in paragraphs that dpkg reads', async () => {
    const licence = await readFile(join(ROOT, 'LICENSE'), 'utf8');
    const lines = copyrightFile(licence).split('\n');
    expect(lines).toContain(' Copyright (c) 2026 The Plandesk authors');
    expect(lines.slice(lines.indexOf('License: Expat') + 1, -1).every((line: string) => /^ \S/.test(line))).toBe(true);
  });

  it('has a checksum of every file, so that a damaged one can be told', async () => {
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'opt'));
      await writeFile(join(folder, 'opt/a'), 'a');
      expect(await md5sums(folder)).toEqual({ sums: '0cc175b9c0f1b6a831c399e269772661  opt/a\n', kilobytes: 1 });
    });
  });

  it('has a page of the manual with every command and option of the help', async () => {
    const help = await readFile(join(ROOT, 'src/main/cli/help.txt'), 'utf8');
    const page = manualPage(help, '1.2.3').replaceAll('\\-', '-');
    for (const word of help.match(/ --?[a-z-]+/g) ?? []) expect(page).toContain(word);
    expect(page.split('\n').filter((line) => /^['.](?!TH|SH|B|nf|fi|TP|I)/.test(line))).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('advice about the sandbox', () => {
  const kept = (path: string) => (path.endsWith('unprivileged_userns_clone') ? '0' : null);

  it('is given where namespaces are kept from programs and the helper is not set up', () => {
    expect(sandboxAdvice('/opt/e/electron', { read: kept, isHelperReady: () => false, isRoot: false })).toContain(
      'chmod 4755 "/opt/e/chrome-sandbox"',
    );
  });

  it('is not given where either way to a sandbox is open', () => {
    expect(sandboxAdvice('/opt/e/electron', { read: kept, isHelperReady: () => true, isRoot: false })).toBeNull();
    expect(
      sandboxAdvice('/opt/e/electron', { read: () => null, isHelperReady: () => false, isRoot: false }),
    ).toBeNull();
  });
});
