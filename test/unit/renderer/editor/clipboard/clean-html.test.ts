import { describe, expect, test } from 'vitest';
import { cleanHtml } from '../../../../../src/renderer/editor/clipboard/clean-html';
import { readMarkdown } from '../../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../../src/shared/markdown/write-markdown';
import { outlineOf } from '../editor-fixture';
import { CHROMIUM, GITHUB, GOOGLE_DOCS, HOSTILE, LIBREOFFICE_CALC, WORD } from './foreign-html';

const markdown = (html: string): string => writeMarkdown(cleanHtml(html).blocks, readMarkdown('')).trimEnd();

describe('HTML of other programs keeps what its words are', () => {
  test('Word: headings, marks, lists by level, tables', () => {
    expect(markdown(WORD)).toBe(
      [
        '## Rollout',
        '',
        'Move **all** *tenants* ~~now~~ later.',
        '',
        '- First',
        '  - Inner',
        '- Second',
        '',
        '1. Numbered',
        '',
        '| **Step** | Who |',
        '| --- | --- |',
        '| Copy<br>check | Ada |',
      ].join('\n'),
    );
  });

  test('Google Docs: bold by style, inner lists beside their item, ticked tasks, and not all of it bold', () => {
    expect(markdown(GOOGLE_DOCS)).toBe(
      [
        '# Plan',
        '',
        'Some **bold** *words* [there](https://example.com/a?b=1&c=2)',
        '',
        '- one',
        '  - inner',
        '- [x] done',
      ].join('\n'),
    );
  });

  test('LibreOffice Calc: the first row is the header, a bar in a cell is escaped, a merged cell is spread', () => {
    expect(markdown(LIBREOFFICE_CALC)).toBe(
      ['| Name | Hours |', '| :-- | --: |', '| **Ada \\| Bea** | 3.5 |', '| both | |'].join('\n'),
    );
  });

  test('GitHub: tasks, code with its language, table alignment', () => {
    expect(markdown(GITHUB)).toBe(
      [
        '### Tasks',
        '',
        '- [x] Write `a_b`',
        '- [ ] Ship',
        '',
        '```ts',
        'const a = 1;',
        'const b = 2;',
        '```',
        '',
        '| A | B |',
        '| :-- | :-: |',
        '| x | y |',
      ].join('\n'),
    );
  });

  test('Chromium: links, quotes, numbers, and words that only look like Markdown', () => {
    expect(markdown(CHROMIUM)).toBe(
      [
        'Read [the *whole* page](https://example.com/doc).',
        '',
        '> Said so',
        '',
        '3. three',
        '4. four',
        '',
        '---',
        '',
        '1\\. not a list, \\*not* marked',
      ].join('\n'),
    );
  });

  test.each([
    ['Word', WORD],
    ['Google Docs', GOOGLE_DOCS],
    ['LibreOffice Calc', LIBREOFFICE_CALC],
    ['GitHub', GITHUB],
    ['Chromium', CHROMIUM],
  ])('%s: what is written reads as what was pasted', (_, html) => {
    const { blocks } = cleanHtml(html);
    expect(outlineOf(readMarkdown(markdown(html)).blocks)).toEqual(outlineOf(blocks));
  });
});

describe('hostile HTML leaves words and safe links alone', () => {
  test.each(HOSTILE)('%s', (_, html) => {
    const { blocks } = cleanHtml(html);
    const text = markdown(html);
    expect(text).toContain('safe');
    // Words of a drawing are words: they stand in a code block.
    if (blocks.every((block) => block.kind !== 'code')) expect(text).not.toMatch(/__pwned|evil\.invalid/);
    const all = JSON.stringify(blocks);
    expect(all).not.toMatch(/"kind":"(?:raw|verbatim)"/);
    for (const [, href] of all.matchAll(/"href":"([^"]*)"/g)) expect(href).toMatch(/^(?:https?:\/\/|mailto:|#)/);
  });

  test.each(['<a href=x><p>', '<b><p>', '<div>', '<ul><li>', '<table><tr><td>', '<table><b>'])(
    '%s without end is refused at once, as reading it would stop the window',
    (piece) => {
      const start = performance.now();
      expect(() => cleanHtml(piece.repeat(50_000))).toThrow(RangeError);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );

  test('merged cells without end do not fill the memory', () => {
    const cells = '<td colspan=1000 rowspan=65534>a</td>'.repeat(50);
    expect(JSON.stringify(cleanHtml(`<table><tr>${cells}</tr><tr><td>b</table>`).blocks).length).toBeLessThan(500_000);
  });
});
