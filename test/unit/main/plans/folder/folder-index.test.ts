import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FolderIndex, type FolderNews } from '../../../../../src/main/plans/folder/folder-index';
import { readRow } from '../../../../../src/main/plans/folder/read-row';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

let folder: string;
let index: FolderIndex;
let news: FolderNews[];
let read: string[];

beforeEach(async () => {
  folder = await makeTempFolder();
  news = [];
  read = [];
  index = new FolderIndex(
    folder,
    (file) => {
      read.push(file);
      return readRow(file, '2026-11-27');
    },
    (each) => news.push(each),
  );
});
afterEach(async () => {
  index.stop();
  await removeTempFolder(folder);
});

/** What the window would show by now. */
function shown(): Readonly<Record<string, string | null>> {
  const rows = new Map<string, string | null>();
  for (const each of news) {
    if (each.isNew) rows.clear();
    for (const path of each.gone) rows.delete(path);
    for (const { path, row, problem } of each.entries) rows.set(path, row?.title ?? problem);
  }
  return Object.fromEntries(rows);
}

const write = (name: string, text: string) => writeFile(join(folder, name), text);

describe('the list of plans stays true while files come, change and go', () => {
  it('tells each plan once it was read, and a file that is no text by what is wrong with it', async () => {
    await write('a.md', '# First\n');
    await write('b.md', 'no\0text');
    await index.check();
    await vi.waitFor(() => expect(shown()).toEqual({ 'a.md': 'First', 'b.md': 'b.md is not a text file.' }));
    await vi.waitFor(() => expect(news.at(-1)?.left).toBe(0));
  });

  it('reads again only what changed, and forgets what is gone', async () => {
    await write('a.md', '# First\n');
    await write('b.md', '# Second\n');
    await index.check();
    await write('a.md', '# First, changed\n');
    await rm(join(folder, 'b.md'));
    await index.check();
    await vi.waitFor(() => expect(shown()).toEqual({ 'a.md': 'First, changed' }));
    expect(read.map((file) => file.slice(folder.length + 1))).toEqual(['a.md', 'b.md', 'a.md']);
  });

  it('tells a window that starts anew all that is known', async () => {
    await write('a.md', '# First\n');
    await index.check();
    await vi.waitFor(() => expect(shown()).toEqual({ 'a.md': 'First' }));
    news = [];
    index.tellAll();
    expect(news[0]).toMatchObject({ isNew: true, isListed: true, left: 0 });
    expect(shown()).toEqual({ 'a.md': 'First' });
  });

  it('says that the folder is gone, and lists it again when it is back', async () => {
    await index.check();
    await rm(folder, { recursive: true });
    await index.check();
    await vi.waitFor(() => expect(news.at(-1)?.problem).toBe('The folder could not be read: it is not there.'));
  });
});
