import { mkdir, realpath, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findImage, findImagePlace } from '../../../../src/main/images/find-image';
import { pathEscapes } from '../../../helpers/path-escapes';
import { pictureBomb, png } from '../../../helpers/pictures';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

const PNG = png(3, 2, [200, 10, 10]);
const SECRET = png(7, 7, [1, 2, 3]);
let root = '';
let plans = '';

beforeAll(async () => {
  root = await realpath(await makeTempFolder());
  plans = join(root, 'plans');
  await mkdir(join(plans, 'sub'), { recursive: true });
  await mkdir(join(root, 'plans-evil'));
  await writeFile(join(root, 'secret.png'), SECRET);
  await writeFile(join(root, 'plans-evil', 'a.png'), SECRET);
  await writeFile(join(plans, 'a.png'), PNG);
  await writeFile(join(plans, 'sub', 'b c.png'), PNG);
  await symlink(join(root, 'secret.png'), join(plans, 'out.png'));
  await symlink(root, join(plans, 'linked'));
  await symlink('../..', join(plans, 'sub', 'up'));
  await symlink(join(plans, 'a.png'), join(plans, 'in.png'));
});
afterAll(() => removeTempFolder(root));

describe('no spelling of an address reads a file outside of the plan’s folder', () => {
  it('has more than forty of them', () => {
    expect(new Set(pathEscapes('/x')).size).toBeGreaterThan(40);
  });

  it.each(pathEscapes('OUTSIDE'))('%s', async (spelling) => {
    const found = await findImage(spelling.replaceAll('OUTSIDE', root), plans);
    expect(found.ok, JSON.stringify(found)).toBe(false);
  });

  it('nor is anything read for a plan without a folder', async () => {
    expect(await findImage('a.png', null)).toEqual({ ok: false, reason: 'missing' });
  });
});

describe('a picture inside of the folder is found', () => {
  it.each(['a.png', './a.png', 'sub/../a.png', 'in.png', 'a.png?raw=true', 'a.png#x', 'sub/b%20c.png', 'sub/b c.png'])(
    '%s',
    async (address) => {
      expect(await findImage(address, plans)).toMatchObject({ ok: true, kind: { width: 3, height: 2 } });
    },
  );

  it('and has another version once its file was changed', async () => {
    const before = await findImage('a.png', plans);
    await utimes(join(plans, 'a.png'), new Date(), new Date(Date.now() + 60_000));
    const after = await findImage('a.png', plans);
    expect(before.ok && after.ok && before.version !== after.version).toBe(true);
  });
});

describe('the person is told why a picture is not shown', () => {
  it.each([
    ['nothing.png', 'missing'],
    ['sub/nothing.png', 'missing'],
    ['../secret.png', 'not in the folder of the plan'],
    ['out.png', 'not in the folder of the plan'],
    ['https://example.com/a.png', 'on the web'],
    ['HTTP://example.com/a.png', 'on the web'],
    ['//example.com/a.png', 'on the web'],
    ['sub', 'not a picture'],
    ['bomb.png', 'too large'],
    ['text.png', 'not a picture'],
  ])('%s is %s', async (address, reason) => {
    await writeFile(join(plans, 'bomb.png'), pictureBomb());
    await writeFile(join(plans, 'text.png'), 'no picture at all, but a text of some length');
    expect(await findImage(address, plans)).toEqual({ ok: false, reason });
  });
});

it('a place is told by its real path and by the way to it', async () => {
  expect(await findImagePlace('sub/../in.png', plans)).toEqual({
    ok: true,
    file: join(plans, 'a.png'),
    relative: 'in.png',
  });
});
