import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenFolder } from '../../../../../src/main/plans/folder/open-folder';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

let root: string;
let folder: OpenFolder;
const kept: (string | null)[] = [];

beforeEach(async () => {
  root = await makeTempFolder();
  folder = new OpenFolder(
    () => undefined,
    (path) => kept.push(path),
    () => '2026-11-27',
  );
});
afterEach(async () => {
  folder.close();
  await removeTempFolder(root);
});

describe('the window can name plans of the open folder and nothing else on the disk', () => {
  it('leads to a plan at any depth', () => {
    folder.open(root);
    expect(folder.pathOf('a.md')).toBe(join(root, 'a.md'));
    expect(folder.pathOf('deep/er/b.markdown')).toBe(join(root, 'deep', 'er', 'b.markdown'));
  });

  it.each([
    '../a.md',
    'deep/../../a.md',
    './a.md',
    '/etc/a.md',
    'deep//a.md',
    'deep\\..\\..\\a.md',
    'a.md\0.png',
    '..',
    '',
    'passwd',
    '.hidden.md',
  ])('refuses %j', (path) => {
    folder.open(root);
    expect(folder.pathOf(path)).toBeNull();
  });

  it('leads nowhere while no folder is open', () => {
    expect(folder.pathOf('a.md')).toBeNull();
  });

  it('has the folder remembered for the next start, and forgotten when it is closed', () => {
    kept.length = 0;
    folder.open(root);
    folder.close();
    expect(kept).toContain(root);
    expect(kept.at(-1)).toBeNull();
  });
});
