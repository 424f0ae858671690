import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecentPlans } from '../../../../src/main/plans/recent-plans';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  file = join(folder, 'profile', 'recent-plans.json');
});
afterEach(() => removeTempFolder(folder));

let log: string[] = [];
async function load(): Promise<RecentPlans> {
  log = [];
  const recent = new RecentPlans(
    file,
    () => undefined,
    (line) => log.push(line),
  );
  await recent.load();
  return recent;
}

it('the list lasts over a restart, newest first, each plan once, ten at most', async () => {
  const recent = await load();
  for (let i = 0; i < 12; i += 1) await recent.add(join(folder, `${i}.md`));
  await recent.add(join(folder, '5.md'));
  const names = (await load()).list().map(({ name }) => name);
  expect(names).toEqual(['5.md', '11.md', '10.md', '9.md', '8.md', '7.md', '6.md', '4.md', '3.md', '2.md']);
});

it('ids lead back to paths, and a made-up id to nothing', async () => {
  const recent = await load();
  await recent.add(join(folder, 'a.md'));
  const [first] = recent.list();
  expect(recent.pathOf(first?.id ?? '')).toBe(join(folder, 'a.md'));
  expect(recent.pathOf('/etc/passwd')).toBeNull();
});

it('many additions at once are all kept', async () => {
  const recent = await load();
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => recent.add(join(folder, `${name}.md`))));
  expect((await load()).list().map(({ name }) => name)).toEqual(['d.md', 'c.md', 'b.md', 'a.md']);
});

it.each([
  ['cut off', '{"recent": ["/a.md"'],
  ['of another shape', '{"recent": {"__proto__": []}}'],
  ['not JSON', '\0\0\0\0'],
  ['empty', ''],
])('a list file that is %s is an empty list, and is mended by the next plan', async (_name, damaged) => {
  await (await load()).add(join(folder, 'old.md'));
  await writeFile(file, damaged);
  const recent = await load();
  expect(recent.list()).toEqual([]);
  expect(log).toHaveLength(1);
  await recent.add(join(folder, 'a.md'));
  expect((await load()).list()).toHaveLength(1);
  expect(log).toEqual([]);
});

it('a tampered list can not name a relative path', async () => {
  await (await load()).add(join(folder, 'old.md'));
  await writeFile(file, JSON.stringify({ recent: ['../../x.md', '', join(folder, 'a.md')] }));
  expect((await load()).list().map(({ name }) => name)).toEqual(['a.md']);
});

it('a profile that can not be written costs the list only', async () => {
  await writeFile(join(folder, 'profile'), 'a file where the folder should be');
  const recent = await load();
  await recent.add(join(folder, 'a.md'));
  expect(recent.list()).toHaveLength(1);
  expect(await readFile(join(folder, 'profile'), 'utf8')).toBe('a file where the folder should be');
});
