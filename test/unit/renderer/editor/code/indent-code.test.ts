import fc from 'fast-check';
import { $getRoot, $isElementNode, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $isSourceBlock, $textSelection } from '../../../../../src/renderer/editor/caret/leaf-block';
import { $offsetInSource, $selectInSource } from '../../../../../src/renderer/editor/code/code-places';
import { unitOf } from '../../../../../src/renderer/editor/code/indent-code';
import { loadEngine } from '../../../../../src/renderer/editor/code/load-engine';
import { openEditor } from '../editor-fixture';

function $block() {
  const block = $getRoot().getChildren().find($isSourceBlock);
  if (!block) throw new Error('there is no code');
  return block;
}

/** A code block; `|` and `^` stand for the ends of the selection. */
function openCode(marked: string, info = '') {
  const text = marked.replace(/[|^]/g, '');
  const fixture = openEditor([{ kind: 'code', source: 's', info, text }]);
  const anchor = marked.replace('^', '').indexOf('|');
  const focus = marked.includes('^') ? marked.replace('|', '').indexOf('^') : anchor;
  fixture.edit(() => $selectInSource($block(), anchor, focus));
  /** The code with the ends of the selection. */
  const shown = () =>
    fixture.editor.read(() => {
      const block = $block();
      const selection = $textSelection();
      if (!selection || !$isElementNode(block)) return block.getTextContent();
      const [from, to] = [$offsetInSource(block, selection.anchor), $offsetInSource(block, selection.focus)];
      const code = block.getTextContent();
      if (from === to) return `${code.slice(0, from)}|${code.slice(from)}`;
      const ends: [number, string][] = [
        [from, '|'],
        [to, '^'],
      ];
      return ends
        .sort(([a], [b]) => b - a)
        .reduce((now, [at, mark]) => `${now.slice(0, at)}${mark}${now.slice(at)}`, code);
    });
  return { ...fixture, shown };
}

describe('Tab', () => {
  test.each([
    ['a|b', 'a  |b'],
    ['|a^\nb', '  |a^\nb'],
    ['a|\nb^\nc', '  a|\n  b^\nc'],
    ['|a\nb\n^c', '  |a\n  b\n^c'],
    ['a|\n\nb^', '  a|\n\n  b^'],
    ['\ta|\n\tb^', '\t\ta|\n\t\tb^'],
    ['    a|\nb^', '        a|\n    b^'],
  ])('indents %j', (before, after) => {
    const { key, shown } = openCode(before);
    key('Tab');
    expect(shown()).toBe(after);
  });

  test.each([
    ['  a|b', 'a|b'],
    ['  a|\n    b^\nc', 'a|\n  b^\nc'],
    ['\ta|\n\t\tb^', 'a|\n\tb^'],
    [' a|', 'a|'],
    ['a|', 'a|'],
    [' |   a', '|a'],
  ])('with Shift takes indentation away from %j', (before, after) => {
    const { key, shown } = openCode(before);
    key('Tab', { shiftKey: true });
    expect(shown()).toBe(after);
  });

  test('indents any number of lines as one step', () => {
    const { key, shown, editor } = openCode('|a\nb\nc^');
    key('Tab');
    expect(shown()).toBe('  |a\n  b\n  c^');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(editor.read(() => $block().getTextContent())).toBe('a\nb\nc');
  });
});

describe('Enter', () => {
  test.each([
    ['a|b', '', 'a\n|b'],
    ['  a|', '', '  a\n  |'],
    ['\ta|', '', '\ta\n\t|'],
    ['f({|})', '', 'f({\n  |\n})'],
    ['  a|b^c', '', '  a\n  |c'],
  ])('goes on as the line above is indented: %j', (before, info, after) => {
    const { key, shown } = openCode(before, info);
    key('Enter');
    expect(shown()).toBe(after);
  });

  test.each([
    ['function f() {|', 'ts', 'function f() {\n  |'],
    ['function f() {|}', 'ts', 'function f() {\n  |\n}'],
    ['def f():|', 'python', 'def f():\n  |'],
    ['{\n    "a": [|]\n}', 'json', '{\n    "a": [\n        |\n    ]\n}'],
  ])('indents as the language has it, once that is loaded: %j', async (before, info, after) => {
    const engine = await loadEngine();
    const support = await engine.loadLanguage(info);
    // As painting does it before anyone can type: the first reading of a language takes its time.
    if (support) engine.colourCode(before, support);
    const { key, shown } = openCode(before, info);
    key('Enter');
    expect(shown()).toBe(after);
  });

  test.each(['a\n|', 'a\n  |'])('on a last line without words leaves the block: %j', (before) => {
    const { key, type, outline } = openCode(before);
    key('Enter');
    type('x');
    expect(outline()).toEqual(['code() "a"', 'x']);
  });
});

test.each([
  ['', '  '],
  ['a\nb', '  '],
  ['a\n  b\n    c', '  '],
  ['a\n    b', '    '],
  ['a\n\tb', '\t'],
  ['/**\n * a\n */', '  '],
])('one step in %j', (code, unit) => {
  expect(unitOf(code)).toBe(unit);
});

test('a place in a block is found again from its number, whatever the lines hold', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'bc', '\t', '\n', ' '), { maxLength: 12 }), fc.nat(30), (parts, at) => {
      const code = parts.join('');
      const { editor, edit } = openEditor([{ kind: 'code', source: 's', info: '', text: code }]);
      const offset = Math.min(at, code.length);
      edit(() => $selectInSource($block(), offset));
      const found = editor.read(() => {
        const selection = $textSelection();
        return selection && $offsetInSource($block(), selection.anchor);
      });
      expect(found).toBe(offset);
    }),
    { numRuns: 60 },
  );
});
