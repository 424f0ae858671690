import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addImage, addressInFolder } from '../../../../src/main/images/add-image';
import { findImage } from '../../../../src/main/images/find-image';
import { pictureBomb, png } from '../../../helpers/pictures';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

const RED = png(4, 4, [255, 0, 0]);
const BLUE = png(4, 4, [0, 0, 255]);
let folder = '';
let plan = '';

beforeEach(async () => {
  folder = await makeTempFolder();
  plan = join(folder, 'My plan.md');
  await writeFile(plan, '# P\n');
});
afterEach(() => removeTempFolder(folder));

it('pictures are kept beside the plan, none over another, and are found by the address that is answered', async () => {
  const first = await addImage(plan, { bytes: RED, name: 'image.png' });
  const second = await addImage(plan, { bytes: BLUE, name: 'image.png' });
  expect([first, second]).toEqual([
    { ok: true, value: 'My%20plan.assets/image-1.png' },
    { ok: true, value: 'My%20plan.assets/image-2.png' },
  ]);
  expect(await readFile(join(folder, 'My plan.assets', 'image-1.png'))).toEqual(RED);
  expect(await findImage('My%20plan.assets/image-2.png', folder)).toMatchObject({ ok: true, bytes: BLUE });
  expect(await readdir(join(folder, 'My plan.assets'))).toHaveLength(2);
});

it('two pictures that come at once both stay', async () => {
  const answers = await Promise.all([RED, BLUE, RED].map((bytes) => addImage(plan, { bytes, name: 'shot.png' })));
  const addresses = answers.map((answer) => (answer.ok ? answer.value : ''));
  expect(new Set(addresses).size).toBe(3);
  expect(await readdir(join(folder, 'My plan.assets'))).toHaveLength(3);
});

it.each([
  ['what is no picture', Buffer.from('just some text that is long enough to be looked at'), 'not-a-picture'],
  ['nothing', Buffer.alloc(0), 'not-a-picture'],
  ['a picture that unpacks to too much', pictureBomb(), 'too-large'],
])('%s is refused, and no folder is made for it', async (_name, bytes, code) => {
  expect(await addImage(plan, { bytes, name: 'a.png' })).toMatchObject({ ok: false, problem: { code } });
  expect(await readdir(folder)).toEqual(['My plan.md']);
});

it('a folder of pictures that is a link to elsewhere is not written into', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'My plan.assets'));
  expect(await addImage(plan, { bytes: RED, name: 'a.png' })).toMatchObject({ ok: false });
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
});

it('a file that has the name of the folder is told and stays', async () => {
  await writeFile(join(folder, 'My plan.assets'), 'mine');
  expect(await addImage(plan, { bytes: RED, name: 'a.png' })).toMatchObject({ ok: false });
  expect(await readFile(join(folder, 'My plan.assets'), 'utf8')).toBe('mine');
});

it('a file in the folder of the plan has an address, one elsewhere has none', async () => {
  await mkdir(join(folder, 'shots'));
  await writeFile(join(folder, 'shots', 'a b.png'), RED);
  expect(await addressInFolder(plan, join(folder, 'shots', 'a b.png'))).toBe('shots/a%20b.png');
  expect(await addressInFolder(join(folder, 'shots', 'plan.md'), plan)).toBeNull();
});
