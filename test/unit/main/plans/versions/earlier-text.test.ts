import { describe, expect, it } from 'vitest';
import { earlierText } from '../../../../../src/main/plans/versions/earlier-text';

const plan = (status: string, words: string) => `# Plan\n\n> **Status:** ${status}\n\n${words}\n`;

/** Kept versions, newest first. */
function storeOf(...texts: readonly string[]) {
  const at = new Date(2026, 10, 20, 14, 2).getTime();
  return {
    versionsOf: async () =>
      texts.map((_, index) => ({ hash: String(index), at, reason: 'saved', size: 1, added: 0, removed: 0 }) as const),
    readVersion: async (_path: string, hash: string) => {
      const text = texts[Number(hash)];
      return text === undefined || text === '' ? null : Buffer.from(text);
    },
  };
}

describe('what the changes of a plan are told against', () => {
  it('is its last review, though it was saved since then', async () => {
    const store = storeOf(plan('Draft', 'three'), plan('In Review', 'two'), plan('In Review', 'one'));
    const found = await earlierText(store, '/p.md', plan('Draft', 'four'));
    expect(found).toEqual({ text: plan('In Review', 'two'), label: 'the review of 2026-11-20, 14:02' });
  });

  it('is else the newest version that differs, and one that can’t be read any more is passed over', async () => {
    const store = storeOf(plan('Draft', 'same'), '', plan('Draft', 'before'));
    const found = await earlierText(store, '/p.md', plan('Draft', 'same'));
    expect(found?.text).toBe(plan('Draft', 'before'));
    expect(found?.label).toMatch(/^the version of /);
  });

  it('is nothing for a plan of which no other state is kept', async () => {
    expect(await earlierText(storeOf('x'), '/p.md', 'x')).toBeNull();
  });
});
