import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveAppFile } from '../../../../src/main/net/resolve-app-file';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await makeTempFolder();
  root = join(folder, 'app');
  await mkdir(join(root, 'assets'), { recursive: true });
  await mkdir(join(folder, 'app-evil'));
  for (const file of ['app/index.html', 'app/assets/a b.js', 'app/ä.css', 'secret.txt', 'app-evil/secret.txt']) {
    await writeFile(join(folder, file), file);
  }
  await symlink(join(folder, 'secret.txt'), join(root, 'assets', 'link.txt'));
  await symlink(folder, join(root, 'up'));
});
afterAll(() => removeTempFolder(folder));

describe('the window is served its own files', () => {
  it.each([
    ['plan://app/', 'index.html'],
    ['plan://app/?x=1', 'index.html'],
    ['plan://app/index.html#top', 'index.html'],
    ['plan://app/assets/a%20b.js', 'assets/a b.js'],
    ['plan://app/%C3%A4.css', 'ä.css'],
  ])('%s', async (address, file) => {
    expect(await resolveAppFile(root, address)).toBe(join(root, file));
  });
});

describe('no address leads to a file outside of its folder', () => {
  it.each([
    'plan://app/../secret.txt',
    'plan://app/assets/../../secret.txt',
    'plan://app/%2e%2e/secret.txt',
    'plan://app/%2E%2E%2Fsecret.txt',
    'plan://app/..%2fsecret.txt',
    'plan://app/..%5csecret.txt',
    'plan://app/..\\secret.txt',
    'plan://app/%252e%252e/secret.txt',
    'plan://app/%252e%252e%252fsecret.txt',
    'plan://app/%25252e%25252e/secret.txt',
    'plan://app/.%2e/secret.txt',
    'plan://app/%c0%ae%c0%ae/secret.txt',
    'plan://app/%uff0e%uff0e/secret.txt',
    'plan://app/\uff0e\uff0e/secret.txt',
    'plan://app/../app-evil/secret.txt',
    'plan://app/assets/link.txt',
    'plan://app/up/secret.txt',
    'plan://app/up/app/index.html/../../secret.txt',
    'plan://app//etc/passwd',
    'plan://app/%2fetc%2fpasswd',
    'plan://app//etc//passwd',
    'plan://app/C:/Windows/win.ini',
    'plan://app/C%3A%5CWindows%5Cwin.ini',
    'plan://app/index.html::$DATA',
    'plan://app/index.html%00.png',
    'plan://app/%00',
    'plan://app/index.html%0a',
    'plan://app/./index.html',
    'plan://app/assets//a%20b.js',
    'plan://app/assets/./a%20b.js',
    'plan://app/assets/',
    'plan://app/assets',
    'plan://app/index.html/',
    'plan://app/%',
    'plan://app/%zz',
    'plan://app/nope.html',
    'plan://app',
    'plan://app@evil/index.html',
    'plan://app:80/index.html',
    'plan://app.evil/index.html',
    'plan://other/index.html',
    'plan:///index.html',
    'plan:/app/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    'PLAN://app/index.html',
    ' plan://app/index.html',
    '',
  ])('%j', async (address) => {
    expect(await resolveAppFile(root, address)).toBeNull();
  });
});
