import { execFileSync } from 'node:child_process';
import { chmod, chown, link, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenPlans } from '../../../../../src/main/plans/open-plans';
import { hasProgram } from '../../../../helpers/run-as-nobody';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';
import { testBackups } from '../../../../helpers/test-backups';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
});
afterEach(async () => {
  await removeTempFolder(folder);
  await removeTempFolder(`${folder}-backups`);
});

const isRoot = process.getuid?.() === 0;
const hasAttributes = hasProgram('setfattr') && hasProgram('getfattr');
const hasLists = hasProgram('setfacl') && hasProgram('getfacl');

/** Opens a file, appends to its text and saves it, as the app does. */
async function editAndSave(where: string, edit: (text: string) => string = (text) => `${text}more`): Promise<void> {
  const plans = new OpenPlans('', testBackups(folder));
  const opened = await plans.open(where);
  if (!opened.ok) throw new Error(opened.problem.happened);
  const saved = await plans.save(opened.value.id, edit(opened.value.text));
  if (!saved.ok) throw new Error(saved.problem.happened);
}

describe('a save keeps all that a file is besides its text', () => {
  beforeEach(() => writeFile(path, 'text '));
  afterEach(async () => {
    expect(await readFile(path, 'utf8')).toBe('text more');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('1: its mode', async () => {
    for (const mode of [0o600, 0o640, 0o664, 0o755]) {
      await writeFile(path, 'text ');
      await chmod(path, mode);
      await editAndSave(path);
      expect((await stat(path)).mode & 0o7777).toBe(mode);
    }
  });

  it.runIf(isRoot)('2: its owner and group (needs the superuser)', async () => {
    await chown(path, 1234, 4321);
    await editAndSave(path);
    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 4321 });
  });

  it('3: a symbolic link to it, which stays one', async () => {
    const linked = join(folder, 'link.md');
    await symlink('plan.md', linked);
    await editAndSave(linked);
    expect((await lstat(linked)).isSymbolicLink()).toBe(true);
  });

  it('4: its other names (hard links), which all lead to the new text', async () => {
    const twin = join(folder, 'twin.md');
    await link(path, twin);
    await editAndSave(path);
    expect(await readFile(twin, 'utf8')).toBe('text more');
    expect((await stat(path)).ino).toBe((await stat(twin)).ino);
    expect(await readdir(`${folder}-backups`)).toEqual([]);
  });

  it.runIf(hasAttributes)('5: its extended attributes (needs setfattr)', async () => {
    execFileSync('setfattr', ['-n', 'user.review', '-v', 'bytes \u0001 and spaces', path]);
    execFileSync('setfattr', ['-n', 'user.empty', path]);
    const before = attributesOf(path);
    await editAndSave(path);
    expect(attributesOf(path)).toBe(before);
    expect(before).toContain('user.review');
  });

  it.runIf(hasLists)('5: its access list (needs setfacl)', async () => {
    execFileSync('setfacl', ['-m', 'u:1234:rw,g:4321:r', path]);
    const before = listOf(path);
    await editAndSave(path);
    expect(listOf(path)).toBe(before);
    expect(before).toContain('user:1234:rw-');
  });
});

describe('a save keeps how a text is stored', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  it.each([
    ['6: its byte order mark', Buffer.from('\ufeffä\n'), Buffer.from('\ufeffäx\n')],
    ['6: that it has none', Buffer.from('ä\n'), Buffer.from('äx\n')],
    ['7: its encoding, UTF-16 little endian', utf16('\ufeffä😀\n'), utf16('\ufeffäx😀\n')],
    ['7: its encoding, UTF-16 big endian', utf16('\ufeffä\n').swap16(), utf16('\ufeffäx\n').swap16()],
    ['8: each line’s own end', Buffer.from('ä\r\nb\nc\rd\r\n'), Buffer.from('äx\r\nb\nc\rd\r\n')],
    ['9: a final newline', Buffer.from('ä\n\n\n'), Buffer.from('äx\n\n\n')],
    ['9: that there is none', Buffer.from('ä\nb'), Buffer.from('äx\nb')],
  ])('%s', async (_name, before, after) => {
    await writeFile(path, before);
    await editAndSave(path, (text) => text.replace('ä', 'äx'));
    expect(await readFile(path)).toEqual(after);
  });
});

function attributesOf(file: string): string {
  return execFileSync('getfattr', ['-d', '-m', '-', '-e', 'hex', '--absolute-names', file], { encoding: 'utf8' });
}

function listOf(file: string): string {
  return execFileSync('getfacl', ['--absolute-names', file], { encoding: 'utf8' });
}
