import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TemplateFolder } from '../../../../src/main/templates/template-folder';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let root = '';
let own: TemplateFolder;

beforeEach(async () => {
  root = await makeTempFolder();
  own = new TemplateFolder(() => join(root, 'templates'));
});
afterEach(() => removeTempFolder(root));

async function make(file: string, text: string): Promise<void> {
  await mkdir(own.path, { recursive: true });
  await writeFile(join(own.path, file), text);
}

describe('templates of one’s own', () => {
  it('are the Markdown files of their folder, and none where there is no folder yet', async () => {
    expect(await own.list()).toEqual([]);
    await make('b.md', '# Runbook\n');
    await make('a.MD', 'No title\n');
    await make('.hidden.md', '# Hidden\n');
    await make('notes.txt', '# Notes\n');
    await mkdir(join(own.path, 'folder.md'));
    expect(await own.list()).toEqual([
      { file: 'a.MD', name: 'a', title: '' },
      { file: 'b.md', name: 'b', title: 'Runbook' },
    ]);
  });

  it('are read by name alone: nothing outside of the folder, no link and nothing huge', async () => {
    await make('a.md', '# A\r\n');
    expect(await own.read('a.md')).toEqual({ ok: true, value: '# A\r\n' });
    await writeFile(join(root, 'secret.md'), 'secret');
    await symlink(join(root, 'secret.md'), join(own.path, 'link.md'));
    await make('huge.md', 'x'.repeat(1024 * 1024 + 1));
    for (const file of ['../secret.md', 'link.md', 'huge.md', 'gone.md', '/etc/hosts', 'a.md/../../secret.md']) {
      expect(await own.read(file), file).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    }
    expect((await own.list()).map(({ file }) => file)).toEqual(['a.md']);
  });

  it('are kept under a name that a file can have, and written over only when that was said', async () => {
    expect(await own.save('Run/book: v2', '# R\n', false)).toEqual({ ok: true, value: { file: 'Run book v2.md' } });
    expect(await own.save('Run/book: v2', '# New\n', false)).toEqual({ ok: true, value: null });
    expect(await readFile(join(own.path, 'Run book v2.md'), 'utf8')).toBe('# R\n');
    expect(await own.save('Run/book: v2', '# New\n', true)).toMatchObject({ ok: true });
    expect(await readFile(join(own.path, 'Run book v2.md'), 'utf8')).toBe('# New\n');
    expect(await readdir(own.path)).toEqual(['Run book v2.md']);
  });

  it('are never written through a link', async () => {
    await mkdir(own.path, { recursive: true });
    await writeFile(join(root, 'plan.md'), 'mine');
    await symlink(join(root, 'plan.md'), join(own.path, 'T.md'));
    expect(await own.save('T', '# T\n', true)).toMatchObject({ ok: false });
    expect(await readFile(join(root, 'plan.md'), 'utf8')).toBe('mine');
  });
});
