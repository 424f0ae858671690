import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import type { EditKind } from '../../../../src/shared/verify/edit-kinds';
import { judgeEdit } from '../../../../src/shared/verify/judge-edit';

const judge = (kind: EditKind, before: string, after: string, shown = after) =>
  judgeEdit({
    kind,
    word: 'quokka',
    list: { loose: false, counted: true },
    before,
    after,
    readBefore: readMarkdown(before).blocks,
    readAfter: readMarkdown(after).blocks,
    shown: readMarkdown(shown).blocks,
  });

describe('an edit that changes only what it must is ideal', () => {
  it.each<[EditKind, string, string]>([
    ['paragraph', 'one\ntwo three\n', 'one\ntwo quokka three\n'],
    ['paragraph', 'one\ntwo\n', 'one quokka\ntwo\n'],
    ['paragraph', 'one\r\ntwo', 'one\r\ntwo quokka'],
    ['heading', '# a\n', '# a quokka\n'],
    ['cell', '| a   | b |\n|-----|---|\n', '| a quokka | b |\n|-----|---|\n'],
    ['code', '    a\n', '    a quokka\n'],
    ['link', '[ab](x)\n', '[aquokkab](x)\n'],
    ['link', '[ab]\n\n[ab]: x\n', '[aquokkab][ab]\n\n[ab]: x\n'],
    ['tick', '- [ ] a\n', '- [x] a\n'],
    ['bold', 'a b\n', 'a **b**\n'],
    ['level', '## a\n', '# a\n'],
    ['level', 'a\n===\n', 'a\n---\n'],
    ['add-row', '| a |\n|---|', '| a |\n|---|\n| quokka |'],
    ['delete-row', '| a |\n|---|\n| b |\n', '| a |\n|---|\n'],
    ['add-item', '1. a\n2. b\n', '1. a\n2. quokka\n3. b\n'],
    ['move-row', '|a|\n|-|\n|b|\n|c|\n', '|a|\n|-|\n|c|\n|b|\n'],
    ['duplicate-row', '|a|\n|-|\n|b|\n', '|a|\n|-|\n|b|\n|b|\n'],
    ['sort-rows', '|a|\n|-|\n|b|\n|c|\n|d|\n', '|a|\n|-|\n|d|\n|c|\n|b|\n'],
    ['add-column', '|a|b|\n|-|-|\n|c|d|\n', '|a||b|\n|-|---|-|\n|c||d|\n'],
    ['delete-column', '|a|b|\n|-|:-|\n|c|d|\n', '|a|\n|-|\n|c|\n'],
    ['move-column', '|a|b|\n|-|:-|\n|c|d|\n', '|b|a|\n|:-|-|\n|d|c|\n'],
    ['align-column', '| a | b |\n| - | :---- |\n', '| a | b |\n| :-: | :---- |\n'],
    ['align-source', '|a|bb|\n|-|-|\n', '| a   | bb  |\n| --- | --- |\n'],
  ])('%s: %j becomes %j', (kind, before, after) => {
    expect(judge(kind, before, after)).toMatchObject({ ideal: true, harm: null, lostWords: [] });
  });
});

describe('an edit that changes other lines is not ideal, though it does no harm', () => {
  it.each<[EditKind, string, string, number]>([
    ['paragraph', 'one\ntwo\n', 'one two quokka\n', 2],
    ['paragraph', 'a\n\n* b\n', 'a quokka\n\n- b\n', 2],
    ['paragraph', 'a  b\n', 'a quokka b\n', 1],
    ['paragraph', 'a\r\nb\r\n', 'a quokka\nb\n', 2],
    ['tick', '-  [ ] a\n', '- [x] a\n', 1],
    ['add-item', '- a\n- b\n', '- a\n\n- quokka\n\n- b\n', 3],
    ['move-row', '|a|\n|-|\n|b|\n|c|\n', '|a|\n|-|\n| c |\n|b|\n', 1],
    ['sort-rows', '|a|\n|-|\n|b|\n|c|\n', '|a|\n|-|\n| c |\n| b |\n', 2],
    ['align-column', '|a|b|\n|-|-|\n|c|d|\n', '|a|b|\n|:-:|-|\n| c|d|\n', 2],
    ['add-column', 'x\n\n|a|\n|-|\n', 'x\n\n\n|a||\n|-|-|\n', 3],
  ])('%s: %j becomes %j', (kind, before, after, changed) => {
    expect(judge(kind, before, after)).toMatchObject({ ideal: false, harm: null, changed });
  });
});

describe('an edit that breaks something is seen', () => {
  it.each<[string, EditKind, string, string, string, RegExp]>([
    ['a word is gone elsewhere', 'paragraph', 'a b\nc\n', 'a quokka b\n', 'a quokka b\n', /words lost or changed: c/],
    ['a word came that nobody typed', 'paragraph', 'a\n', 'a quokka b\n', 'a quokka b\n', /words lost or changed: b/],
    [
      'another block reads otherwise',
      'paragraph',
      'a\n\n- b\n',
      'a quokka\n\n* c\n',
      'a quokka\n\n* c\n',
      /other places/,
    ],
    [
      'an item went deeper',
      'add-item',
      '- a\n- b\n',
      '- a\n- quokka\n  - b\n',
      '- a\n- quokka\n  - b\n',
      /other places/,
    ],
    ['the file does not say what is shown', 'paragraph', 'a\n', 'a quokka\n', '# a quokka\n', /than the editor shows/],
    ['a box of another task', 'tick', '- [ ] a\n- [ ] b\n', '- [x] a\n- [x] b\n', '- [x] a\n- [x] b\n', /other places/],
    [
      'a cell is gone',
      'move-column',
      '|a|b|\n|-|-|\n|c|d|\n',
      '|b|a|\n|-|-|\n|c||\n',
      '|b|a|\n|-|-|\n|c||\n',
      /other places/,
    ],
    ['a row is gone', 'sort-rows', '|a|\n|-|\n|b|\n|c|\n', '|a|\n|-|\n|c|\n', '|a|\n|-|\n|c|\n', /other places/],
    [
      'the neighbour is aligned too',
      'align-column',
      '|a|b|\n|-|-|\n',
      '|a|b|\n|:-:|:-:|\n',
      '|a|b|\n|:-:|-|\n',
      /otherwise than the editor shows/,
    ],
    ['nothing happened at all', 'level', '# a\n', '# a\n', '# a\n', /other places/],
  ])('%s', (_name, kind, before, after, shown, harm) => {
    expect(judge(kind, before, after, shown).harm).toMatch(harm);
  });
});
