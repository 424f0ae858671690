import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { code, item, p, table, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

const typed = (text: string): string[] => {
  const fixture = openEditor([p('|')]);
  fixture.caret('|', 0);
  fixture.type(text);
  return fixture.outline();
};

describe('Markdown that is typed at the start of a paragraph', () => {
  test.each([
    ['# ', ['h1 |']],
    ['###### ', ['h6 |']],
    ['> ', ['> |']],
    ['- ', ['- |']],
    ['* ', ['- |']],
    ['3. ', ['3. |']],
    ['1) ', ['1. |']],
    ['[ ] ', ['- [ ] |']],
    ['- [x] ', ['- [x] |']],
    ['1. [ ] ', ['1. [ ] |']],
  ])('%j becomes what it means', (text, outline) => {
    expect(typed(text)).toEqual(outline);
  });

  test.each(['####### ', 'a# ', '#', '-', '1.'])('%j stays text', (text) => {
    expect(typed(text)).toEqual([`${text}|`]);
  });

  test('a fence and Enter make a code block of its language', () => {
    const { caret, key, type, outline } = openEditor([p('x')]);
    caret('x');
    key('Enter');
    type('```ts');
    key('Enter');
    type('a');
    expect(outline()).toEqual(['x', 'code(ts) "a"']);
  });

  test.each([
    ['| Risk | Who |', ['x', '|Risk|Who|', '|a||']],
    ['<!-- pagebreak -->', ['x', 'comment "<!-- pagebreak -->"', 'a']],
    ['|---|---|', ['x', '|---|---|', 'a']],
    ['| no end', ['x', '| no end', 'a']],
  ])('%j and Enter make what it means', (line, expected) => {
    const { caret, key, type, outline } = openEditor([p('x')]);
    caret('x');
    key('Enter');
    type(line);
    key('Enter');
    type('a');
    expect(outline()).toEqual(expected);
  });

  test('three dashes and Enter make a rule', () => {
    const { caret, key, type, outline } = openEditor([p('x')]);
    caret('x');
    key('Enter');
    type('---');
    key('Enter');
    type('a');
    expect(outline()).toEqual(['x', '---', 'a']);
  });

  test('a table cell and a second list in an item are left alone', () => {
    const cell = openEditor([table(['a'])]);
    cell.caret('a', 0);
    cell.type('# ');
    expect(cell.outline()).toEqual(['|# a|']);
    const list = openEditor([ul(item('a'))]);
    list.caret('a', 0);
    list.type('- ');
    expect(list.outline()).toEqual(['- - a']);
  });
});

describe('Markdown that is typed inside text', () => {
  test.each([
    ['a **b** c', ['a {1:b} c|']],
    ['a __b__ c', ['a {1:b} c|']],
    ['*b* c', ['{2:b} c|']],
    ['a _b_ c', ['a {2:b} c|']],
    ['~~b c~~ d', ['{4:b c} d|']],
    ['`a*b*` c', ['{8:a*b*} c|']],
    ['see [it](docs/x.md) now', ['see [it](docs/x.md) now|']],
  ])('%j becomes what it means, and what follows is plain', (text, outline) => {
    expect(typed(text)).toEqual(outline);
  });

  test.each(['2 * 3 * 4', 'snake_case_name', '** a **', 'f(x)', '![a](b.png)'])('%j stays text', (text) => {
    expect(typed(text)).toEqual([`${text}|`]);
  });

  test('nothing happens in code', () => {
    const { caret, type, outline } = openEditor([code('a')]);
    caret('a');
    type('**b**');
    expect(outline()).toEqual(['code(ts) "a**b**"']);
  });

  test('one undo gives back the Markdown as it was typed', () => {
    const { caret, type, editor, outline } = openEditor([p('x')]);
    caret('x');
    type(' **b**');
    expect(outline()).toEqual(['x {1:b}']);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(outline()).toEqual(['x **b**']);
  });
});
