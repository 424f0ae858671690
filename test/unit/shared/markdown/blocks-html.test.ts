import { describe, expect, test } from 'vitest';
import { blocksHtml } from '../../../../src/shared/markdown/blocks-html';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';

const html = (markdown: string): string => blocksHtml(readMarkdown(markdown).blocks);

describe('copied blocks as HTML say what they are to other programs', () => {
  test.each([
    ['# A *b*\n\nc **d** `e` ~~f~~', '<h1>A <em>b</em></h1><p>c <strong>d</strong> <code>e</code> <del>f</del></p>'],
    [
      '- a\n  1. b\n- [x] c',
      '<ul><li>a<ol><li>b</li></ol></li><li><input type="checkbox" disabled checked> c</li></ul>',
    ],
    ['4. a', '<ol start="4"><li>a</li></ol>'],
    ['> a\n\n---', '<blockquote><p>a</p></blockquote><hr>'],
    [
      '| a | b |\n| --- | --- |\n| c<br>d |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c<br>d</td><td></td></tr></tbody></table>',
    ],
    ['```ts\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
    ['[a](https://b.c/?d=1&e=2) ![pic](x.png)', '<p><a href="https://b.c/?d=1&amp;e=2">a</a> pic</p>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('copied blocks bring nothing dangerous along', () => {
  test('tags in the plan are text or gone, never tags', () => {
    const out = html('a <img src=x onerror=alert(1)> b \\<script>\n\n<script>alert(1)</script>\n\n`<i>`');
    expect(out.match(/<(?!\/?(?:p|pre|code)>)[^>]*>/g)).toBeNull();
  });

  test('links that run or lead to files are their words alone', () => {
    expect(html('[a](javascript:alert) [b](file:///etc/passwd) [c](//host/x)')).toBe('<p>a b c</p>');
  });

  test('a quote in an address ends no attribute', () => {
    expect(html('[a](https://b.c/"onclick=x)')).toBe('<p><a href="https://b.c/&quot;onclick=x">a</a></p>');
  });
});
