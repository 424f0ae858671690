import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VersionStore } from '../../../../../src/main/plans/versions/version-store';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

const HOUR = 3_600_000;
let folder: string;
let now: number;
let lines: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  now = 1_700_000_000_000;
  lines = [];
});
afterEach(() => removeTempFolder(folder));

const path = () => join(folder, 'plan.md');
const store = (most?: number) =>
  new VersionStore(
    join(folder, 'versions'),
    (line) => lines.push(line),
    () => now,
    most,
  );
const own = async () => join(folder, 'versions', (await readdir(join(folder, 'versions')))[0] ?? '');

it('every save is kept and can be read back, newest first, the same bytes once', async () => {
  const versions = store();
  for (const text of ['one', 'two', 'two', 'one']) {
    now += 1000;
    await versions.keepVersion(path(), Buffer.from(text), 'saved');
  }
  const list = await store().versionsOf(path());
  const texts = await Promise.all(list.map(({ hash }) => store().readVersion(path(), hash)));
  expect(texts.map(String)).toEqual(['one', 'two', 'one']);
  expect((await readdir(await own())).filter((name) => name.endsWith('.gz'))).toHaveLength(2);
});

it('they are thinned out with age, and the newest of each stretch stays', async () => {
  const versions = store();
  for (let hour = 0; hour < 24 * 4; hour++) {
    for (let part = 0; part < 2; part++) {
      now += HOUR / 2;
      await versions.keepVersion(path(), Buffer.from(`${hour}.${part}`), 'saved');
    }
  }
  const list = await versions.versionsOf(path());
  const ages = list.map(({ at }) => now - at);
  expect(ages.filter((age) => age < 24 * HOUR)).toHaveLength(48);
  expect(ages.filter((age) => age >= 24 * HOUR).length).toBeLessThanOrEqual(24 * 3 + 1);
  expect((await readdir(await own())).filter((name) => name.endsWith('.gz'))).toHaveLength(list.length);
});

it('they take no more room than they may, but the newest is always kept', async () => {
  const versions = store(300);
  for (let n = 0; n < 20; n++) {
    now += 1000;
    await versions.keepVersion(path(), Buffer.from(`version ${n} ${'x'.repeat(n)}`), 'saved');
  }
  const list = await versions.versionsOf(path());
  expect(list.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(300);
  expect(String(await versions.readVersion(path(), list[0]?.hash ?? ''))).toMatch(/^version 19/);
});

it('a damaged list is made anew from the versions, and a damaged version is not given out', async () => {
  const versions = store();
  await versions.keepVersion(path(), Buffer.from('one'), 'saved');
  const [kept] = await versions.versionsOf(path());
  await writeFile(join(await own(), 'index.json'), '{"versions":');
  expect((await versions.versionsOf(path())).map(({ hash }) => hash)).toEqual([kept?.hash]);
  expect(lines).toHaveLength(1);
  const file = join(await own(), `${kept?.hash}.gz`);
  await writeFile(file, Buffer.alloc((await stat(file)).size));
  expect(await versions.readVersion(path(), kept?.hash ?? '')).toBeNull();
});

it('what can not be kept is a line in the log and no failed save', async () => {
  await writeFile(join(folder, 'versions'), 'a file in its place');
  await store().keepVersion(path(), Buffer.from('one'), 'saved');
  expect(lines).toHaveLength(1);
});

const DAY = 24 * HOUR;
const total = async () => {
  let sum = 0;
  for (const name of await readdir(join(folder, 'versions'))) {
    const inner = join(folder, 'versions', name);
    for (const file of await readdir(inner).catch(() => [])) {
      if (file.endsWith('.gz')) sum += (await stat(join(inner, file))).size;
    }
  }
  return sum;
};
/** Keeps a version whose stored size is about its length: noise can't be compressed. */
const keep = async (versions: VersionStore, name: string, n: number, reason: 'saved' | 'shrinking' = 'saved') => {
  now += 1000;
  const noise = createHash('sha512').update(`${name} ${n}`).digest('hex').repeat(2);
  await versions.keepVersion(join(folder, name), Buffer.from(`${name} ${n} ${noise}`), reason);
};
const textsOf = async (name: string) => {
  const list = await store().versionsOf(join(folder, name));
  const texts = await Promise.all(list.map(({ hash }) => store().readVersion(join(folder, name), hash)));
  return texts.map((text) => String(text).split(' ').slice(0, 2).join(' '));
};

it('all plans together take no more room than they may: the oldest go, the newest of each plan stays', async () => {
  const versions = store();
  for (const name of ['old.md', 'new.md']) for (let n = 0; n < 10; n++) await keep(versions, name, n);
  const all = await total();
  await versions.thinAll(all);
  expect(await total()).toBe(all);
  await versions.thinAll(all / 2);
  expect(await total()).toBeLessThanOrEqual(all / 2);
  expect(await textsOf('old.md')).toEqual(['old.md 9']);
  expect((await textsOf('new.md')).slice(0, 3)).toEqual(['new.md 9', 'new.md 8', 'new.md 7']);
  await versions.thinAll(0);
  expect([await textsOf('old.md'), await textsOf('new.md')]).toEqual([['old.md 9'], ['new.md 9']]);
});

it('what a save dropped much of stays for thirty days, however little room there is', async () => {
  const versions = store();
  await keep(versions, 'a.md', 0);
  // The same bytes again, as those that a save is about to drop most of.
  await versions.keepVersion(join(folder, 'a.md'), (await bytesOf('a.md')) ?? Buffer.alloc(0), 'shrinking');
  for (let n = 1; n < 5; n++) await keep(versions, 'a.md', n);
  await versions.thinAll(0);
  expect(await textsOf('a.md')).toEqual(['a.md 4', 'a.md 0']);
  // Nor does it go with age, as others of its hour do.
  now += 3 * DAY;
  await keep(versions, 'a.md', 5);
  expect(await textsOf('a.md')).toEqual(['a.md 5', 'a.md 4', 'a.md 0']);
  now += 30 * DAY;
  await versions.thinAll(0);
  expect(await textsOf('a.md')).toEqual(['a.md 5']);
});

async function bytesOf(name: string): Promise<Buffer | null> {
  const [newest] = await store().versionsOf(join(folder, name));
  return newest === undefined ? null : store().readVersion(join(folder, name), newest.hash);
}

it('damaged lists and foreign files are left as they are, and keep nothing from being thinned', async () => {
  const versions = store();
  for (let n = 0; n < 5; n++) await keep(versions, 'damaged.md', n);
  const damaged = await own();
  await writeFile(join(damaged, 'index.json'), '{"versions":');
  for (let n = 0; n < 5; n++) await keep(versions, 'whole.md', n);
  await writeFile(join(folder, 'versions', 'notes.txt'), 'mine');
  await mkdir(join(folder, 'versions', 'f'.repeat(32)));
  await writeFile(join(folder, 'versions', 'f'.repeat(32), 'index.json'), Buffer.alloc(100));
  await versions.thinAll(0);
  expect(await textsOf('whole.md')).toEqual(['whole.md 4']);
  expect((await readdir(damaged)).filter((name) => name.endsWith('.gz'))).toHaveLength(5);
  expect(await readFile(join(folder, 'versions', 'notes.txt'), 'utf8')).toBe('mine');
  expect(lines).toEqual([]);
});
