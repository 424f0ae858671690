import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../../src/shared/markdown/blocks';
import { MARK } from '../../../../src/shared/markdown/blocks';
import { readMarkdown, startReading } from '../../../../src/shared/markdown/read-markdown';

const inlines = (text: string): readonly Inline[] => {
  const [block] = readMarkdown(text).blocks;
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.inlines : [];
};
const text = (value: string, marks = 0) => ({ kind: 'text', text: value, marks });

/** A block as a reader of the plan would call it. */
function named(block: Block): unknown {
  switch (block.kind) {
    case 'quote':
      return ['quote', ...outline(block.children)];
    case 'list':
      return [
        block.start === null ? 'bullets' : `from ${block.start}`,
        ...block.items.map((item) => [item.checked, ...outline(item.children)]),
      ];
    case 'table':
      return ['table', block.align, ...block.rows.map((row) => row.cells.length)];
    case 'verbatim':
      return `${block.role}: ${block.text}`;
    case 'code':
      return `code ${block.info}: ${block.text}`;
    case 'heading':
      return `h${block.level}`;
    case 'paragraph':
    case 'rule':
      return block.kind;
  }
}

function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map(named);
}

const shape = (markdown: string) => outline(readMarkdown(markdown).blocks);

describe('inlines are read as a reader sees them', () => {
  it('marks, also in each other', () => {
    expect(inlines('a **b *c* d** ~~e~~ `f`')).toEqual([
      text('a '),
      text('b ', MARK.strong),
      text('c', MARK.strong | MARK.emphasis),
      text(' d', MARK.strong),
      text(' '),
      text('e', MARK.strike),
      text(' '),
      text('f', MARK.code),
    ]);
  });
  it('escapes, entities and soft line breaks as the characters that they stand for', () => {
    expect(inlines('\\*a\\* &amp; &#x2014;\n  b')).toEqual([text('*a* & — b')]);
  });
  it('hard breaks of every spelling', () => {
    for (const spelling of ['a  \nb', 'a\\\nb', 'a<br>b', 'a <br/> b']) {
      expect(inlines(spelling)).toEqual([
        text(spelling.includes(' <br') ? 'a ' : 'a'),
        { kind: 'break' },
        text(spelling.endsWith(' b') ? ' b' : 'b'),
      ]);
    }
  });
  it('links of every form, and brackets that lead nowhere as text', () => {
    const found = inlines('[a](/u "t") [b][R] [r] <http://x.y> [Title] [x][none]\n\n[r]: /r');
    expect(found.flatMap((one) => (one.kind === 'link' ? [one.target] : []))).toEqual([
      { form: 'inline', href: '/u', title: 't' },
      { form: 'reference', href: '/r', title: null, label: 'R' },
      { form: 'reference', href: '/r', title: null, label: 'r' },
      { form: 'angle', href: 'http://x.y' },
    ]);
    expect(found[found.length - 1]).toEqual(text(' [Title] [x][none]'));
  });
  it('a link with brackets in its words, unless they are a link of their own', () => {
    const linked = (markdown: string) =>
      inlines(markdown).flatMap((inline) => (inline.kind === 'link' ? [[inline.target.href, inline.children]] : []));
    expect(linked('[User Stories [optional]](#user-stories)')).toEqual([
      ['#user-stories', [text('User Stories [optional]')]],
    ]);
    expect(linked('[a [*b* [c]] d][e]\n\n[e]: /e')).toEqual([
      ['/e', [text('a ['), text('b', MARK.emphasis), text(' [c]] d')]],
    ]);
    expect(linked('[a [b]](#c)\n\n[b]: /b')).toEqual([['/b', [text('b')]]]);
    expect(linked('[ ] [a [x]](#c) and [d]')).toEqual([['#c', [text('a [x]')]]]);
  });

  it('what has no rich form as its source', () => {
    expect(
      inlines('![a](b.png) <kbd>x</kbd> <!-- c --> y[^1]\n\n[^1]: n').flatMap((one) =>
        one.kind === 'raw' ? [[one.role, one.source]] : [],
      ),
    ).toEqual([
      ['image', '![a](b.png)'],
      ['html', '<kbd>'],
      ['html', '</kbd>'],
      ['comment', '<!-- c -->'],
      ['footnote', '[^1]'],
    ]);
  });
});

describe('blocks', () => {
  it.each([
    [
      'task items on every marker',
      '- [ ] a\n- [x] b\n\n1) [X] c\n\n+ [ ]\n',
      [
        ['bullets', [false, 'paragraph'], [true, 'paragraph']],
        ['from 1', [true, 'paragraph']],
        ['bullets', [false]],
      ],
    ],
    ['a box that is no task', '- [ ]a\n- [y] b\n', [['bullets', [null, 'paragraph'], [null, 'paragraph']]]],
    ['a table with a delimiter row that ends in a space', '| a |\n|--:| \n| 1 | 2 |\n', [['table', ['right'], 1, 2]]],
    [
      'a table without outer pipes and with pipes in code',
      'a | b\n--|--\n`x \\| y` | \\|\n',
      [['table', [null, null], 2, 2]],
    ],
    ['a table in a list', '- a\n\n  | h |\n  |---|\n', [['bullets', [null, 'paragraph', ['table', [null], 1]]]]],
    ['front matter', '---\na: b\n---\n# c\n', ['front-matter: ---\na: b\n---', 'h1']],
    ['front matter that never ends', '---\na: b\n', ['rule', 'paragraph']],
    [
      'a footnote definition with an indented part',
      '[^1]: a\n\n    b\n\nc\n',
      ['footnote: [^1]: a\n\n    b', 'paragraph'],
    ],
    ['quotes with lazy lines', '> a\nb\n>\n> - c\n', [['quote', 'paragraph', ['bullets', [null, 'paragraph']]]]],
    ['setext, fences and indented code', 'a\n---\n\n~~~js x\nb\n~~~\n\n    c\n', ['h2', 'code js x: b', 'code : c']],
    ['comments and HTML', '<!-- a\n\nb -->\n<div>\nc\n', ['comment: <!-- a\n\nb -->', 'html: <div>\nc']],
    ['nothing', '', []],
    ['blank lines', '\n\n', []],
  ] as const)('%s', (_name, markdown, expected) => {
    expect(shape(markdown)).toEqual(expected);
  });
});

describe('a plan read in steps', () => {
  it('is the plan read at once', () => {
    const markdown = '# a\n\n- b\n- c\n\n| d |\n|---|\n| e |\n';
    const plan = startReading(markdown);
    let steps = 1;
    while (!plan.step(() => false)) steps++;
    expect(steps).toBeGreaterThan(3);
    expect(outline(plan.source()?.blocks ?? [])).toEqual(shape(markdown));
  });
});
