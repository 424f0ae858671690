import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test, vi } from 'vitest';
import { $textSelection } from '../../../../../src/renderer/editor/caret/leaf-block';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { code, h, item, ol, p, quote, t, table, task, ul } from '../blocks';
import { openEditor } from '../editor-fixture';
import { copyBlocks, copySelected, cutSelected, dataOf, elsewhere, openPlan, paste, select } from './clippings';
import { GITHUB, HOSTILE, LIBREOFFICE_CALC, TERMINAL, VS_CODE } from './foreign-html';

describe('blocks that are copied and pasted in a plan', () => {
  test.each<[string, Block]>([
    ['a list', ol(3, task('a', true), item('b', ul(item('c'))))],
    ['a quote', quote(p('a'))],
    ['a table', table(['a', 'b'], ['c', ''])],
    ['code', code('a\n  b')],
  ])('%s keeps what it is and where its bytes are', (_, block) => {
    const fixture = openEditor([p('first'), block, p('last')]);
    const clipping = copyBlocks(fixture, 1, 1);
    fixture.caret('last');
    paste(fixture, clipping);
    expect(fixture.blocks()).toEqual([p('first'), block, p('last'), block]);
  });

  test('items join the list that holds the caret', () => {
    const fixture = openEditor([ul(item('a'), item('b')), ul(task('x'), item('y'))]);
    const clipping = copyBlocks(fixture, 1, 1);
    fixture.caret('a');
    paste(fixture, clipping);
    expect(fixture.outline()).toEqual(['- a', '- [ ] x', '- y', '- b', '- [ ] x', '- y']);
  });

  test('blocks in a table cell become lines of it, with their marks, as a cell can hold no more', () => {
    const bold: Block = { kind: 'paragraph', source: null, inlines: [t('y', 1)] };
    const fixture = openEditor([h('t'), ul(item('x')), bold, table(['a'])]);
    const clipping = copyBlocks(fixture, 0, 2);
    fixture.caret('a');
    paste(fixture, clipping);
    expect(fixture.outline().at(-1)).toBe('|at/x/{1:y}|');
  });

  test('a list copied in one plan keeps its spelling in another', () => {
    const from = openPlan('* one __bold__\n* two\n  + inner\n\nrest\n');
    const clipping = copyBlocks(from, 0, 0);
    const to = openPlan('Intro\n\n1. own\n');
    to.caret('Intro');
    paste(to, clipping);
    expect(to.text()).toBe('Intro\n\n* one __bold__\n* two\n  + inner\n\n1. own\n');
  });

  test('a section that is selected up to the next heading brings no empty heading along', () => {
    const plan = openPlan('# A\n\n## One\n\ntext\n\n## Two\n\nend\n');
    select(plan, 'One', 'text');
    plan.edit(() => {
      const selection = $getSelection();
      const next = $getRoot().getChildAtIndex(3);
      if ($isRangeSelection(selection) && $isElementNode(next)) selection.focus.set(next.getKey(), 0, 'element');
    });
    const clipping = cutSelected(plan);
    plan.caret('end');
    paste(plan, clipping);
    expect(plan.text()).toBe('# A\n\n## Two\n\nend\n\n## One\n\ntext\n');
  });

  test('what is cut and pasted back is the same bytes, and undo takes it out in one step', () => {
    const text = '# A\n\n__one__\ntwo\n\n* x\n* y\n\n~~~\ncode\n~~~\n\nend\n';
    const plan = openPlan(text);
    select(plan, 'one', 'code');
    const clipping = cutSelected(plan);
    expect(plan.text()).not.toContain('x');
    const before = plan.text();
    paste(plan, clipping);
    expect(plan.text()).toBe(text);
    plan.editor.dispatchCommand(UNDO_COMMAND, undefined);
    plan.editor.read(() => undefined);
    expect(plan.text()).toBe(before);
  });

  test('a list that is cut with what follows it is the same bytes when it is pasted back', () => {
    const text = '# A\n\n* one __b__\n* two\n  + inner\n\n| a  | b |\n|----|---|\n| c  | d |\n\nrest\n\nend\n';
    const plan = openPlan(text);
    select(plan, 'one', 'rest');
    const clipping = cutSelected(plan);
    paste(plan, clipping);
    expect(plan.text()).toBe(text);
  });

  test('what follows a list goes behind the list that it joins, whose other items follow it', () => {
    const plan = openPlan('- a\n\n# T\n\n3. x\n4. y\n');
    const clipping = copyBlocks(plan, 0, 1);
    plan.caret('x');
    paste(plan, clipping);
    expect(plan.outline().slice(2)).toEqual(['3. x', '4. a', 'h1 T', '5. y']);
  });

  test('nodes that another window or a web page wrote are not taken as nodes', () => {
    const fixture = openEditor([p('a'), ul(item('x'))]);
    const clipping = copyBlocks(fixture, 1, 1);
    const own = 'application/x-lexical-editor';
    fixture.caret('a');
    paste(fixture, { [own]: clipping[own]?.replace(/"window":"[^"]*"/, '"window":"other"'), 'text/plain': 'words' });
    expect(fixture.outline()).toEqual(['awords', '- x']);
  });
});

describe('Markdown from elsewhere', () => {
  test('is blocks in the style of the plan', () => {
    const plan = openPlan('* own\n\nend\n');
    plan.caret('end');
    paste(plan, { 'text/markdown': '- __a__\n- b', 'text/plain': 'a b', 'text/html': '<p>a b</p>' });
    expect(plan.text()).toBe('* own\n\nend\n\n* **a**\n* b\n');
  });

  test('as plain text: taken as Markdown when its lines say so', () => {
    const plan = openPlan('start\n');
    plan.caret('start');
    paste(plan, { 'text/plain': '## T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n' });
    expect(plan.outline()).toEqual(['start', 'h2 T', '|a|b|', '|1|2|']);
  });

  test.each([
    ['one line', '- a'],
    ['lines of prose', 'a\nb *c*'],
    ['indented lines of a log', 'a\n\n    b\n    c'],
    ['tags', '<div>\nx\n</div>'],
  ])('as plain text: %s stays the characters it is', (_, text) => {
    const fixture = openEditor([p('start ')]);
    fixture.caret('start ');
    paste(fixture, { 'text/plain': text });
    expect(fixture.outline().join('\n')).toBe(`start ${text.replace(/\n+/g, '\n')}`);
  });

  test('front matter comes as such into an empty plan alone', () => {
    const text = '---\ntitle: x\n---\n\n# T\n';
    const empty = openPlan('');
    empty.edit(() => void $getRoot().selectEnd());
    paste(empty, { 'text/plain': text });
    expect(empty.outline()).toEqual(['front-matter "---\\ntitle: x\\n---"', 'h1 T']);
    const plan = openPlan('a\n');
    plan.caret('a');
    paste(plan, { 'text/plain': text });
    expect(plan.outline()).not.toContain('front-matter "---\\ntitle: x\\n---"');
  });

  test('without formatting: every character stands for itself', () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    fixture.key('V', { ctrlKey: true, shiftKey: true });
    paste(fixture, { 'text/plain': '# b\n- c', 'text/html': '<h1>b</h1>' });
    expect(fixture.outline()).toEqual(['a# b', '- c']);
    paste(fixture, { 'text/plain': '# d\n- e' });
    expect(fixture.outline()).toEqual(['a# b', '- c', 'h1 d', '- e']);
  });
});

describe('an address', () => {
  test('over selected words is where they lead, and undo takes the link away', () => {
    const plan = openPlan('See the page now\n');
    select(plan, 'the page');
    paste(plan, {
      'text/plain': ' https://example.com/a_b \n',
      'text/html': '<a href="https://example.com/a_b">x</a>',
    });
    expect(plan.text()).toBe('See [the page](https://example.com/a_b) now\n');
    plan.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plan.text()).toBe('See the page now\n');
  });

  test('at the caret is a link to itself', () => {
    const plan = openPlan('');
    plan.edit(() => void $getRoot().selectEnd());
    paste(plan, { 'text/plain': 'https://example.com/a_b' });
    expect(plan.outline()).toEqual(['[https://example.com/a_b](https://example.com/a_b)']);
    expect(plan.text()).toBe('https://example.com/a_b\n');
  });

  test('that could run is words', () => {
    const fixture = openEditor([p('the page')]);
    select(fixture, 'page');
    paste(fixture, { 'text/plain': 'javascript:alert(1)' });
    expect(fixture.outline()).toEqual(['the javascript:alert(1)']);
  });
});

describe('text from elsewhere', () => {
  test('becomes a block for each line, and items in a list', () => {
    const fixture = openEditor([p('a'), ul(task('b', true))]);
    fixture.caret('a');
    paste(fixture, { 'text/plain': '1\r\n2\n\n3\n' });
    fixture.caret('b');
    paste(fixture, { 'text/plain': 'x\ny' });
    expect(fixture.outline()).toEqual(['a1', '2', '3', '- [x] bx', '- [ ] y']);
  });

  test('in a heading and in a cell stays in it', () => {
    const fixture = openEditor([h('a'), table(['b'])]);
    fixture.caret('a');
    paste(fixture, { 'text/plain': '1\n2' });
    paste(fixture, { 'text/markdown': '3\n\n**4**' });
    fixture.caret('b');
    paste(fixture, { 'text/plain': '1\n2' });
    expect(fixture.outline()).toEqual(['h1 a1 23 {1:4}', '|b1/2|']);
  });

  test('keeps its lines and spaces in code, whatever else the clipboard has', () => {
    const fixture = openEditor([code('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/plain': '\n  b\n\nc', 'text/html': '<b>b</b>', 'text/markdown': '**b**' });
    expect(fixture.outline()).toEqual(['code(ts) "a\\n  b\\n\\nc"']);
  });

  test('in inline code is code', () => {
    const fixture = openEditor([{ kind: 'paragraph', source: null, inlines: [t('ab', 8)] }]);
    fixture.caret('ab', 1);
    // As the browser's own caret has it.
    fixture.edit(() => $textSelection()?.setFormat(16));
    paste(fixture, { 'text/plain': '**x**\n# y', 'text/html': '<b>x</b>' });
    expect(fixture.outline()).toEqual(['{8:a**x** # yb}']);
  });
});

describe('HTML from elsewhere', () => {
  test('becomes blocks, and one undo takes them out', async () => {
    const plan = openPlan('a\n');
    plan.caret('a');
    paste(plan, { 'text/html': GITHUB, 'text/plain': 'Tasks' });
    await vi.waitFor(
      () =>
        expect(plan.outline()).toEqual([
          'a',
          'h3 Tasks',
          '- [x] Write {8:a_b}',
          '- [ ] Ship',
          'code(ts) "const a = 1;\\nconst b = 2;"',
          '|A|B|',
          '|x|y|',
        ]),
      // What reads HTML is loaded first.
      20_000,
    );
    plan.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plan.text()).toBe('a\n');
  });

  test.each([
    ['an editor', VS_CODE, ['a', 'h1 Title', '- a {2:b}']],
    ['a terminal', TERMINAL, ['a$ ls -l', 'total 0']],
  ])('that only gives looks to text counts less than the text: %s', (_, { html, text }, expected) => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': html, 'text/plain': text });
    expect(fixture.outline()).toEqual(expected);
  });

  test.each([
    [
      'lines of code are a block of their language',
      'typescript',
      '    if (a) {\n      b();\n    }\n',
      ['a', 'code(ts) "if (a) {\\n  b();\\n}"'],
    ],
    ['a name belongs into the sentence', 'typescript', 'name', ['aname']],
    ['a plan is Markdown', 'markdown', '# T\n\n- x', ['a', 'h1 T', '- x']],
  ])('from a code editor: %s', (_, mode, text, expected) => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    const about = JSON.stringify({ version: 1, isFromEmptySelection: false, mode });
    paste(fixture, { 'text/plain': text, 'text/html': VS_CODE.html, 'vscode-editor-data': about });
    expect(fixture.outline()).toEqual(expected);
  });

  test('that shows the signs of Markdown as words is the Markdown', async () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': '<p># T</p><p>- x</p>', 'text/plain': '# T\n\n- x' });
    await vi.waitFor(() => expect(fixture.outline()).toEqual(['a', 'h1 T', '- x']));
  });

  test('paragraphs among tasks become tasks', async () => {
    const fixture = openEditor([ul(task('a'))]);
    fixture.caret('a');
    paste(fixture, { 'text/html': '<p>b</p><p><b>c</b></p>', 'text/plain': 'b\nc' });
    await vi.waitFor(() => expect(fixture.outline()).toEqual(['- [ ] a', '- [ ] b', '- [ ] {1:c}']));
  });

  test('of a sheet becomes a table', async () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': LIBREOFFICE_CALC, 'text/plain': 'Name\tHours' });
    await vi.waitFor(() => expect(fixture.outline()).toEqual(['a', '|Name|Hours|', '|{1:Ada | Bea}|3.5|', '|both||']));
  });

  test.each(HOSTILE)('that is hostile leaves nothing in the page: %s', async (_, html) => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': html, 'text/plain': 'plain' });
    await vi.waitFor(() => expect(fixture.outline().join()).not.toBe('a'));
    expect(fixture.root.querySelector('img, script, iframe, object, embed, svg, math, form, style, link')).toBeNull();
    for (const link of fixture.root.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
    expect(Reflect.has(globalThis, '__pwned')).toBe(false);
  });

  test('that no reader can follow gives way to the plain text', async () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    paste(fixture, { 'text/html': `<p>${'<b><ul><li>'.repeat(20_000)}b`, 'text/plain': 'b' });
    await vi.waitFor(() => expect(fixture.outline()[0]).toBe('ab'));
  });

  test('comes in the same way by a drop', async () => {
    const fixture = openEditor([p('a')]);
    fixture.caret('a');
    const dataTransfer = dataOf({ 'text/html': '<img src=x onerror=alert(1)><h1>b</h1>', 'text/plain': 'b' });
    const event = new InputEvent('beforeinput', { inputType: 'insertFromDrop', dataTransfer });
    fixture.edit(() => fixture.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event));
    await vi.waitFor(() => expect(fixture.outline()).toEqual(['a', 'h1 b']));
    expect(fixture.root.querySelector('img')).toBeNull();
  });
});

describe('what this window copied', () => {
  test('comes back through another program as the same blocks', () => {
    const plan = openPlan('# A\n\n* one **b**\n* [x] two\n\n| a |\n| --- |\n| b |\n');
    plan.edit(() => void $getRoot().select(0, 3));
    const clipping = copySelected(plan);
    const other = openPlan('x\n');
    other.caret('x');
    paste(other, elsewhere(clipping));
    expect(other.outline().slice(1)).toEqual(plan.outline());
    expect(other.editor.read(() => $getSelection())).not.toBeNull();
  });
});
