import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKey, isEmptyParagraph } from '../../src/shared/markdown/block-key';
import type { Block } from '../../src/shared/markdown/blocks';
import { joinLists } from '../../src/shared/markdown/join-lists';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';
import { arbitraryBlock } from '../helpers/arbitrary-blocks';
import { fixtureDocuments } from '../helpers/document-sets';

/** Cases a property; more in a full run, 10,000 on demand. The seed is fixed so that a failure is found again, and can be set to search. */
const numRuns = Number(process.env['PLANDESK_CASES'] ?? (process.env['PLANDESK_FULL'] === '1' ? 500 : 200));
const seed = Number(process.env['PLANDESK_SEED'] ?? 20);

const blocks = fc.array(arbitraryBlock, { minLength: 1, maxLength: 4 });

function meaning(pieces: readonly Block[]): readonly string[] {
  return pieces.filter((block) => !isEmptyParagraph(block)).map(blockKey);
}

function changedLines(a: readonly string[], b: readonly string[]): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

function isOpenComment(before: Block | undefined, key: string): boolean {
  return before?.kind === 'verbatim' && before.role === 'comment' && key === `${blockKey(before)}\n-->`;
}

describe('random plans', () => {
  it('what is written means what was meant', () => {
    fc.assert(
      fc.property(blocks, (meant) => {
        const source = readMarkdown('');
        const text = writeMarkdown(meant, source);
        expect(meaning(readMarkdown(text).blocks), text).toEqual(meaning(joinLists(meant, source)));
      }),
      { numRuns, seed },
    );
  });

  it('what was written once is written the same again', () => {
    fc.assert(
      fc.property(blocks, (meant) => {
        const text = writeMarkdown(meant, readMarkdown(''));
        const source = readMarkdown(text);
        expect(writeMarkdown(structuredClone(source.blocks) as readonly Block[], source)).toBe(text);
      }),
      { numRuns, seed },
    );
  });

  it('a block put into a real document leaves all other lines, and both read as they are meant', () => {
    const documents = fixtureDocuments().filter(({ text }) => text.length < 4_000);
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), arbitraryBlock, ({ text }, place, added) => {
        const source = readMarkdown(text);
        const at = source.blocks.length === 0 ? 0 : place % (source.blocks.length + 1);
        const before = source.blocks[at - 1];
        // Front matter stays the first block of its file; a list beside a list becomes one with it.
        fc.pre(at > 0 || source.blocks[0]?.kind !== 'verbatim');
        fc.pre(added.kind !== 'list' || (before?.kind !== 'list' && source.blocks[at]?.kind !== 'list'));
        fc.pre(!isEmptyParagraph(added));
        // What is indented below a list must lose its indentation, or be fenced, so as not to be the list's.
        const next = source.record(source.blocks[at]?.source ?? '');
        fc.pre(added.kind !== 'list' || !/^\s/.test(next?.region.texts[next.start] ?? ''));
        const meant = [...source.blocks.slice(0, at), added, ...source.blocks.slice(at)];
        const written = writeMarkdown(meant, source);
        const read = readMarkdown(written);
        // A comment that only the file's end had ended is ended now, by a line of its own.
        const ended = meaning(read.blocks).map((key) => (isOpenComment(before, key) ? key.slice(0, -4) : key));
        expect(ended, written).toEqual(meaning(joinLists(meant, source)));
        const filled = (all: string) => all.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
        const { head, tail } = changedLines(filled(text), filled(written));
        expect(filled(text).length - head - tail, written).toBeLessThanOrEqual(1);
      }),
      { numRuns, seed },
    );
  });

  it('a block taken out and put back gives the same bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtureDocuments()), fc.nat(), ({ text }, place) => {
        const source = readMarkdown(text);
        fc.pre(source.blocks.length > 0);
        const at = place % source.blocks.length;
        writeMarkdown(
          source.blocks.filter((_, index) => index !== at),
          source,
        );
        expect(writeMarkdown(source.blocks, source)).toBe(text);
      }),
      { numRuns, seed },
    );
  });
});
