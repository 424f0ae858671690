import { describe, expect, it } from 'vitest';
import { alignTableSource } from '../../../../src/shared/tables/align-source';

describe('aligning the source of a table', () => {
  it('puts pipes under each other and leaves every other line alone', () => {
    const text = 'Before | this\n\n|a|Long heading|\n|-|:-:|\n|x\\|y|z|\n| 値 |\n\nAfter\n';
    expect(alignTableSource(text, 4)).toBe(
      'Before | this\n\n| a    | Long heading |\n| ---- | :----------: |\n| x\\|y |      z       |\n| 値   |\n\nAfter\n',
    );
  });

  it('keeps line ends, quote marks and a missing final newline', () => {
    expect(alignTableSource('> a | b\r\n> - | -:\r\n> cc | 1', 2)).toBe(
      '> | a   |   b |\r\n> | --- | --: |\r\n> | cc  |   1 |',
    );
  });

  it('does nothing outside a table, or to one that is aligned', () => {
    expect(alignTableSource('a\n\n| a |\n| --- |\n', 0)).toBeNull();
    expect(alignTableSource('| a   |\n| --- |\n| b   |\n', 1)).toBeNull();
    expect(alignTableSource('no table\n', 0)).toBeNull();
  });
});
