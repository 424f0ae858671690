import { expect, it } from 'vitest';
import { addFields } from '../../../../../src/shared/plan/edits/add-fields';

const says = { owner: 'Ann', today: '2026-11-27' };
const FIELDS = '> **Owner:** Ann  \n> **Status:** Draft  \n> **Last Updated:** 2026-11-27';

it.each([
  ['under the title', '# P\n\nWords.\n', `# P\n\n${FIELDS}\n\nWords.\n`],
  ['under a title that words follow at once', '# P\nWords.\n', `# P\n\n${FIELDS}\n\nWords.\n`],
  ['under an underlined title', 'P\n===\n\nWords.\n', `P\n===\n\n${FIELDS}\n\nWords.\n`],
  ['at the start without a title', 'Words.\n', `${FIELDS}\n\nWords.\n`],
  ['below front matter', '---\ntitle: P\n---\n\nWords.\n', `---\ntitle: P\n---\n\n${FIELDS}\n\nWords.\n`],
  ['under a title that is all there is', '# P', `# P\n\n${FIELDS}`],
])('fields are put in %s, and no other line changes', (_, before, after) => {
  expect(addFields(before, says)?.text).toBe(after);
});

it('line ends are those of the plan', () => {
  expect(addFields('# P\r\n\r\nWords.\r\n', says)?.text).toBe(
    `# P\r\n\r\n${FIELDS.replaceAll('\n', '\r\n')}\r\n\r\nWords.\r\n`,
  );
});

it('a plan that has fields gets no second ones', () => {
  expect(addFields('# P\n\n- **Status:** Draft\n', says)).toBeNull();
});
