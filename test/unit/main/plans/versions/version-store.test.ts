import { readdir, stat, writeFile } from 'node:fs/promises';
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
