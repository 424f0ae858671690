import { describe, expect, test } from 'vitest';
import { $runCommand, type RunnableCommand } from '../../../../../src/renderer/editor/commands/run-command';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { code, h, item, ol, p, quote, table, task, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

function after(plan: readonly Block[], caret: string, ...commands: RunnableCommand[]) {
  const fixture = openEditor(plan);
  fixture.caret(caret);
  for (const command of commands) {
    fixture.edit(() => $runCommand(fixture.editor, command));
    fixture.editor.read(() => undefined);
  }
  return fixture;
}

describe('a command changes the block at the caret and nothing else', () => {
  test.each<[RunnableCommand, readonly Block[], string[]]>([
    ['format.heading-2', [p('a'), p('b')], ['h2 a', 'b']],
    ['format.heading-2', [h('a')], ['h2 a']],
    ['format.paragraph', [h('a')], ['a']],
    ['format.paragraph', [code('a\nb')], ['a', 'b']],
    ['format.quote', [p('a'), p('b')], ['> a', 'b']],
    ['format.quote', [quote(p('x'), p('a'), p('y'))], ['> x', 'a', '> y']],
    ['format.quote', [ul(item('a'), item('b'))], ['> - a', '> - b']],
    ['format.bullet-list', [p('a')], ['- a']],
    ['format.bullet-list', [h('a')], ['- a']],
    ['format.bullet-list', [ul(item('x')), p('a'), ul(item('y'))], ['- x', '- a', '- y']],
    ['format.bullet-list', [ul(item('x'), item('a'), item('y'))], ['- x', 'a', '- y']],
    ['format.bullet-list', [ol(4, item('a'), item('b'))], ['- a', '- b']],
    ['format.bullet-list', [ul(task('a'), task('b'))], ['- a', '- [ ] b']],
    ['format.ordered-list', [ul(item('a'), item('b'))], ['1. a', '2. b']],
    ['format.ordered-list', [ul(task('a', true))], ['1. [x] a']],
    ['insert.checklist', [p('a')], ['- [ ] a']],
    ['insert.checklist', [ol(1, item('a'), item('b'))], ['1. [ ] a', '2. b']],
    ['insert.checklist', [ul(task('a', true))], ['- a']],
    ['insert.code-block', [p('a'), p('b')], ['code() "a"', 'b']],
    ['insert.code-block', [code('a')], ['a']],
    ['insert.rule', [p('a'), p('b')], ['a', '---', 'b']],
    ['insert.table', [p('a')], ['a', '||||', '||||', '||||']],
    ['insert.table', [table(['a'])], ['|a|']],
    ['format.heading-1', [table(['a'])], ['|a|']],
    ['format.bullet-list', [table(['a'])], ['|a|']],
    ['insert.rule', [ul(item('a'))], ['- a', '  ---']],
  ])('%s', (command, plan, outline) => {
    expect(after(plan, 'a', command).outline()).toEqual(outline);
  });
});

test('a heading that becomes a paragraph and back keeps its source record, so that nothing of its line is lost', () => {
  expect(after([h('a')], 'a', 'format.paragraph', 'format.heading-1').blocks()).toEqual([h('a')]);
});

test('undo takes back one command at a time and never empties the plan', () => {
  const plan = [p('a'), p('b')];
  const fixture = after(plan, 'a', 'format.heading-1', 'format.quote');
  const undo = () => fixture.edit(() => $runCommand(fixture.editor, 'edit.undo'));
  undo();
  expect(fixture.outline()).toEqual(['h1 a', 'b']);
  for (let step = 0; step < 5; step++) undo();
  expect(fixture.blocks()).toEqual(plan);
  fixture.edit(() => $runCommand(fixture.editor, 'edit.redo'));
  expect(fixture.outline()).toEqual(['h1 a', 'b']);
});
