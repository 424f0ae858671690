import { execFileSync } from 'node:child_process';
import { chmod, link, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/main/plans/read-plan';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

async function read(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return readPlan(path);
}

async function problemOf(path: string): Promise<string> {
  const result = await readPlan(path);
  return result.ok ? 'none' : result.problem.code;
}

describe('reading a plan keeps every letter', () => {
  const utf16le = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('# Plän 😀\r\n', 'utf16le')]);
  const utf16be = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('# Plän 😀\r\n', 'utf16le').swap16()]);
  it.each([
    ['UTF-8', Buffer.from('# Plän 😀\r\n'), 'utf-8', '# Plän 😀\r\n'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff# Plän\n'), 'utf-8-bom', '# Plän\n'],
    ['UTF-8 with two marks: the second is text', Buffer.from('\ufeff\ufeff# Plan'), 'utf-8-bom', '\ufeff# Plan'],
    ['UTF-16 little endian', utf16le, 'utf-16le', '# Plän 😀\r\n'],
    ['UTF-16 big endian', utf16be, 'utf-16be', '# Plän 😀\r\n'],
    ['nothing', Buffer.alloc(0), 'utf-8', ''],
    ['only a mark', Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8-bom', ''],
    [
      'lone carriage returns and line separators',
      Buffer.from('a\rb\u2028c\u0085d\fe'),
      'utf-8',
      'a\rb\u2028c\u0085d\fe',
    ],
  ])('%s', async (_name, bytes, encoding, text) => {
    expect(await read('plan.md', bytes)).toMatchObject({ ok: true, value: { encoding, text, readOnly: false } });
  });
});

describe('what is not a plan is refused and left as it was', () => {
  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'not-text'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'), 'not-text'],
    ['UTF-16 with NUL characters', Buffer.from([0xff, 0xfe, 0x41, 0, 0, 0]), 'not-text'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'not-text'],
    ['Latin-1', Buffer.from('Pl\xe4n', 'latin1'), 'unknown-encoding'],
    ['a letter cut in half at the end', Buffer.from('Plä').subarray(0, 3), 'unknown-encoding'],
    ['an overlong form', Buffer.from([0x2f, 0xc0, 0xaf]), 'unknown-encoding'],
    ['half of a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]), 'unknown-encoding'],
    ['half of a surrogate pair', Buffer.from([0xff, 0xfe, 0x3d, 0xd8, 0x41, 0]), 'unknown-encoding'],
    ['half of a big endian unit', Buffer.from([0xfe, 0xff, 0, 0x41, 0]), 'unknown-encoding'],
  ])('%s', async (_name, bytes, code) => {
    const result = await read('plan.md', bytes);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    expect(await readFile(join(folder, 'plan.md'))).toEqual(Buffer.from(bytes));
  });

  it('a missing file, and one in a file', async () => {
    await writeFile(join(folder, 'a.md'), '');
    expect(await problemOf(join(folder, 'nope.md'))).toBe('not-found');
    expect(await problemOf(join(folder, 'a.md', 'b.md'))).toBe('not-found');
  });

  it('a folder', async () => {
    await mkdir(join(folder, 'plan.md'));
    expect(await problemOf(join(folder, 'plan.md'))).toBe('is-folder');
  });

  it('a link that leads to itself, and one that leads nowhere', async () => {
    await symlink('loop.md', join(folder, 'loop.md'));
    await symlink('gone.md', join(folder, 'dangling.md'));
    expect(await problemOf(join(folder, 'loop.md'))).toBe('not-regular');
    expect(await problemOf(join(folder, 'dangling.md'))).toBe('not-found');
  });

  it('a file of more than 100 MB, without reading it', async () => {
    const path = join(folder, 'huge.md');
    await writeFile(path, '');
    await truncate(path, 100 * 1024 * 1024 + 1);
    expect(await problemOf(path)).toBe('too-large');
  });

  it.skipIf(process.platform === 'win32')('a pipe, a socket and devices, without waiting for them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const server = createServer().listen(join(folder, 'socket.md'));
    await new Promise((resolve) => server.once('listening', resolve));
    await symlink('/dev/zero', join(folder, 'zero.md'));
    try {
      for (const path of ['pipe.md', 'socket.md', 'zero.md'].map((name) => join(folder, name))) {
        expect(await problemOf(path), path).toBe('not-regular');
      }
      expect(await problemOf('/dev/null')).toBe('not-regular');
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

it('a read-only file opens and says so', async () => {
  const path = join(folder, 'plan.md');
  await writeFile(path, 'a');
  await chmod(path, 0o444);
  expect(await readPlan(path)).toMatchObject({ ok: true, value: { readOnly: true } });
});

it('links lead to the real file, which has one hash whatever its names', async () => {
  await mkdir(join(folder, 'real'));
  const real = join(folder, 'real', 'plan.md');
  await writeFile(real, '# A');
  await symlink(join('real', 'plan.md'), join(folder, 'link.md'));
  await link(real, join(folder, 'hard.md'));
  const results = await Promise.all(
    [real, join(folder, 'link.md'), join(folder, 'hard.md')].map((each) => readPlan(each)),
  );
  const values = results.map((result) => (result.ok ? result.value : null));
  expect(values.map((value) => value?.realPath)).toEqual([real, real, join(folder, 'hard.md')]);
  expect(new Set(values.map((value) => value?.hash)).size).toBe(1);
});
