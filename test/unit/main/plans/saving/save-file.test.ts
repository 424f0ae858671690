import { chmod, chown, link, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../../../../src/main/plans/content-hash';
import { isMixtureOf } from '../../../../../src/main/plans/saving/save-backups';
import { writePlan } from '../../../../../src/main/plans/write-plan';
import { asNobody, IS_SUPERUSER } from '../../../../helpers/run-as-nobody';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';
import { testBackups } from '../../../../helpers/test-backups';

const OLD = '# Old text\n'.repeat(40);

let folder: string;
let path: string;
let log: string[];
let keptVersions: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  log = [];
  keptVersions = [];
  await writeFile(path, OLD);
});
afterEach(async () => {
  await removeTempFolder(folder);
  await removeTempFolder(`${folder}-backups`);
});

const backups = () => testBackups(folder, (line) => log.push(line));
const left = () => readdir(`${folder}-backups`).catch(() => []);
const restore = () =>
  backups().restore(async (_path, bytes) => {
    keptVersions.push(Buffer.from(bytes).toString());
  });

async function save(text: string): Promise<string> {
  const expected = { kind: 'hash', hash: contentHash(await readFile(path)) } as const;
  const result = await writePlan(path, text, 'utf-8', expected, backups());
  return result.ok ? 'saved' : result.problem.code;
}

describe('a file that can’t be replaced is written into', () => {
  it.each(['', 'short', `${OLD}and longer`, OLD.replace('O', 'o')])('whatever its new length: %#', async (text) => {
    await link(path, join(folder, 'twin.md'));
    expect(await save(text)).toBe('saved');
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readFile(join(folder, 'twin.md'), 'utf8')).toBe(text);
    expect(await left()).toEqual([]);
  });

  it.runIf(IS_SUPERUSER)('where its folder may not be written (tried as another user)', async () => {
    await mkdir(`${folder}-backups`);
    await chown(`${folder}-backups`, 65534, 65534);
    await chown(path, 65534, 65534);
    await chmod(folder, 0o755);
    const { ino } = await stat(path);
    expect(await asNobody(() => save('new'))).toBe('saved');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).ino).toBe(ino);
  });

  it.runIf(IS_SUPERUSER)('where its owner could not be kept (tried as another user)', async () => {
    await mkdir(`${folder}-backups`);
    await chown(`${folder}-backups`, 65534, 65534);
    await chmod(folder, 0o777);
    await chmod(path, 0o666);
    expect(await asNobody(() => save('new'))).toBe('saved');
    expect(await stat(path)).toMatchObject({ uid: 0, gid: 0 });
    expect(await readdir(folder)).toEqual(['plan.md']);
  });

  it.runIf(IS_SUPERUSER)('and never one that may not be written itself (tried as another user)', async () => {
    await chmod(folder, 0o777);
    await chmod(path, 0o644);
    // Asked for a user that only the process took on, the system answers at the attempt.
    expect(['read-only', 'no-permission']).toContain(await asNobody(() => save('new')));
    expect(await readFile(path, 'utf8')).toBe(OLD);
    expect(await readdir(folder)).toEqual(['plan.md']);
  });
});

describe('a file that was being written into when the app ended is put right at the next start', () => {
  const NEW = 'New text, and longer in all.\n'.repeat(30);

  it.each([
    ['with none of the new bytes', OLD],
    ['with the first of them', NEW.slice(0, 100) + OLD.slice(100)],
    ['made longer', OLD + NEW.slice(OLD.length)],
    ['made longer by a power cut that left zeros', OLD + '\0'.repeat(NEW.length - OLD.length)],
  ])('%s', async (_name, torn) => {
    await backups().keep(path, Buffer.from(OLD), Buffer.from(NEW));
    await writeFile(path, torn);
    await restore();
    expect(await readFile(path, 'utf8')).toBe(OLD);
    expect(keptVersions).toEqual([]);
    expect(log).toHaveLength(torn === OLD ? 0 : 1);
    expect(await left()).toEqual([]);
  });

  it('keeps the new text where all of it had arrived', async () => {
    await backups().keep(path, Buffer.from(OLD), Buffer.from(NEW));
    await writeFile(path, NEW);
    await restore();
    expect(await readFile(path, 'utf8')).toBe(NEW);
    expect(await left()).toEqual([]);
  });

  it('leaves alone what another program wrote since, and keeps the old text as a version', async () => {
    await backups().keep(path, Buffer.from(OLD), Buffer.from(NEW));
    await writeFile(path, 'mended by hand\n');
    await restore();
    expect(await readFile(path, 'utf8')).toBe('mended by hand\n');
    expect(keptVersions).toEqual([OLD]);
    expect(await left()).toEqual([]);
  });

  it('waits for a file that is away', async () => {
    await backups().keep(join(folder, 'usb', 'plan.md'), Buffer.from(OLD), Buffer.from(NEW));
    await restore();
    expect(await left()).toHaveLength(1);
    await mkdir(join(folder, 'usb'));
    await writeFile(join(folder, 'usb', 'plan.md'), NEW.slice(0, 50) + OLD.slice(50));
    await restore();
    expect(await readFile(join(folder, 'usb', 'plan.md'), 'utf8')).toBe(OLD);
    expect(await left()).toEqual([]);
  });

  it('does nothing with a backup that was cut off itself: its file had not been touched', async () => {
    await backups().keep(path, Buffer.from(OLD), Buffer.from(NEW));
    const [name = ''] = await left();
    const whole = await readFile(join(`${folder}-backups`, name));
    for (const length of [0, 1, 40, 300, whole.length - 1]) {
      await writeFile(join(`${folder}-backups`, name), whole.subarray(0, length));
      await writeFile(path, 'X'.repeat(OLD.length));
      await restore();
      expect(await readFile(path, 'utf8')).toBe('X'.repeat(OLD.length));
    }
  });

  it('tells a half-written file from any other', () => {
    const [a, b] = [Buffer.from('aaaa'), Buffer.from('bbbbbb')];
    for (const torn of ['aaaa', 'bbaa', 'abab', 'bbbbb', 'aaaabb', 'aaaa\0\0']) {
      expect(isMixtureOf(Buffer.from(torn), a, b), torn).toBe(true);
    }
    for (const other of ['aaa', 'aaca', 'aaaabbb', 'a\0aa']) {
      expect(isMixtureOf(Buffer.from(other), a, b), other).toBe(false);
    }
  });
});
