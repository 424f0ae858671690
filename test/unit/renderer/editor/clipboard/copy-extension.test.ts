import { describe, expect, test } from 'vitest';
import { copyBlocks, copySelected, openPlan, select } from './clippings';

const PLAN = `# The __plan__

Some *words* and __bold__
on two lines, [here](https://a.b "t").

* first
* second
  + inner \`a_b\`
  + last
* [ ] three

~~~ts
const a = 1 < 2;
~~~

| a  | b |
|----|---|
| c  | d |
`;

describe('what is copied goes to other programs', () => {
  test('words of one line: plain words, their Markdown, their HTML', () => {
    const plan = openPlan(PLAN);
    select(plan, 'words', 'two lines');
    const { 'text/plain': text, 'text/markdown': markdown, 'text/html': html } = copySelected(plan);
    expect(text).toBe('words and bold on two lines');
    expect(markdown).toBe('*words* and __bold__\non two lines');
    expect(html).toBe('<em>words</em> and <strong>bold</strong> on two lines');
  });

  test('several blocks: Markdown in the spelling of the file, as text too', () => {
    const plan = openPlan(PLAN);
    const clipping = copyBlocks(plan, 0, 3);
    const all = PLAN.slice(0, PLAN.indexOf('\n\n| a'));
    expect(clipping['text/markdown']).toBe(all);
    expect(clipping['text/plain']).toBe(all);
    expect(clipping['text/html']).toBe(
      '<h1>The <strong>plan</strong></h1><p>Some <em>words</em> and <strong>bold</strong> on two lines, ' +
        '<a href="https://a.b">here</a>.</p><ul><li>first</li><li>second<ul><li>inner <code>a_b</code></li><li>last</li></ul></li>' +
        '<li><input type="checkbox" disabled> three</li></ul><pre><code>const a = 1 &lt; 2;</code></pre>',
    );
  });

  test('a table is a table', () => {
    const plan = openPlan(PLAN);
    expect(copyBlocks(plan, 4, 4)['text/markdown']).toBe('| a  | b |\n|----|---|\n| c  | d |');
  });

  test.each([
    ['whole items', 'first', 'second', '* first\n* second'],
    ['the end of one item and the start of the next', 'irst', 'sec', '* irst\n* sec'],
    ['inner items are a list of their own', 'inner', 'last', '+ inner `a_b`\n+ last'],
    ['a paragraph and items', 'on two', 'first', 'on two lines, [here](https://a.b "t").\n\n* first'],
  ])('a part of a list: %s', (_, from, to, expected) => {
    const plan = openPlan(PLAN);
    select(plan, from, to);
    expect(copySelected(plan)['text/markdown']).toBe(expected);
  });

  test('code: its characters, and no Markdown that would be something else', () => {
    const plan = openPlan(PLAN);
    select(plan, 'a = 1 < 2');
    const clipping = copySelected(plan);
    expect(clipping['text/plain']).toBe('a = 1 < 2');
    expect(clipping['text/markdown']).toBeUndefined();
    expect(clipping['text/html']).toBe('<pre><code>a = 1 &lt; 2</code></pre>');
  });
});
