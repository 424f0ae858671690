import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRaw, type RawChange, usualLineEnd } from '../../../../src/shared/markdown/raw-text';

/** One character, or one line end with what it is in the file. */
type Cell = string;

const cells = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r'), { maxLength: 40 });

/** Line ends of one character side by side read as one. */
function isReadable(file: readonly Cell[]): boolean {
  return file.every((cell, index) => cell !== '\r' || file[index + 1] !== '\n');
}

const files = cells.filter(isReadable);

function changesIn(file: readonly Cell[]): fc.Arbitrary<readonly RawChange[]> {
  const place = fc.nat(file.length);
  const words = fc.array(fc.constantFrom('x', 'y', '\n'), { maxLength: 5 }).map((parts) => parts.join(''));
  return fc.array(fc.tuple(place, place, words), { maxLength: 4 }).map((all) => {
    const places = all.flatMap(([from, to]) => [from, to]).sort((a, b) => a - b);
    return all
      .map(([, , insert], index) => ({ from: places[2 * index] ?? 0, to: places[2 * index + 1] ?? 0, insert }))
      .filter(({ from, to }, index) => index === 0 || from < to || from > (places[2 * index - 1] ?? 0));
  });
}

const withoutEnds = (raw: string) => raw.replace(/\r\n?/g, '\n');

describe('changing a text whose line ends an editor does not know', () => {
  it('keeps every byte of the lines that no change touches, and does what the change says to the others', () => {
    const cases = files.chain((file) => fc.tuple(fc.constant(file), changesIn(file)));
    fc.assert(
      fc.property(cases, ([file, changes]) => {
        const raw = file.join('');
        const usual = usualLineEnd(raw);
        let wanted: Cell[] = [];
        let at = 0;
        for (const { from, to, insert } of changes) {
          wanted.push(...file.slice(at, from), ...[...insert].map((char) => (char === '\n' ? usual : char)));
          at = to;
        }
        wanted.push(...file.slice(at));
        // Two line ends that would become one are told apart.
        wanted = wanted.map((cell, index) => (cell === '\n' && wanted[index - 1] === '\r' ? '\r\n' : cell));
        expect(changeRaw(raw, usual, changes)).toBe(wanted.join(''));

        const plain = withoutEnds(raw);
        let words = '';
        at = 0;
        for (const { from, to, insert } of changes) {
          words += plain.slice(at, from) + insert;
          at = to;
        }
        expect(withoutEnds(changeRaw(raw, usual, changes))).toBe(words + plain.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a new line the end that the file uses most', () => {
    expect(changeRaw('a\r\nb\r\nc\n', '\r\n', [{ from: 1, to: 1, insert: '\nx' }])).toBe('a\r\nx\r\nb\r\nc\n');
    expect(usualLineEnd('a\rb\rc\r\n')).toBe('\r');
    expect(usualLineEnd('no line end')).toBe('\n');
  });

  it('brings back a line with the end that it had', () => {
    const endOf = (line: number) => (line === 0 ? ('\r\n' as const) : undefined);
    expect(changeRaw('a\nd\n', '\n', [{ from: 2, to: 2, insert: 'b\nc\n', endOf }])).toBe('a\nb\r\nc\nd\n');
  });
});
