import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInPlan } from '../../../../../src/main/plans/folder/find-in-plan';
import { findInFolder } from '../../../../../src/main/plans/folder/folder-find';
import type { FoundPlan } from '../../../../../src/shared/ipc/folder-requests';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

const QUERY = { text: 'ledger', matchCase: false, wholeWord: false, isPattern: false };
let root: string;

beforeEach(async () => {
  root = await makeTempFolder();
});
afterEach(() => removeTempFolder(root));

async function search(files: Readonly<Record<string, string>>, signal = new AbortController().signal) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  const told: FoundPlan[] = [];
  const tell = (found: readonly FoundPlan[]) => void told.push(...found);
  const paths = Object.keys(files);
  const outcome = await findInFolder({ root, paths, query: QUERY, find: findInPlan, tell, signal });
  return { told, outcome };
}

describe('looking through a folder finds every line and says what it could not read', () => {
  it('tells the lines of each plan, and counts a file that is no text', async () => {
    const { told, outcome } = await search({
      'a.md': '# The ledger\r\n\r\nA Ledger of ledgers\r\n',
      'b.md': 'nothing\n',
      'c.md': 'no\0text',
    });
    expect(told).toEqual([
      {
        path: 'a.md',
        isCut: false,
        lines: [
          { line: 0, text: '# The ledger', matches: [{ from: 6, to: 12 }] },
          {
            line: 2,
            text: 'A Ledger of ledgers',
            matches: [
              { from: 2, to: 8 },
              { from: 12, to: 18 },
            ],
          },
        ],
      },
    ]);
    expect(outcome).toEqual({ plans: 1, lines: 2, unread: 1, isCut: false });
  });

  it('stops at a number of lines that a person can still look at, and says so', async () => {
    const many = 'ledger\n'.repeat(300);
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.md`, many]));
    const { told, outcome } = await search(files);
    expect(outcome).toEqual({ plans: 10, lines: 2000, unread: 0, isCut: true });
    expect(told[0]).toMatchObject({ isCut: true });
  });

  it('shows the part of an endless line that holds the match', async () => {
    const { told } = await search({ 'a.md': `${'x'.repeat(5000)} ledger ${'y'.repeat(5000)}\n` });
    const { text, matches } = told[0]?.lines[0] ?? { text: '', matches: [] };
    expect(text.length).toBeLessThan(250);
    expect(matches.map(({ from, to }) => text.slice(from, to))).toEqual(['ledger']);
  });

  it('ends when another search takes its place', async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await search({ 'a.md': 'ledger\n' }, stop.signal)).told).toEqual([]);
  });
});
