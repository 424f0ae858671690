import { expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { taskLines } from '../../../../src/shared/plan/task-line';

it('a jump to an item finds its own line, in nested lists and quotes too', () => {
  const text = '# A\n\n- [ ] one\n  - [x] two\n- plain\n\n> - [ ] three\n';
  expect(taskLines(readMarkdown(text))).toEqual([2, 3, 6]);
});
