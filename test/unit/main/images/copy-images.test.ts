import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyImages } from '../../../../src/main/images/copy-images';
import { png } from '../../../helpers/pictures';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

const RED = png(4, 4, [255, 0, 0]);
const BLUE = png(4, 4, [0, 0, 255]);
let root = '';
let from = '';
let to = '';

beforeEach(async () => {
  root = await makeTempFolder();
  await mkdir(join(root, 'old', 'plan.assets'), { recursive: true });
  await mkdir(join(root, 'old', 'shots'));
  await mkdir(join(root, 'new'));
  from = join(root, 'old', 'plan.md');
  to = join(root, 'new', 'other.md');
  await writeFile(join(root, 'old', 'plan.assets', 'image-1.png'), RED);
  await writeFile(join(root, 'old', 'plan.assets', 'unused.png'), BLUE);
  await writeFile(join(root, 'old', 'shots', 'a b.png'), BLUE);
  await writeFile(join(root, 'secret.png'), RED);
});
afterEach(() => removeTempFolder(root));

it('the pictures a plan names and all of its own folder of pictures come along, to the same places', async () => {
  const copied = await copyImages(from, to, [
    'plan.assets/image-1.png',
    'shots/a%20b.png',
    'shots/../shots/a b.png',
    'gone.png',
    '../secret.png',
    'https://example.com/a.png',
  ]);
  expect(copied).toEqual({ copied: 3, failed: [] });
  expect(await readFile(join(root, 'new', 'plan.assets', 'image-1.png'))).toEqual(RED);
  expect(await readFile(join(root, 'new', 'plan.assets', 'unused.png'))).toEqual(BLUE);
  expect(await readFile(join(root, 'new', 'shots', 'a b.png'))).toEqual(BLUE);
  expect((await readdir(join(root, 'new'))).sort()).toEqual(['plan.assets', 'shots']);
});

it('no other file is written over: it is told', async () => {
  await mkdir(join(root, 'new', 'plan.assets'));
  await writeFile(join(root, 'new', 'plan.assets', 'image-1.png'), BLUE);
  await writeFile(join(root, 'new', 'plan.assets', 'unused.png'), BLUE);
  const { copied, failed } = await copyImages(from, to, ['plan.assets/image-1.png']);
  expect(copied).toBe(0);
  expect(failed).toEqual([{ name: 'plan.assets/image-1.png', reason: 'another file has its name there' }]);
  expect(await readFile(join(root, 'new', 'plan.assets', 'image-1.png'))).toEqual(BLUE);
});

it('a folder there that is a link to elsewhere is not written into', async () => {
  await mkdir(join(root, 'elsewhere'));
  await symlink(join(root, 'elsewhere'), join(root, 'new', 'plan.assets'));
  const { failed } = await copyImages(from, to, ['plan.assets/image-1.png']);
  expect(failed.map(({ reason }) => reason)).toContain('its folder there leads elsewhere');
  expect(await readdir(join(root, 'elsewhere'))).toEqual([]);
});

it('in the same folder nothing is copied', async () => {
  expect(await copyImages(from, join(root, 'old', 'copy.md'), ['plan.assets/image-1.png'])).toEqual({
    copied: 0,
    failed: [],
  });
});
