import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cleanUp } from '../../../../../src/main/plans/clean-up';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

const EARLIER = 1_700_000_000;
const BEGAN = (EARLIER + 3600) * 1000;
const TEMPORARY = '.plan.md.0123456789ab.tmp';

let folder: string;
let kept: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  kept = [];
  await write('plan.md', 'saved', 0);
});
afterEach(() => removeTempFolder(folder));

/** A file of the earlier run, `after` seconds after its beginning. */
async function write(name: string, text: string, after: number): Promise<void> {
  await writeFile(join(folder, name), text);
  await utimes(join(folder, name), EARLIER + after, EARLIER + after);
}

const clean = () =>
  cleanUp([join(folder, 'plan.md')], join(folder, 'own'), BEGAN, async (_path, bytes) => {
    kept.push(Buffer.from(bytes).toString());
  });

it('what a killed save left beside a plan goes, and what is newer than the plan is kept as a version first', async () => {
  await write(TEMPORARY, 'newer', 60);
  await write('.plan.md.ba9876543210.tmp', 'older', -60);
  await clean();
  expect(kept).toEqual(['newer']);
  expect(await readdir(folder)).toEqual(['plan.md']);
  expect(await readFile(join(folder, 'plan.md'), 'utf8')).toBe('saved');
});

it('what holds the plan’s own bytes, or nothing, is no version', async () => {
  await write(TEMPORARY, 'saved', 60);
  await write('.plan.md.ba9876543210.tmp', '', 60);
  await clean();
  expect(kept).toEqual([]);
  expect(await readdir(folder)).toEqual(['plan.md']);
});

it('a save that is under way, other plans’ files and files that only look alike stay', async () => {
  const others = [
    '.other.md.0123456789ab.tmp',
    '.plan.md.tmp',
    '.plan.md.0123456789abc.tmp',
    'plan.md.0123456789ab.tmp',
  ];
  for (const name of others) await write(name, 'theirs', 60);
  await write(TEMPORARY, 'under way', 7200);
  await mkdir(join(folder, '.plan.md.aaaaaaaaaaaa.tmp'));
  await symlink('plan.md', join(folder, '.plan.md.bbbbbbbbbbbb.tmp'));
  await clean();
  expect(kept).toEqual([]);
  const left = [...others, TEMPORARY, '.plan.md.aaaaaaaaaaaa.tmp', '.plan.md.bbbbbbbbbbbb.tmp', 'plan.md'];
  expect((await readdir(folder)).sort()).toEqual(left.sort());
});

it('what killed writes of the app’s own files left goes too', async () => {
  await mkdir(join(folder, 'own', 'versions', 'one'), { recursive: true });
  await write('own/.session.json.0123456789ab.tmp', '{', 0);
  await write('own/session.json', '{}', 0);
  await write('own/versions/one/.index.json.0123456789ab.tmp', '{', 0);
  await clean();
  expect(await readdir(join(folder, 'own'))).toEqual(['session.json', 'versions']);
  expect(await readdir(join(folder, 'own', 'versions', 'one'))).toEqual([]);
  expect((await stat(join(folder, 'own', 'session.json'))).isFile()).toBe(true);
});
