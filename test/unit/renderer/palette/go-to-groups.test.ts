import { expect, it } from 'vitest';
import { goToGroups, headingGroups } from '../../../../src/renderer/palette/go-to-groups';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { deskWith, opened, paperEditor } from '../store/test-desk';

async function setUp() {
  const text = '# Ledger\n\n## Rollout\n\n- [x] one\n\n## Rollback\n';
  const { desk, main } = await deskWith(opened('plan-a', text), opened('plan-b', '# Search\n', { name: 'search.md' }));
  main.send('recent:changed', [
    { id: 'r1', name: 'search.md', folder: '~/plans' },
    { id: 'r2', name: 'search.md', folder: '~/old' },
  ]);
  desk.view.getState().activate('plan-a');
  const editor = paperEditor(desk, 'plan-a', text);
  desk.plans.getState().changed('plan-a', text, readMarkdown(text).blocks);
  // The panels follow a moment later; another plan in front and back makes them follow now.
  desk.view.getState().activate('plan-b');
  desk.view.getState().activate('plan-a');
  return { desk, editor };
}

it('plans that are open are not offered as recent ones, and the plan in front not at all', async () => {
  const { desk } = await setUp();
  expect(
    goToGroups(desk, '').map(({ name, rows }) => [name, rows.map((row) => `${row.name} ${row.detail ?? ''}`)]),
  ).toEqual([
    ['Open plans', ['search.md ~/plans']],
    ['Recent plans', ['search.md ~/old']],
    ['Headings of this plan', ['Ledger 1/1', 'Rollout 1/1', 'Rollback ']],
  ]);
});

it('a heading is found by a part of its words and led to', async () => {
  const { desk, editor } = await setUp();
  const [group] = headingGroups(desk, 'back');
  expect(group?.rows.map(({ name }) => name)).toEqual(['Rollback']);
  group?.rows[0]?.run();
  expect(editor.asked).toEqual(['go 3']);
  expect(headingGroups(desk, 'xyz')).toEqual([]);
});

it('an open plan comes to the front', async () => {
  const { desk } = await setUp();
  goToGroups(desk, 'search')[0]?.rows[0]?.run();
  expect(desk.view.getState().activeId).toBe('plan-b');
});
