import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/shared/markdown/blocks';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { splitLines } from '../../../../src/shared/tables/split-line';

const line = (text: string): readonly Inline[] => {
  const [block] = readMarkdown(text).blocks;
  return block?.kind === 'paragraph' ? block.inlines : [];
};
const words = (inlines: readonly Inline[]) =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'link' ? '[link]' : '|')).join('');
const split = (...texts: string[]) => splitLines(texts.map(line)).map((cells) => cells.map(words));

describe('lines become cells where something parts them', () => {
  it('at the first colon, also one that ends bold words', () => {
    expect(split('**Owner:** Payments', 'Due: 12:30', 'no colon')).toEqual([
      ['Owner', 'Payments'],
      ['Due', '12:30'],
      ['no colon'],
    ]);
  });

  it('at a dash with blanks around it, not at one inside a word', () => {
    expect(split('Ledger - keeps entries', 'Add-on – extra')).toEqual([
      ['Ledger', 'keeps entries'],
      ['Add-on', 'extra'],
    ]);
  });

  it('at every tab', () => {
    expect(splitLines([[{ kind: 'text', text: 'a\tb\tc', marks: 0 }]]).map((cells) => cells.map(words))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('not inside code or a link, and not where only a few lines have one', () => {
    expect(split('`a: b` and more', '[x: y](z)')).toEqual([['a: b and more'], ['[link]']]);
    expect(split('a: b', 'c', 'd')).toEqual([['a: b'], ['c'], ['d']]);
    expect(split('ends with a colon:')).toEqual([['ends with a colon:']]);
  });

  it('keeps the marks of what it parts', () => {
    const [cells] = splitLines([line('**Bold: more** and _this_')]);
    expect(cells?.map((cell) => cell.map((inline) => (inline.kind === 'text' ? inline.marks : -1)))).toEqual([
      [1],
      [1, 0, 2],
    ]);
  });
});
