import { describe, expect, test } from 'vitest';
import { $runListCommand, type ListCommandId } from '../../../../../src/renderer/editor/list/list-commands';
import type { Block } from '../../../../../src/shared/markdown/blocks';
import { item, ol, p, task, ul } from '../blocks';
import { openEditor } from '../editor-fixture';

function run(plan: readonly Block[], at: string, ...commands: readonly ListCommandId[]) {
  const fixture = openEditor(plan);
  fixture.caret(at);
  for (const command of commands) fixture.edit(() => $runListCommand(command));
  return fixture;
}

describe('Alt and an arrow move an item', () => {
  test('past its neighbour, with what is nested in it, and the caret goes along', () => {
    const { outline, type } = run([ul(task('a'), task('b', true, ul(task('c'))), task('d'))], 'b', 'list.move-up');
    type('!');
    expect(outline()).toEqual(['- [x] b!', '  - [ ] c', '- [ ] a', '- [ ] d']);
  });

  test('within its own list, and no further than its end', () => {
    const plan = [ul(item('a', ul(item('b'), item('c'))), item('d'))];
    expect(run(plan, 'c', 'list.move-up').outline()).toEqual(['- a', '  - c', '  - b', '- d']);
    expect(run(plan, 'c', 'list.move-down').outline()).toEqual(['- a', '  - b', '  - c', '- d']);
    expect(run(plan, 'a', 'list.move-up').outline()).toEqual(['- a', '  - b', '  - c', '- d']);
  });

  test('in a numbered list, whose numbers stay in order, with each item’s own source', () => {
    const { outline, blocks } = run([ol(3, item('a'), item('b'), item('c'))], 'a', 'list.move-down');
    expect(outline()).toEqual(['3. b', '4. a', '5. c']);
    expect(blocks()).toMatchObject([{ items: [{ source: 'i:b' }, { source: 'i:a' }, { source: 'i:c' }] }]);
  });
});

describe('Sort done to the end', () => {
  test('keeps the order of what is open and of what is done', () => {
    const plan = [ul(task('a', true), task('b'), task('c', true), item('d'), task('e'))];
    expect(run(plan, 'b', 'list.sort-done').outline()).toEqual(['- [ ] b', '- d', '- [ ] e', '- [x] a', '- [x] c']);
  });

  test('sorts the list at the caret alone', () => {
    const plan = [ul(task('a', true, ul(task('x', true), task('y'))), task('b'))];
    expect(run(plan, 'x', 'list.sort-done').outline()).toEqual(['- [x] a', '  - [ ] y', '  - [x] x', '- [ ] b']);
  });

  test('is no change where the list is in order', () => {
    const fixture = openEditor([ul(task('a'), task('b', true))]);
    fixture.caret('a');
    let dirty = 0;
    fixture.editor.registerUpdateListener(({ dirtyElements }) => {
      dirty += dirtyElements.size;
    });
    fixture.edit(() => $runListCommand('list.sort-done'));
    expect(dirty).toBe(0);
  });
});

test('Uncheck all takes every tick of the list, of nested items too, and of no other list', () => {
  const plan = [ul(task('a', true, ul(task('x', true))), item('b')), p('between'), ul(task('c', true))];
  expect(run(plan, 'x', 'list.uncheck-all').outline()).toEqual(['- [ ] a', '  - [ ] x', '- b', 'between', '- [x] c']);
});
