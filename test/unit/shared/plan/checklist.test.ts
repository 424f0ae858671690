import { describe, expect, test } from 'vitest';
import { checklist, percent } from '../../../../src/shared/plan/checklist';
import { heading, item, list, paragraph, quote } from './blocks-by-hand';

describe('checklist', () => {
  test('items stand under the nearest heading, and headings without items are left out', () => {
    const plan = checklist([
      heading(2, 'Checklist'),
      heading(3, 'Before'),
      list(item(true, 'Architecture reviewed'), item(false, 'Dependencies approved')),
      heading(3, 'Empty'),
      paragraph('nothing'),
      heading(3, 'After'),
      list(item(false, 'Rollback tested')),
    ]);
    expect(plan.sections.map((s) => [s.title, s.blockIndex, s.done, s.total])).toEqual([
      ['Before', 1, 1, 2],
      ['After', 5, 0, 1],
    ]);
    expect([plan.done, plan.total]).toEqual([1, 3]);
  });

  test('ticking from the panel reaches the right item: indexes follow the document, parents before nested items', () => {
    const plan = checklist([
      list(item(false, 'one', list(item(true, 'one a'), item(null, 'plain', list(item(false, 'deep')))))),
      quote(list(item(false, 'quoted'))),
      list(item(true, 'last')),
    ]);
    const tasks = plan.sections.flatMap((s) => s.tasks);
    expect(tasks.map((t) => [t.taskIndex, t.text, t.depth, t.blockIndex])).toEqual([
      [0, 'one', 0, 0],
      [1, 'one a', 1, 0],
      [2, 'deep', 1, 0],
      [3, 'quoted', 0, 1],
      [4, 'last', 0, 2],
    ]);
  });

  test('a nested item counts once, in its own place, and not in the words of its parent', () => {
    const plan = checklist([list(item(true, 'parent', list(item(false, 'child'))))]);
    expect(plan.total).toBe(2);
    expect(plan.sections[0]?.tasks[0]?.text).toBe('parent');
  });

  test('two lists under one heading are one section', () => {
    const plan = checklist([heading(2, 'A'), list(item(true, 'x')), paragraph('and'), list(item(false, 'y'))]);
    expect(plan.sections).toHaveLength(1);
    expect(plan.sections[0]?.total).toBe(2);
  });

  test('items before the first heading lead to their own block', () => {
    const plan = checklist([paragraph('Intro'), list(item(false, 'x')), heading(1, 'A')]);
    expect(plan.sections).toEqual([expect.objectContaining({ title: '', blockIndex: 1, total: 1 })]);
  });

  test('an unfilled item is still an item', () => {
    expect(checklist([list(item(false, ''))])).toMatchObject({ total: 1, sections: [{ tasks: [{ text: '' }] }] });
  });
});

describe('percent', () => {
  test('100 % is shown only when every item is done, 0 % only when none is', () => {
    expect(percent(199, 200)).toBe(99);
    expect(percent(200, 200)).toBe(100);
    expect(percent(1, 1000)).toBe(1);
    expect(percent(0, 3)).toBe(0);
    expect(percent(0, 0)).toBe(0);
  });
});
