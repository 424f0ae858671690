import { describe, expect, test } from 'vitest';
import { MARK } from '../../../../src/shared/markdown/blocks';
import { wordCount } from '../../../../src/shared/plan/word-count';
import { heading, item, list, paragraph, text } from './blocks-by-hand';

describe('wordCount', () => {
  test('counts the words of headings, text, lists, tables and code', () => {
    const cells = [[text('Asset')], [text('Ledger entries')]];
    expect(
      wordCount([
        heading(1, 'Checkout ledger'),
        paragraph('Write once.'),
        list(item(false, 'Rollback tested')),
        { kind: 'table', align: [null, null], rows: [{ kind: 'row', cells, source: null }], source: null },
        { kind: 'code', info: 'sql', text: 'select 1', source: null },
      ]),
    ).toBe(11);
  });

  test('marks inside a word do not split it, a hyphen and an apostrophe keep it whole', () => {
    expect(wordCount([paragraph(text('re', MARK.strong), text('load'), " isn't re-read at v2.1")])).toBe(5);
  });

  test('hidden comments and front matter are not words of the plan', () => {
    expect(wordCount([{ kind: 'verbatim', role: 'comment', text: '<!-- one two -->', source: null }])).toBe(0);
  });

  test('text without spaces between words counts by the character', () => {
    expect(wordCount([paragraph('設計書')])).toBe(3);
  });
});
