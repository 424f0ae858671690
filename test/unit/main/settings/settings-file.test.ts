import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SettingsFile } from '../../../../src/main/settings/settings-file';
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings/default-settings';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
let file: string;
let lines: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  file = join(folder, 'settings.json');
  lines = [];
});
afterEach(() => removeTempFolder(folder));
const settingsFile = () => new SettingsFile(file, (line) => lines.push(line));
const onDisk = async () => JSON.parse(await readFile(file, 'utf8'));

it('what was chosen comes back, and nothing else is written down', async () => {
  const first = settingsFile();
  expect(await first.load()).toEqual(DEFAULT_SETTINGS);
  expect(await first.change({ theme: 'dark' })).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, theme: 'dark' } });
  await first.change({ ownerName: 'Ana', paper: undefined });
  expect(await readFile(file, 'utf8')).toBe('{\n  "theme": "dark",\n  "ownerName": "Ana"\n}\n');
  expect(await settingsFile().load()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', ownerName: 'Ana' });
  expect(lines).toEqual([]);
});

it('keys of other versions and values that do not fit stay in the file', async () => {
  await writeFile(file, '\uFEFF{"theme":"sepia","later":{"deep":[1,2]},"paper":"letter"}');
  const settings = settingsFile();
  expect(await settings.load()).toEqual({ ...DEFAULT_SETTINGS, paper: 'letter' });
  expect(lines).toEqual([`${file}: these settings don't fit and are not used: theme`]);
  await settings.change({ fontSize: 18 });
  expect(await onDisk()).toEqual({ theme: 'sepia', later: { deep: [1, 2] }, paper: 'letter', fontSize: 18 });
  expect(lines).toHaveLength(1);
});

it('a change by hand while the app runs is told, and not undone by the next change here', async () => {
  const settings = settingsFile();
  const told: string[] = [];
  settings.follow(({ theme, fontSize }) => told.push(`${theme} ${fontSize}`));
  await settings.change({ fontSize: 18 });
  await writeFile(file, '{"theme":"light","fontSize":18}');
  await settings.load();
  await settings.load();
  await writeFile(file, '{"theme":"dark","fontSize":18}');
  await settings.change({ fontSize: 20 });
  expect(await onDisk()).toEqual({ theme: 'dark', fontSize: 20 });
  expect(told).toEqual(['system 18', 'light 18', 'dark 18', 'dark 20']);
});

it('a damaged file is the settings as they were and one line, and is kept aside before it is written over', async () => {
  const damages = [
    '',
    '{',
    '\0\0\0\0',
    '[]',
    '7',
    'null',
    '"dark"',
    `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
  ];
  for (const [index, damage] of damages.entries()) {
    lines = [];
    await writeFile(file, damage);
    const settings = settingsFile();
    await settings.load();
    expect(await settings.load()).toEqual(DEFAULT_SETTINGS);
    expect(lines).toEqual([`${file} is damaged; the settings stay as they were`]);
    expect(await readFile(file, 'utf8')).toBe(damage);
    expect((await settings.change({ theme: 'dark' })).ok).toBe(true);
    expect(await onDisk()).toEqual({ theme: 'dark' });
    const aside = (await readdir(folder)).filter((name) => /^settings\.damaged-\d{17}\.json$/.test(name));
    expect(aside).toHaveLength(index + 1);
    const texts = await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')));
    expect(texts).toContain(damage);
  }
});

it('a file of megabytes, and a folder in its place, are no settings', async () => {
  await writeFile(file, `{"ownerName":"${'x'.repeat(2 * 1024 * 1024)}"}`);
  const large = settingsFile();
  expect(await large.load()).toEqual(DEFAULT_SETTINGS);
  expect((await large.change({ theme: 'dark' })).ok).toBe(true);
  expect(await onDisk()).toEqual({ theme: 'dark' });
  expect((await readdir(folder)).filter((name) => name.startsWith('settings.damaged-'))).toHaveLength(1);
  file = join(folder, 'folder.json');
  await mkdir(file);
  expect(await settingsFile().load()).toEqual(DEFAULT_SETTINGS);
  expect(await settingsFile().change({ theme: 'dark' })).toMatchObject({ ok: false, problem: { code: 'is-folder' } });
  expect((await stat(file)).isDirectory()).toBe(true);
});

it('a link to settings kept elsewhere stays a link, with the mode of its file', async () => {
  const real = join(folder, 'dotfiles.json');
  await writeFile(real, '{}');
  await chmod(real, 0o600);
  await symlink(real, file);
  await settingsFile().change({ theme: 'dark' });
  expect(JSON.parse(await readFile(real, 'utf8'))).toEqual({ theme: 'dark' });
  expect((await stat(real)).mode & 0o777).toBe(0o600);
});

it('a file names no other prototype', async () => {
  await writeFile(file, '{"__proto__":{"theme":"dark"},"paper":"letter"}');
  const settings = settingsFile();
  expect(await settings.load()).toEqual({ ...DEFAULT_SETTINGS, paper: 'letter' });
  await settings.change({ fontSize: 20 });
  expect(await readFile(file, 'utf8')).not.toContain('__proto__');
});
