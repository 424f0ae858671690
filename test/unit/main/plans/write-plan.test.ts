import { execFileSync } from 'node:child_process';
import { chmod, chown, lstat, mkdir, readdir, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../../../src/main/plans/content-hash';
import type { PlanEncoding } from '../../../../src/main/plans/plan-text';
import { type Expected, writePlan } from '../../../../src/main/plans/write-plan';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';
import { testBackups } from '../../../helpers/test-backups';

const isRoot = process.getuid?.() === 0;
const OLD = '# Old\n';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  await writeFile(path, OLD);
});
afterEach(() => removeTempFolder(folder));

const write = (where: string, text: string, encoding: PlanEncoding, expected: Expected) =>
  writePlan(where, text, encoding, expected, testBackups(folder));

function over(text: string): Expected {
  return { kind: 'hash', hash: contentHash(Buffer.from(text)) };
}

async function problemOf(result: ReturnType<typeof write>): Promise<string> {
  const settled = await result;
  return settled.ok ? 'none' : settled.problem.code;
}

/** Nothing but the plan itself is left in its folder. */
async function expectNoLeftovers(names: readonly string[] = ['plan.md']) {
  expect((await readdir(folder)).sort()).toEqual([...names].sort());
}

describe('a save puts exactly the new bytes in place', () => {
  it('and answers their hash and the time', async () => {
    const before = Date.now();
    const result = await write(path, '# New\r\n', 'utf-8', over(OLD));
    expect(result).toMatchObject({ ok: true, value: { realPath: path, hash: contentHash(Buffer.from('# New\r\n')) } });
    expect(result.ok && result.value.savedAt).toBeGreaterThanOrEqual(before);
    expect(await readFile(path, 'utf8')).toBe('# New\r\n');
    await expectNoLeftovers();
  });

  it.each([
    ['utf-8-bom', Buffer.from('\ufeffä😀')],
    ['utf-16le', Buffer.from('\ufeffä😀', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffä😀', 'utf16le').swap16()],
  ] as const)('with the byte order mark and encoding it had: %s', async (encoding, bytes) => {
    expect(await problemOf(write(path, 'ä😀', encoding, over(OLD)))).toBe('none');
    expect(await readFile(path)).toEqual(bytes);
  });

  it('with the mode it had', async () => {
    await chmod(path, 0o640);
    expect(await problemOf(write(path, 'new', 'utf-8', over(OLD)))).toBe('none');
    expect((await stat(path)).mode & 0o7777).toBe(0o640);
  });

  it.runIf(isRoot)('with the owner it had (needs the superuser)', async () => {
    await chown(path, 1234, 4321);
    expect(await problemOf(write(path, 'new', 'utf-8', over(OLD)))).toBe('none');
    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it('through a link, which stays a link', async () => {
    await mkdir(join(folder, 'links'));
    const linked = join(folder, 'links', 'to-plan.md');
    await symlink(path, linked);
    expect(await problemOf(write(linked, 'new', 'utf-8', over(OLD)))).toBe('none');
    expect((await lstat(linked)).isSymbolicLink()).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(join(folder, 'links'))).toEqual(['to-plan.md']);
  });

  it('under a name of 255 bytes', async () => {
    const long = join(folder, `${'ä'.repeat(126)}.md`);
    expect(await problemOf(write(long, 'new', 'utf-8', { kind: 'anything' }))).toBe('none');
    expect(await readFile(long, 'utf8')).toBe('new');
  });

  it('one after the other when several are asked for at once', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `text ${i}`.repeat(5000));
    const results = await Promise.all(texts.map((text) => write(path, text, 'utf-8', { kind: 'anything' })));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(texts.at(-1));
    await expectNoLeftovers();
  });
});

describe('a save that could lose something is refused, and the file stays as it was', () => {
  it('when another program changed the file', async () => {
    await writeFile(path, 'theirs');
    expect(await problemOf(write(path, 'mine', 'utf-8', over(OLD)))).toBe('changed-on-disk');
    expect(await readFile(path, 'utf8')).toBe('theirs');
    await expectNoLeftovers();
  });

  it('when the second of two saves stands on a text that the first replaced', async () => {
    const both = [write(path, 'first', 'utf-8', over(OLD)), write(path, 'second', 'utf-8', over(OLD))];
    expect(await Promise.all(both.map(problemOf))).toEqual(['none', 'changed-on-disk']);
    expect(await readFile(path, 'utf8')).toBe('first');
  });

  it('when the file was moved away', async () => {
    await unlink(path);
    expect(await problemOf(write(path, 'mine', 'utf-8', over(OLD)))).toBe('not-found');
    await expectNoLeftovers([]);
  });

  it('when the file is read-only', async () => {
    await chmod(path, 0o444);
    expect(await problemOf(write(path, 'mine', 'utf-8', over(OLD)))).toBe('read-only');
    expect(await readFile(path, 'utf8')).toBe(OLD);
  });

  it('when a folder or a pipe has taken its place', async () => {
    await unlink(path);
    await mkdir(path);
    expect(await problemOf(write(path, 'mine', 'utf-8', { kind: 'anything' }))).toBe('is-folder');
  });

  it('when a link leads nowhere', async () => {
    await symlink('gone.md', join(folder, 'dangling.md'));
    const result = write(join(folder, 'dangling.md'), 'mine', 'utf-8', { kind: 'anything' });
    expect(await problemOf(result)).toBe('not-found');
    await expectNoLeftovers(['plan.md', 'dangling.md']);
  });

  it('when the text holds half of a character', async () => {
    expect(await problemOf(write(path, 'a\ud83d', 'utf-8', over(OLD)))).toBe('unknown-encoding');
    expect(await readFile(path, 'utf8')).toBe(OLD);
  });

  it('when its folder is gone', async () => {
    const result = write(join(folder, 'gone', 'plan.md'), 'mine', 'utf-8', { kind: 'anything' });
    expect(await problemOf(result)).toBe('not-found');
  });

  it.skipIf(isRoot)(
    'when it would be a new file in a folder that may not be written (not for the superuser)',
    async () => {
      await chmod(folder, 0o555);
      try {
        expect(await problemOf(write(join(folder, 'new.md'), 'mine', 'utf-8', { kind: 'anything' }))).toBe(
          'no-permission',
        );
        expect(await readdir(folder)).toEqual(['plan.md']);
      } finally {
        await chmod(folder, 0o755);
      }
    },
  );
});

describe('a save that failed after its bytes had arrived', () => {
  it('is no conflict with itself when it is tried again', async () => {
    await writeFile(path, 'mine');
    expect(await problemOf(write(path, 'mine', 'utf-8', over(OLD)))).toBe('none');
    expect(await readFile(path, 'utf8')).toBe('mine');
  });
});

describe('a full disk', () => {
  const small = canMount();

  it.runIf(small)(
    '(needs the right to mount) costs nothing: every size from fitting to not fitting leaves all of the old or all of the new',
    async () => {
      const seen = new Set<string>();
      for (let filler = 0; filler <= 160; filler += 4) {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
        try {
          const old = 'o'.repeat(60_000);
          const fresh = 'n'.repeat(100_000);
          await writeFile(path, old);
          await writeFile(join(folder, 'filler'), Buffer.alloc(filler * 1024));
          const code = await problemOf(write(path, fresh, 'utf-8', over(old)));
          seen.add(code);
          expect(['none', 'disk-full']).toContain(code);
          expect(await readFile(path, 'utf8')).toBe(code === 'none' ? fresh : old);
          await expectNoLeftovers(['plan.md', 'filler']);
        } finally {
          execFileSync('umount', [folder]);
        }
      }
      expect(seen).toEqual(new Set(['none', 'disk-full']));
    },
  );
});

/** A small disk of our own needs the right to mount one. */
function canMount(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
