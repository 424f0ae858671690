import { mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FUSES, writeFuses } from '../../../scripts/bootstrap/fuses.mjs';
import { unpackTarEntry } from '../../../scripts/bootstrap/tar-entry.mjs';
import { unzip } from '../../../scripts/bootstrap/unzip.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plandesk-archives-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the .tgz reader', () => {
  it('gives the wanted file whole, wherever it lies and however it is cut into chunks', async () => {
    const content = Buffer.from(Array.from({ length: 300_001 }, (_, i) => i % 251));
    const archive = join(folder, 'a.tgz');
    await writeFile(
      archive,
      gzipSync(
        tar([
          ['package/package.json', Buffer.from('{}')],
          ['package/x.zip', content],
        ]),
      ),
    );
    await unpackTarEntry(archive, '.zip', join(folder, 'x.zip'));
    expect((await readFile(join(folder, 'x.zip'))).equals(content)).toBe(true);
  });

  it('refuses an archive that ends early instead of leaving half a file for a whole one', async () => {
    const archive = join(folder, 'a.tgz');
    const whole = tar([['package/x.zip', Buffer.alloc(5000, 1)]]);
    await writeFile(archive, gzipSync(whole.subarray(0, 2048)));
    await expect(unpackTarEntry(archive, '.zip', join(folder, 'x.zip'))).rejects.toThrow('no complete .zip');
  });
});

describe('the .zip reader', () => {
  const all = (path: string): string | null => path;

  it('keeps contents, executable bits and symbolic links, and leaves out what is not wanted', async () => {
    const archive = await writeZip([
      { path: 'app/run', mode: 0o100755, content: Buffer.from('#!/bin/sh\n'.repeat(100)) },
      { path: 'app/empty', mode: 0o100644, content: Buffer.alloc(0) },
      { path: 'app/link', mode: 0o120777, content: Buffer.from('run') },
      { path: 'app/secret/x', mode: 0o100644, content: Buffer.from('x') },
    ]);
    await unzip(archive, folder, (path: string) => (path.includes('secret') ? null : path));
    expect(await readFile(join(folder, 'app/run'), 'utf8')).toBe('#!/bin/sh\n'.repeat(100));
    expect((await stat(join(folder, 'app/run'))).mode & 0o111).not.toBe(0);
    expect((await stat(join(folder, 'app/empty'))).size).toBe(0);
    expect(await readlink(join(folder, 'app/link'))).toBe('run');
    await expect(stat(join(folder, 'app/secret'))).rejects.toThrow('ENOENT');
  });

  it('writes nothing outside its folder, whatever an entry is called', async () => {
    const archive = await writeZip([{ path: '../outside', mode: 0o100644, content: Buffer.from('x') }]);
    await expect(unzip(archive, join(folder, 'inner'), all)).rejects.toThrow('outside its folder');
  });

  it('refuses an archive that was cut off', async () => {
    const archive = await writeZip([{ path: 'a', mode: 0o100644, content: Buffer.from('abc') }]);
    await writeFile(archive, (await readFile(archive)).subarray(0, -8));
    await expect(unzip(archive, folder, all)).rejects.toThrow('not a complete .zip');
  });
});

describe('the fuse writer', () => {
  const wire = (fuses: string) =>
    Buffer.concat([
      Buffer.from('\0\0dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
      Buffer.of(1, fuses.length),
      Buffer.from(fuses),
    ]);

  it('changes the named fuses and not one byte else', async () => {
    const binary = join(folder, 'electron');
    await writeFile(binary, wire('10000110'));
    await writeFuses(binary, { nodeCliInspect: true, browserV8Snapshot: false });
    expect((await readFile(binary)).equals(wire('10010100'))).toBe(true);
    expect(FUSES.browserV8Snapshot).toBe(6);
  });

  it('says so when a binary has no such fuse, instead of writing past the wire', async () => {
    const binary = join(folder, 'electron');
    await writeFile(binary, wire('100'));
    await expect(writeFuses(binary, { nodeCliInspect: true })).rejects.toThrow('has no fuse nodeCliInspect');
    await writeFile(binary, 'no fuses here');
    await expect(writeFuses(binary, { nodeCliInspect: true })).rejects.toThrow('not an Electron binary');
  });
});

function tar(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = files.flatMap(([path, content]) => {
    const header = Buffer.alloc(512);
    header.write(path, 0);
    header.write(content.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

async function writeZip(files: readonly { path: string; mode: number; content: Buffer }[]): Promise<string> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { path, mode, content } of files) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    locals.push(local, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode * 65_536) >>> 0, 38);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, name);
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  await mkdir(folder, { recursive: true });
  const archive = join(folder, 'archive.zip');
  await writeFile(archive, Buffer.concat([...locals, list, end]));
  return archive;
}
