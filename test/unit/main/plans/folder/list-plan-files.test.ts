import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPlanFiles } from '../../../../../src/main/plans/folder/list-plan-files';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

let folder: string;

beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '# A plan\n');
  }
}

const paths = async () => (await listPlanFiles(folder)).files.map((file) => file.path).sort();

describe('the list of plans shows the files of the folder and nothing else', () => {
  it('finds Markdown files at any depth, whatever the case of their ending', async () => {
    await put('a.md', 'deep/er/b.MARKDOWN', 'notes.txt', 'deep/picture.png');
    expect(await paths()).toEqual(['a.md', 'deep/er/b.MARKDOWN']);
  });

  it('passes over hidden folders and installed packages, which nobody plans in', async () => {
    await put('a.md', '.git/b.md', 'node_modules/c/README.md', '.d.md');
    expect(await paths()).toEqual(['a.md']);
  });

  it('reads nothing outside of the folder through a link, and does not go round in a loop', async () => {
    const other = await makeTempFolder();
    await put('inside/a.md');
    await writeFile(join(other, 'secret.md'), '# Secret\n');
    await symlink(join(other, 'secret.md'), join(folder, 'out.md'));
    await symlink(other, join(folder, 'out'));
    await symlink(folder, join(folder, 'inside', 'round'));
    await symlink(join(folder, 'inside', 'a.md'), join(folder, 'same.md'));
    expect(await paths()).toEqual(['inside/a.md', 'same.md']);
    await removeTempFolder(other);
  });

  it('tells a changed file by another signature', async () => {
    await put('a.md');
    const [before] = (await listPlanFiles(folder)).files;
    await writeFile(join(folder, 'a.md'), '# Another plan\n');
    const [after] = (await listPlanFiles(folder)).files;
    expect(after?.signature).not.toBe(before?.signature);
  });

  it('says so when the folder itself is not there', async () => {
    await expect(listPlanFiles(join(folder, 'missing'))).rejects.toThrow(/ENOENT/);
  });
});
