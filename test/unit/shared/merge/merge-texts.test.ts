import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedText, mergeTexts } from '../../../../src/shared/merge/merge-texts';
import { linesWithEnds } from '../../../../src/shared/text/line-changes';

const line = fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', '\r\n', 'd\r', '- [ ] e\n');
const text = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('', 'end'))
  .map(([lines, end]) => lines.join('') + end);

/** What a merge holds of each side, whatever is chosen: its settled lines and its half of every conflict. */
function held({ parts }: ReturnType<typeof mergeTexts>, side: 'mine' | 'theirs'): string {
  return parts.map((part) => (part.kind === 'merged' ? part.text : part[side])).join('');
}

describe('nothing of either side is lost', () => {
  it('every line that a side added is in the result or in a conflict', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merge = mergeTexts(base, mine, theirs);
        for (const [side, own] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          const left = new Map<string, number>();
          const count = (words: string, by: number) => {
            for (const each of linesWithEnds(words)) left.set(each, (left.get(each) ?? 0) + by);
          };
          count(held(merge, side), 1);
          count(base, 1);
          count(own, -1);
          expect([...left.values()].every((number) => number >= 0)).toBe(true);
        }
      }),
    );
  });

  it('a side that changed nothing gives way to the other, byte for byte', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergedText(mergeTexts(base, base, other))).toBe(other);
        expect(mergedText(mergeTexts(base, other, base))).toBe(other);
        expect(mergedText(mergeTexts(base, other, other))).toBe(other);
      }),
    );
  });

  it('choosing mine everywhere keeps all of my conflicting lines, and theirs everywhere theirs', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merge = mergeTexts(base, mine, theirs);
        const all = (choice: 'mine' | 'theirs') => mergedText(merge, Array(merge.conflicts).fill(choice));
        expect(all('mine')).toBe(held(merge, 'mine'));
        expect(all('theirs')).toBe(held(merge, 'theirs'));
        if (merge.taken === 0) expect(all('mine')).toBe(mine);
      }),
    );
  });
});

it('changes in other lines are merged with the line ends that each has', () => {
  const merge = mergeTexts('a\r\nb\nc\r\n', 'A\r\nb\nc\r\n', 'a\r\nb\nC');
  expect(merge).toEqual({ parts: [{ kind: 'merged', text: 'A\r\nb\nC' }], conflicts: 0, taken: 1 });
});

it('changes of the same line are a conflict that waits for a choice', () => {
  const merge = mergeTexts('x\na\ny\n', 'x\nmine\ny\n', 'x\ntheirs\ny\nz\n');
  expect(merge.parts).toEqual([
    { kind: 'merged', text: 'x\n' },
    { kind: 'conflict', base: 'a\n', mine: 'mine\n', theirs: 'theirs\n' },
    { kind: 'merged', text: 'y\nz\n' },
  ]);
  expect(mergedText(merge)).toBeNull();
  expect(mergedText(merge, ['both'])).toBe('x\nmine\ntheirs\ny\nz\n');
});

it('both sides of a last line without an end do not run into each other', () => {
  expect(mergedText(mergeTexts('a', 'mine', 'theirs'), ['both'])).toBe('mine\ntheirs');
});

it('a megabyte with changes at both of its ends is merged in a moment', () => {
  const base = Array.from({ length: 20_000 }, (_, n) => (n % 2 ? '\n' : n % 10 ? `Line ${n}\n` : '- [ ] task\n'));
  const mine = base.with(4, 'mine\n').toSpliced(19_000, 0, 'x\n');
  const theirs = base.with(50, 'theirs\n').with(19_900, 't\n');
  const start = performance.now();
  expect(mergeTexts(base.join(''), mine.join(''), theirs.join(''))).toMatchObject({ conflicts: 0, taken: 2 });
  expect(performance.now() - start).toBeLessThan(1000);
});
