import { describe, expect, test } from 'vitest';
import { outline, sectionAt } from '../../../../src/shared/plan/outline';
import { heading, item, list, paragraph, quote } from './blocks-by-hand';

describe('outline', () => {
  test('a plan without headings has an empty outline', () => {
    expect(outline([paragraph('Just text.')])).toEqual([]);
    expect(outline([])).toEqual([]);
  });

  test('clicking an entry leads to its heading: each entry names the top-level index of its own block', () => {
    const blocks = [heading(1, 'Plan'), paragraph('Intro'), heading(2, 'Rollout'), paragraph('x'), heading(2, 'Risks')];
    expect(outline(blocks).map((entry) => [entry.text, entry.blockIndex])).toEqual([
      ['Plan', 0],
      ['Rollout', 2],
      ['Risks', 4],
    ]);
  });

  test('the sections of a titled plan start at the left edge, as its title does', () => {
    const blocks = [heading(1, 'Plan'), heading(2, 'A'), heading(3, 'A.1'), heading(2, 'B')];
    expect(outline(blocks).map((entry) => entry.depth)).toEqual([0, 0, 1, 0]);
  });

  test('a plan with several level 1 headings keeps its levels as depths', () => {
    const blocks = [heading(1, 'A'), heading(2, 'A.1'), heading(1, 'B')];
    expect(outline(blocks).map((entry) => entry.depth)).toEqual([0, 1, 0]);
  });

  test('a plan that starts at level 3 is not pushed to the right', () => {
    expect(outline([heading(3, 'A'), heading(4, 'B')]).map((entry) => entry.depth)).toEqual([0, 1]);
  });

  test('progress of a section includes the sections below it and not its neighbours', () => {
    const blocks = [
      heading(1, 'Plan'),
      heading(2, 'Checklist'),
      heading(3, 'Before'),
      list(item(true, 'a'), item(false, 'b')),
      heading(3, 'After'),
      list(item(true, 'c')),
      heading(2, 'Notes'),
      list(item(null, 'no task')),
    ];
    expect(outline(blocks).map((entry) => [entry.text, entry.done, entry.total])).toEqual([
      ['Plan', 2, 3],
      ['Checklist', 2, 3],
      ['Before', 1, 2],
      ['After', 1, 1],
      ['Notes', 0, 0],
    ]);
  });

  test('a heading inside a quote is no section, its tasks still count for the section around it', () => {
    const blocks = [heading(2, 'A'), quote(heading(2, 'Quoted'), list(item(true, 'a')))];
    expect(outline(blocks)).toEqual([{ level: 2, text: 'A', blockIndex: 0, depth: 0, done: 1, total: 1 }]);
  });
});

describe('sectionAt', () => {
  const entries = outline([paragraph('Intro'), heading(1, 'A'), paragraph('x'), heading(2, 'B')]);

  test('the highlighted section is the one that holds the caret', () => {
    expect(sectionAt(entries, 1)?.text).toBe('A');
    expect(sectionAt(entries, 2)?.text).toBe('A');
    expect(sectionAt(entries, 9)?.text).toBe('B');
  });

  test('before the first heading no section is highlighted', () => {
    expect(sectionAt(entries, 0)).toBeNull();
  });
});
