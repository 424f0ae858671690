import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SessionFile } from '../../../../src/main/plans/session-file';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
let file: string;
let lines: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  file = join(folder, 'session.json');
  lines = [];
});
afterEach(() => removeTempFolder(folder));
const session = () => new SessionFile(file, (line) => lines.push(line));

it('what was open comes back, and one part can be kept without the others', async () => {
  const place = { caret: { line: 1, column: 2 }, seen: { line: 0, y: 3 } };
  const bounds = { x: 1, y: 2, width: 800, height: 600, maximized: false };
  const first = session();
  await first.keep({ plans: [{ path: '/a.md', place, shownAs: 'source' }], front: '/a.md' });
  await first.keep({ bounds });
  expect(await session().load()).toEqual({
    plans: [{ path: '/a.md', place, shownAs: 'source' }],
    front: '/a.md',
    bounds,
    folder: null,
    layout: null,
    zoom: 0,
  });
  expect(lines).toEqual([]);
});

it('a damaged file is an empty session and one line in the log', async () => {
  for (const damage of ['', '{', '\0\0\0\0', '[]', '{"plans":[{"path":"relative.md"}]}', '{"__proto__":{"plans":1}}']) {
    await writeFile(file, damage);
    expect(await session().load()).toEqual({
      plans: [],
      front: null,
      bounds: null,
      folder: null,
      layout: null,
      zoom: 0,
    });
  }
  expect(lines).toHaveLength(6);
});
