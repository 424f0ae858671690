import { expect, test } from '../helpers/plan-test';

interface Word {
  readonly place: string;
  readonly fixture: string;
  /** The caret goes behind the first of these words in the window. */
  readonly behind: string;
  /** The line as it is on disk. */
  readonly line: string;
  readonly becomes: string;
}

const WORDS: readonly Word[] = [
  {
    place: 'a paragraph with carriage returns',
    fixture: 'crlf.md',
    behind: 'ends before six.',
    line: 'Done when the last export ends before six.\r',
    becomes: 'Done when the last export ends before six. Soon\r',
  },
  {
    place: 'a heading behind a byte order mark',
    fixture: 'bom-crlf.md',
    behind: 'Report exports',
    line: '\uFEFF# Report exports\r',
    becomes: '\uFEFF# Report exports Soon\r',
  },
  {
    place: 'a task of a UTF-16 file',
    fixture: 'utf-16le-bom.md',
    behind: 'Measure the longest export',
    line: '- [ ] Measure the longest export',
    becomes: '- [ ] Measure the longest export Soon',
  },
  {
    place: 'a cell of a big-endian UTF-16 file',
    fixture: 'utf-16be-bom.md',
    behind: 'Query',
    line: '| Query | 12 |',
    becomes: '| Query Soon | 12 |',
  },
  {
    place: 'a quote line',
    fixture: 'crlf.md',
    behind: 'Reporting team',
    line: '> **Owner:** Reporting team\r',
    becomes: '> **Owner:** Reporting team Soon\r',
  },
  {
    place: 'a code block',
    fixture: 'crlf.md',
    behind: 'from exports;',
    line: 'select count(*) from exports;\r',
    becomes: 'select count(*) from exports; Soon\r',
  },
  {
    place: 'one line of a hand-wrapped paragraph',
    fixture: 'hard-wrapped.md',
    behind: 'authors do it',
    line: 'authors do it, so that a change of one word shows as one line in a',
    becomes: 'authors do it Soon, so that a change of one word shows as one line in a',
  },
  {
    place: 'a hand-wrapped list item',
    fixture: 'hard-wrapped.md',
    behind: 'An item that is wrapped',
    line: '- An item that is wrapped as well and goes on in the next line, with',
    becomes: '- An item that is wrapped Soon as well and goes on in the next line, with',
  },
  {
    place: 'a lazy quote',
    fixture: 'lazy-quotes.md',
    behind: 'The first line is quoted,',
    line: '> The first line is quoted,',
    becomes: '> The first line is quoted, Soon',
  },
  {
    place: 'an item ten levels down',
    fixture: 'deep-nested-lists.md',
    behind: 'back at four',
    line: '      - back at four',
    becomes: '      - back at four Soon',
  },
  {
    place: 'an underlined heading',
    fixture: 'setext-headings.md',
    behind: 'Why now',
    line: 'Why now',
    becomes: 'Why now Soon',
  },
  {
    place: 'a cell with escaped pipes',
    fixture: 'escaped-pipes.md',
    behind: 'the same, in code',
    line: '| `a \\| b` | the same, in code |',
    becomes: '| `a \\| b` | the same, in code Soon |',
  },
  {
    place: 'a table without outer pipes',
    fixture: 'tables-without-outer-pipes.md',
    behind: 'Query',
    line: 'Query | 12',
    becomes: 'Query Soon | 12',
  },
  {
    place: 'a ragged table',
    fixture: 'ragged-tables.md',
    behind: 'Write',
    line: '| Write |',
    becomes: '| Write Soon |',
  },
  {
    place: 'a list in a quote',
    fixture: 'quotes-nested.md',
    behind: 'Nested bullet',
    line: '>    - Nested bullet',
    becomes: '>    - Nested bullet Soon',
  },
  {
    place: 'a paragraph full of odd emphasis',
    fixture: 'odd-emphasis.md',
    behind: 'and snake_case_name',
    line: '**bold**text and text**bold** and snake_case_name and _snake_case_',
    becomes: '**bold**text and text**bold** and snake_case_name Soon and _snake_case_',
  },
  {
    place: 'a paragraph full of entities',
    fixture: 'entities.md',
    behind: 'without a semicolon',
    line: 'Unknown: &nosuch; and &amp without a semicolon, AT&T, a & b.',
    becomes: 'Unknown: &nosuch; and &amp without a semicolon Soon, AT&T, a & b.',
  },
  {
    place: 'a line that ends in two spaces',
    fixture: 'trailing-space-breaks.md',
    behind: 'First line ends in two spaces',
    line: 'First line ends in two spaces  ',
    becomes: 'First line ends in two spaces Soon  ',
  },
  {
    place: 'a heading behind a tab',
    fixture: 'tabs.md',
    behind: 'Heading after a tab',
    line: '#\tHeading after a tab',
    becomes: '#\tHeading after a tab Soon',
  },
  {
    place: 'a numbered item',
    fixture: 'ordered-list-numbers.md',
    behind: 'and gets wider',
    line: '10. and gets wider',
    becomes: '10. and gets wider Soon',
  },
  {
    place: 'a paragraph with footnotes',
    fixture: 'footnotes.md',
    behind: 'and retries three times',
    line: 'The job runs at two[^1] and retries three times[^retry]. Twice the same[^1].',
    becomes: 'The job runs at two[^1] and retries three times Soon[^retry]. Twice the same[^1].',
  },
  {
    place: 'a block of raw HTML',
    fixture: 'html.md',
    behind: '<p>One line',
    line: '<p>One line</p>',
    becomes: '<p>One line Soon</p>',
  },
  {
    place: 'a paragraph with tags',
    fixture: 'html.md',
    behind: 'O and a break',
    line: 'Text with <kbd>Ctrl</kbd>+<kbd>S</kbd>, H<sub>2</sub>O and a break<br>in it<br/>twice.',
    becomes: 'Text with <kbd>Ctrl</kbd>+<kbd>S</kbd>, H<sub>2</sub>O and a break Soon<br>in it<br/>twice.',
  },
  {
    place: 'the front matter',
    fixture: 'front-matter.md',
    behind: 'status: In Review',
    line: 'status: In Review',
    becomes: 'status: In Review Soon',
  },
  {
    place: 'a Hebrew task',
    fixture: 'hebrew-rtl.md',
    behind: 'לבדוק את העומס על השרת',
    line: '- [x] לבדוק את העומס על השרת',
    becomes: '- [x] לבדוק את העומס על השרת Soon',
  },
  {
    place: 'a loose list',
    fixture: 'loose-and-tight-lists.md',
    behind: 'in one item',
    line: '  in one item',
    becomes: '  in one item Soon',
  },
];

for (const { place, fixture, behind, line, becomes } of WORDS) {
  test(`a word typed in ${place} is one changed line (${fixture})`, async ({ plan, copyOf }) => {
    const file = await copyOf(fixture);
    await plan.open(file.path);
    await plan.clickBehind(behind);
    await plan.type(' Soon');
    await expect(plan.saveState).toHaveText('Edited');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [line], added: [becomes] });
  });
}
