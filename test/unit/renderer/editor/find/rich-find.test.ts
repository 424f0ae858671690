import { UNDO_COMMAND } from 'lexical';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../../../src/renderer/editor/document/plan-document';
import type { FindEdit, FindRange } from '../../../../../src/renderer/editor/find/find-target';
import { RichFind } from '../../../../../src/renderer/editor/find/rich-find';
import { FarRows } from '../../../../../src/renderer/editor/table/far-rows';
import { FarBlocks } from '../../../../../src/renderer/editor/viewport/far-blocks';
import { compileQuery } from '../../../../../src/shared/find/find-query';
import { matchText } from '../../../../../src/shared/find/match-text';
import { corpusDocuments, fixtureDocuments, type TestDocument } from '../../../../helpers/document-sets';
import { lineDiff } from '../../../../helpers/line-diff';
import { openEditor } from '../editor-fixture';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function open(text: string) {
  const fixture = openEditor([]);
  const plan = new PlanDocument(fixture.editor, () => undefined);
  plan.load(text);
  plan.finishLoading();
  const far = new FarBlocks(fixture.root, () => undefined);
  const farRows = new FarRows(fixture.editor, fixture.root);
  const find = new RichFind(fixture.editor, plan, far, farRows);
  closers.push(() => {
    find.dispose();
    farRows.dispose();
    far.dispose();
    plan.dispose();
    fixture.editor.setRootElement(null);
  });
  return { find, plan, fixture };
}

function rangesOf(find: RichFind, text: string, isPattern = false): readonly FindRange[] {
  const compiled = compileQuery({ text, matchCase: true, wholeWord: false, isPattern });
  if (!compiled.ok) throw new Error(compiled.problem);
  const { regex } = compiled;
  return find
    .groups()
    .flat()
    .flatMap((piece) => matchText(piece.text, regex).map((match) => ({ piece: piece.id, ...match })));
}

function replaceAll(find: RichFind, text: string, insert: string, isPattern = false): number {
  const edits: readonly FindEdit[] = rangesOf(find, text, isPattern).map((range) => ({ ...range, insert }));
  find.replace(edits);
  return edits.length;
}

const texts = (find: RichFind) =>
  find
    .groups()
    .flat()
    .map(({ text }) => text);

describe('the text that is searched is the text as seen', () => {
  it('without marks, and every leaf by itself', () => {
    const { find } = open(
      '# A *title*\n\nSome **bo**ld [link *here*](x.md) and `code`\nover two lines  \nand a break\n\n' +
        '> quoted\n\n- one\n  - [ ] two\n\n| a | b **c** |\n| - | - |\n| d | |\n\n```ts\nlet a;\n\tb\n```\n\n<div>\nhtml\n</div>\n',
    );
    expect(texts(find)).toEqual([
      'A title',
      'Some bold link here and code over two lines\nand a break',
      'quoted',
      'one',
      'two',
      'a',
      'b c',
      'd',
      '',
      'let a;\n\tb',
      '<div>\nhtml\n</div>',
    ]);
  });

  it('is told again only for blocks that changed', () => {
    const { find, fixture } = open('One.\n\nTwo.\n\n| a |\n| - |\n| b |\n');
    const before = find.groups();
    fixture.caret('Two.');
    fixture.type('!');
    const after = find.groups();
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.[0]?.text).toBe('Two.!');
    expect(after[2]).toBe(before[2]);
  });
});

describe('the selection', () => {
  it('is put on a match across formatting, and told as the same', () => {
    const { find, fixture } = open('Some **bo**ld words, and *more*.\n\n| a | b |\n| - | - |\n| c | d |\n');
    for (const wanted of ['bold words', 'Some', 'more', 'd']) {
      const range = rangesOf(find, wanted).at(-1);
      if (!range) throw new Error(`${wanted} was not found`);
      find.reveal(range);
      expect(find.selection()).toEqual({
        start: { piece: range.piece, offset: range.from },
        end: { piece: range.piece, offset: range.to },
      });
      expect(
        fixture.editor.getEditorState().read(() => fixture.editor.read(() => window.document.activeElement)),
      ).not.toBe(fixture.root);
    }
  });

  it('is a part of the plan to look in', () => {
    const { find, fixture } = open('First words.\n\nSecond words.\n\nThird words.\n');
    fixture.caret('First words.', 6);
    fixture.edit(() => undefined);
    expect(find.scope()).toBeNull();
    const [first] = rangesOf(find, 'words');
    const last = rangesOf(find, 'Third').at(-1);
    if (!first || !last) throw new Error('nothing was found');
    find.reveal(first);
    expect([...(find.scope() ?? new Map()).entries()]).toEqual([[first.piece, { afterStart: 6, beforeEnd: 1 }]]);
  });
});

describe('replacing', () => {
  it('keeps the format of the first character that it replaces', () => {
    const { find, plan } = open('Some **bold** and *slanted* `code` words.\n');
    replaceAll(find, 'bold and slanted', 'X');
    expect(plan.getText()).toBe('Some **X** `code` words.\n');
    replaceAll(find, 'Some X', 'Y');
    expect(plan.getText()).toBe('Y `code` words.\n');
    replaceAll(find, 'code', 'z');
    expect(plan.getText()).toBe('Y `z` words.\n');
  });

  it('works in cells, links, items, code and source, and leaves their neighbours alone', () => {
    const text =
      '# old plan\n\n| old | `old` |\n|---|:-:|\n| very old | a \\| old |\n\n* [old](old.md)\n* [ ] old task\n\n```sh\nold --old\n```\n\n<!-- old -->\n\nnot this\n';
    const { find, plan } = open(text);
    expect(replaceAll(find, 'old', 'new')).toBe(10);
    expect(plan.getText()).toBe(text.replaceAll('old', 'new').replace('](new.md)', '](old.md)'));
  });

  it('takes line breaks and tabs as what they are', () => {
    const { find, plan } = open('one, two\n\n```\na, b\n```\n');
    replaceAll(find, ', ', '\n\t');
    expect(plan.getText()).toContain('```\na\n\tb\n```');
    replaceAll(find, '\\n\\t?b', '', true);
    expect(plan.getText()).toContain('```\na\n```');
  });

  it('with nothing leaves no empty link', () => {
    const { find, plan } = open('A [link](x.md) here.\n');
    replaceAll(find, 'link', '');
    expect(plan.getText()).toBe('A  here.\n');
  });

  it('is one undo step', () => {
    const text = 'a b a\n\n- a\n- b\n\n| a |\n| - |\n| a |\n';
    const { find, plan, fixture } = open(text);
    replaceAll(find, 'a', 'xyz');
    expect(plan.getText()).toBe(text.replaceAll('a', 'xyz'));
    fixture.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plan.getText()).toBe(text);
  });

  it('keeps the caret behind what was replaced before it', () => {
    const { find, fixture } = open('aa bb aa cc\n');
    fixture.caret('aa bb aa cc', 8);
    replaceAll(find, 'aa', 'x');
    expect(find.selection()?.end.offset).toBe(6);
  });
});

/** A word that stands in the plan, and one that does not. */
function wordsOf(text: string): readonly string[] {
  const words = [
    ...new Set(text.match(/(?<![\p{L}\p{M}\p{N}_&#])[\p{L}][\p{L}\p{M}]{2,}(?![\p{L}\p{M}\p{N}_;])/gu) ?? []),
  ];
  const step = Math.max(1, Math.floor(words.length / 3));
  return words.filter((_word, index) => index % step === 0).slice(0, 3);
}

const plain = (line: string) => line.replace(/[\s*_~[\]]/g, '');

/** A line without the labels that stand beside changed texts of references, which were their labels themselves before. */
const withoutNewLabels = (line: string, before: string) =>
  line.replace(/\]\[([^\]]*)\]/g, (whole, label) =>
    before.includes(`[${label}]`) && !before.includes(whole) ? ']' : whole,
  );

function checkLines({ text }: TestDocument): void {
  for (const word of wordsOf(text)) {
    const { find, plan, fixture } = open(text);
    const written = plan.getText();
    expect(written).toBe(text);
    if (replaceAll(find, word, 'Qqq') === 0) continue;
    const { removed, added } = lineDiff(text, plan.getText());
    expect(removed.length, word).toBe(added.length);
    expect(removed.filter((line) => !line.includes(word))).toEqual([]);
    for (const [index, line] of removed.entries()) {
      // What is not shown, such as an address, keeps the word. A table keeps its padding, and marks may open elsewhere.
      const now = withoutNewLabels(added[index] ?? '', line).replaceAll('Qqq', word);
      expect(plain(now), word).toBe(plain(line));
    }
    fixture.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(plan.getText()).toBe(text);
  }
}

describe('only lines with a replacement change, and undo gives the first bytes', () => {
  it.each(fixtureDocuments().map((document) => [document.name, document] as const))('%s', (_name, document) => {
    checkLines(document);
  });
});

const corpus = corpusDocuments();
describe.skipIf(corpus === null)('the same in other people’s plans', () => {
  const few = (corpus ?? []).filter(({ text }) => text.length < 40_000);
  const every = process.env['PLANDESK_FULL'] === '1' ? 1 : Math.max(1, Math.floor(few.length / 5));
  it.each(few.filter((_document, index) => index % every === 0).map((document) => [document.name, document] as const))(
    '%s',
    (_name, document) => checkLines(document),
  );
});
