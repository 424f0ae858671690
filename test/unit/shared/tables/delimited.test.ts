import { describe, expect, it } from 'vitest';
import { cellInlines, tabularText, writeDelimited } from '../../../../src/shared/tables/delimited';

describe('what is copied from a spreadsheet', () => {
  it('is cells where tabs part it, with quoted line breaks inside of one cell', () => {
    expect(tabularText('a\tb\r\n"two\nlines"\t"say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['two\nlines', 'say "hi"'],
    ]);
  });

  it('is cells where lines have the same number of comma-separated values', () => {
    expect(tabularText('x,y\n1,2')).toEqual([
      ['x', 'y'],
      ['1', '2'],
    ]);
    expect(tabularText('x;y\n1;2\n')).toEqual([
      ['x', 'y'],
      ['1', '2'],
    ]);
  });

  it('is words where it is prose: a sentence with commas never becomes a table', () => {
    for (const text of ['one, two\nthree, four', 'a,b', 'a,b\nc', 'a line\nanother line', '']) {
      expect(tabularText(text)).toBeNull();
    }
  });

  it('keeps line breaks in a cell and drops the space around it', () => {
    expect(cellInlines(' a\nb ')).toEqual([
      { kind: 'text', text: 'a', marks: 0 },
      { kind: 'break' },
      { kind: 'text', text: 'b', marks: 0 },
    ]);
    expect(cellInlines('  ')).toEqual([]);
  });

  it('comes back as it was copied from here', () => {
    const rows = [
      ['a', 'tab\there'],
      ['line\nbreak', '"quoted"'],
    ];
    expect(tabularText(writeDelimited(rows, '\t', '\n'))).toEqual(rows);
  });
});
