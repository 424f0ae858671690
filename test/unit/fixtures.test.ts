import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../fixtures/', import.meta.url));

interface LineEnds {
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
}

/** What makes a fixture worth keeping: exact bytes, and pieces of text that must be in it. */
interface Feature {
  readonly size?: number;
  /** The first bytes as hexadecimal digits. */
  readonly startsWith?: string;
  /** The last bytes as hexadecimal digits. */
  readonly endsWith?: string;
  readonly lineEnds?: LineEnds;
  readonly has?: readonly (string | RegExp)[];
}

const NO_BREAK = '\u00a0';
const ZERO_WIDTH = '\u200b';

/** Every fixture but the template, by name. A new fixture gets a line here, or the last test fails. */
const FEATURES: Readonly<Record<string, Feature>> = {
  'accidental-setext.md': { has: [/^The next line .*\n---$/m, /region\n===\nopens/, /^- Last item\n---$/m] },
  'alerts.md': { has: ['> [!NOTE]\n', '> [!WARNING]\n> - [ ] ', '> [!note]\n'] },
  'atx-headings.md': { has: ['## Closed heading ##\n', '\n#\n', '#No space', '   ### Three', 'spaces   \n'] },
  'autolinks.md': { has: ['<team@example.com>', ' www.example.com and', '(https://example.com/a_(b))'] },
  'backslash-breaks.md': { has: ['First line\\\nsecond', '- Item with a break\\\n  and', 'a backslash\\\n\n'] },
  'bare-tasks.md': { has: ['- [ ] \n- [ ] \n', '- [ ]\n- [x]\n', '* [ ] \n', '1. [ ] \n2. [ ]\n', '  - [ ] \n'] },
  'bom-crlf.md': { startsWith: 'efbbbf23', lineEnds: { lf: 0, crlf: 21, cr: 0 } },
  'bom-front-matter.md': { startsWith: 'efbbbf2d2d2d0a' },
  'bom.md': { startsWith: 'efbbbf23', lineEnds: { lf: 21, crlf: 0, cr: 0 } },
  'cjk.md': { has: ['实施计划', '**重点：**运行`export --all`', '夜間', '밤에', '（最多 15％）'] },
  'comment-in-list.md': { has: ['- Draft\n  <!--', '- <!-- only a comment -->\n', '\n<!-- outside'] },
  'comments.md': {
    has: ['<!-- Repeat structure -->\n', '<!---->\n', 'with a blank one -->', /<!-- not closed\n(?!.*-->)/s],
  },
  'cr-only.md': { lineEnds: { lf: 0, crlf: 0, cr: 21 }, endsWith: '0d' },
  'crlf-no-final-newline.md': { lineEnds: { lf: 0, crlf: 20, cr: 0 }, endsWith: '7369782e' },
  'crlf.md': { lineEnds: { lf: 0, crlf: 21, cr: 0 }, endsWith: '0d0a' },
  'deep-nested-lists.md': { has: [/^ {18}- ten$/m, '100. hundred\n     - child', ' - one space of indentation'] },
  'delimiter-row-trailing-space.md': { has: ['|------|---------| \n', '--- | --- \n', '---: |   \n', '12 |\t\n'] },
  'details.md': { has: ['<details>\n<summary>', '</summary>\n\n| Column', '  <details>\n'] },
  'emoji-zwj.md': {
    has: ['👨\u200d👩\u200d👧\u200d👦', '🇮🇱', '👍🏽', '1\ufe0f\u20e3', 'e\u0301 (two', '\u00e9 (one', '𠀀'],
  },
  'empty-fences.md': { has: ['```\n```\n', '```\n\n\n```\n', '- ```\n  ```\n', '> ```\n> ```\n'] },
  'empty-file.md': { size: 0 },
  'empty-items.md': { has: ['1. \n2. \n3. \n', '- \n- \n', '\n-\n-\n*\n+\n1.\n2.\n', '   - Pros: \n'] },
  'entities.md': { has: ['&amp; B', '&#x1F9FE;', '&nosuch;', '&#42;not', '`&amp; in code`', '?a=1&amp;b=2'] },
  'escaped-pipes.md': { has: ['a \\| b |', '`a \\| b`', '| \\| |', '"x\\|y"'] },
  'escapes.md': { has: ['\\*not emphasis\\*', '1\\. Not a list', '\n\\\n', '\\\\\n', 'C:\\path\\file'] },
  'fields-as-list.md': { has: ['- **Owner:** Search team\n'] },
  'fields-as-table.md': { has: ['| Owner | Status | Last Updated |\n', '| Reviewers | Platform |\n'] },
  'footnotes.md': { has: ['two[^1]', '[^1]: In', '[^retry]: With', '\n    A second paragraph', '[^missing]'] },
  'front-matter-not-at-start.md': { startsWith: '0a2d2d2d0a' },
  'front-matter-unterminated.md': { startsWith: '2d2d2d0a', has: [/^---\n(?![\s\S]*^---$)/] },
  'front-matter.md': { startsWith: '2d2d2d0a', has: [/^---\n[\s\S]+?\n---\n\n# /, '  # not a heading\n'] },
  'hard-wrapped.md': {
    has: ['as many\nauthors', '\n     and a differently', 'next line is\nnot lined up', 'that\n> goes on**'],
  },
  'hebrew-rtl.md': { has: ['תוכנית', '- [x] לבדוק', 'עם English באמצע', 'שָׁלוֹם'] },
  'html.md': { has: ['<div align="center">\n', '<kbd>Ctrl</kbd>', '<td>\n\n**Markdown', '<script>', '<![CDATA['] },
  'images.md': { has: ['![](no-alt.png)', '[![linked]', '(<path with spaces.png>)', 'data:image/gif'] },
  'indented-code.md': {
    has: [
      '\n    createdb',
      '\n        eight',
      '\n\n\n    two blank',
      '\n\ttab-indented',
      '\n      code in',
      'stay   \n',
    ],
  },
  'inline-code.md': { has: ['``two ` inside``', '` spaced `', '`over\ntwo lines`', '`  both ends  `'] },
  'join-traps.md': { has: ['Paragraph\n- list', '\n> quote ends the table', '-->\nText right'] },
  'lazy-quotes.md': { has: ['quoted,\nthe second', '\nlazy line of', '\n>No space', '> back at one level\nlazy'] },
  'leading-and-inner-blank-lines.md': { startsWith: '0a0a0a23', endsWith: '0a0a0a', has: ['\n   \n', '\n\t\n'] },
  'links.md': { has: ['(https://example.com "Title")', '[empty]()', 'link over\ntwo lines', '(javascript:alert)'] },
  'long-fences.md': { has: ['\n`````markdown\n', '\n````\n`````\n', '\n   ```text\n', '``````\nclosed'] },
  'loose-and-tight-lists.md': { has: ['- tight\n- tight\n', '- loose\n\n- loose\n', '3. loose\n\n\n4. two'] },
  'many-final-newlines.md': { endsWith: '2e0a0a0a0a0a' },
  'math.md': { has: ['$a_1 * b_1 * c$', '\n$$\n\\sum', '```math\n', '$5 today and $6'] },
  'mermaid.md': { has: ['```mermaid\nflowchart', '``` mermaid\n'] },
  'mermaid-attacks.md': { has: ['onerror=', 'javascript:', '%%{init:', 'securityLevel: loose'] },
  'mixed-line-ends.md': { lineEnds: { lf: 15, crlf: 10, cr: 0 } },
  'nbsp.md': {
    has: [`10${NO_BREAK}000`, `-${NO_BREAK}Not`, `[${NO_BREAK}] not`, `#${NO_BREAK}Not`, '\u202f', '\u3000'],
  },
  'neighbouring-lists.md': { has: ['- dash\n* star', '2. point\n1) bracket', '- - nested', '- > quote'] },
  'no-final-newline-in-fence.md': { endsWith: '0a606060' },
  'no-final-newline-in-list.md': { endsWith: '7465616d', has: [/- \[ \] [^\n]+$/] },
  'no-final-newline-in-table.md': { endsWith: '2031207c', has: [/\| 1 \|$/] },
  'no-final-newline.md': { endsWith: '7369782e', lineEnds: { lf: 20, crlf: 0, cr: 0 } },
  'odd-emphasis.md': { has: ['***both***', 'text**bold**', 'snake_case_name', '****four****', '*over\ntwo'] },
  'only-bom.md': { size: 3, startsWith: 'efbbbf' },
  'only-newline.md': { size: 1, startsWith: '0a' },
  'ordered-list-numbers.md': { has: ['1. all\n1. are\n1. one', '\n0. starts', '3. out\n2. of', '\n001. ', '\n1986. '] },
  'pipes-in-code.md': { has: ['`ls | wc` | ', '`ls \\| wc`', '``a ` b'] },
  'quotes-nested.md': { has: ['\n>> Two\n>>> Three\n', '>    > Quote', '- > - > deep'] },
  'ragged-tables.md': { has: ['| Write |\n', '| one cell too many |', '\n||\n', '\n|a|b|\n', 'without any pipe'] },
  'reference-links.md': { has: ['[runbook][rb]', '[rb][]', '[nowhere]', "[img]: chart.png\n  'Title", '> [quoted]: '] },
  'rules.md': { has: ['\n***\n', '\n___\n', '\n- - -\n', '\n---   \n', '\n- ***\n'] },
  'setext-headings.md': { has: ['exports\n======', 'now\n-------', 'lines with `code`\n=====', '\n------   \n'] },
  'strikethrough.md': { has: ['~~Two marks~~', '~one mark~', 'c and ~~ not', '~~over\ntwo lines~~'] },
  'tab-indented-lists.md': { has: ['\n\t- Stop', '\n\t\t- Note', '\n*\tBullet', '\n1.\tNumbered', '\n\t```sh\n'] },
  'table-alignments.md': { has: ['|:-----|:------:|------:|------|', '|:-|\n|-|\n', '  | Indented'] },
  'table-in-list.md': { has: ['\n   | Column |', 'under the text:\n   | Step', '\n    | a | b |', '> |--------|'] },
  'tables-without-outer-pipes.md': {
    has: ['Step | Minutes\n--- | ---\n', '\n | 4 | Platform\n', 'above\nStep | Minutes'],
  },
  'tabs.md': { has: ['A\ttab', '\n#\tHeading', '\n>\tQuote', '\n-\tItem', '\t\nand goes on', '\n\tgo build'] },
  'task-markers.md': {
    has: ['- [X] ', '* [ ] ', '+ [x] ', '1. [ ] ', '2) [x] ', '[ ]\tafter', '[ ]not a task', '\\[ ] escaped'],
  },
  'tilde-fences.md': { has: ['\n~~~\nplain\n~~~\n', '~~~yaml\n', '~~~~ js `info', '```\n~~~\na tilde'] },
  'trailing-space-breaks.md': { has: ['spaces  \nsecond', 'four    \nthird', 'one \nfourth', 'two  \n\n'] },
  'unclosed-fence-in-container.md': { has: ['> ```sh\n> echo quoted\n\n', '  ```sh\n  echo item\n\n- The'] },
  'unclosed-fence.md': { has: [/^```yaml\n(?![\s\S]*^```)/m] },
  'unusual-separators.md': { has: ['\u2028', '\u2029', '\u000b', '\u000c', '\u0085'] },
  'utf-16be-bom.md': { startsWith: 'feff0023', endsWith: '000a' },
  'utf-16le-bom.md': { startsWith: 'fffe2300', endsWith: '0a00' },
  'zero-width.md': {
    has: [ZERO_WIDTH, '\u200d', '\u2060', '\u00ad', '\u202e', '\u2067', 'mark\ufeffin', `\n${ZERO_WIDTH}\n`],
  },
};

function countLineEnds(text: string): LineEnds {
  const crlf = text.split('\r\n').length - 1;
  return { crlf, lf: text.split('\n').length - 1 - crlf, cr: text.split('\r').length - 1 - crlf };
}

describe('a fixture that lost its odd bytes would let the loss of such bytes in a plan pass unseen', () => {
  for (const [name, feature] of Object.entries(FEATURES)) {
    test(`${name} still holds what it is named for`, () => {
      const bytes = readFileSync(FOLDER + name);
      const text = bytes.toString('utf8');
      if (feature.size !== undefined) expect(bytes.length).toBe(feature.size);
      if (feature.startsWith !== undefined) {
        expect(bytes.subarray(0, feature.startsWith.length / 2).toString('hex')).toBe(feature.startsWith);
      }
      if (feature.endsWith !== undefined) {
        expect(bytes.subarray(-feature.endsWith.length / 2).toString('hex')).toBe(feature.endsWith);
      }
      if (feature.lineEnds !== undefined) expect(countLineEnds(text)).toEqual(feature.lineEnds);
      for (const piece of feature.has ?? []) {
        const found = typeof piece === 'string' ? text.includes(piece) : piece.test(text);
        expect(found, `${name} lost ${JSON.stringify(String(piece))}`).toBe(true);
      }
    });
  }

  test('git is told to leave the bytes of all fixtures alone', () => {
    expect(readFileSync(`${FOLDER}.gitattributes`, 'utf8')).toBe('* -text\n');
  });

  test('every fixture is named here with its feature', () => {
    const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'seed-plan.md');
    expect(documents.sort()).toEqual(Object.keys(FEATURES).sort());
  });
});
