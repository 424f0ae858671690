import { describe, expect, it } from 'vitest';
import type { Block, List } from '../../src/shared/markdown/blocks';
import { MARK } from '../../src/shared/markdown/blocks';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';
import { at, edited, item, paragraph, words } from '../helpers/edit-blocks';

/** What random plans and random edit scripts found, shrunk to their smallest form. */
describe('found by random edits', () => {
  it('ticking an item that holds an underlined heading does not make the box its text', () => {
    const ticked = at(0, 'list', (list: List) => ({
      ...list,
      items: list.items.map((one) => ({ ...one, checked: true })),
    }));
    const text = edited('- Owner: Reporting\n  --\n', ticked);
    const [list] = readMarkdown(text).blocks;
    expect(list?.kind === 'list' && list.items[0]).toMatchObject({ checked: true, children: [{ kind: 'heading' }] });
  });

  it('a no-break space at the edge of bold words stays outside of the marks', () => {
    const bold = at(0, 'paragraph', (block) => ({
      ...block,
      inlines: [{ kind: 'text', text: 'in one\u00a0', marks: MARK.strong }],
    }));
    expect(edited('in one\u00a0\n', bold)).toBe('**in one**\u00a0\n');
  });

  it('a paragraph that was split off keeps its spelling when only what is above or below it changes', () => {
    const source = readMarkdown("# L\n\nin and 'T'\nor __x__.\n\nend\n");
    const [heading, whole, end] = source.blocks as [Block, Block, Block];
    const first: Block = { ...paragraph('in'), source: whole.source };
    const inlines = whole.kind === 'paragraph' ? whole.inlines : [];
    const [one, ...rest] = inlines;
    const second: Block = {
      kind: 'paragraph',
      source: null,
      inlines: [...words(one?.kind === 'text' ? one.text.slice(3) : ''), ...rest],
    };
    const expected = "# L\n\nin\n\nand 'T'\nor __x__.\n\nend\n";
    expect(writeMarkdown([heading, first, second, end], source)).toBe(expected);
    expect(writeMarkdown([heading, first, second, { ...end }], source)).toBe(expected);
    expect(writeMarkdown([{ ...heading }, first, second, { ...end }], source)).toBe(expected);
    expect(writeMarkdown([{ ...heading }, first, second, paragraph('other')], source)).toBe(
      expected.replace('end', 'other'),
    );
  });

  it('an empty first item below a box is not read as the underline of a heading', () => {
    const nested: Block = { kind: 'list', start: null, source: null, items: [item(''), item('plan')] };
    const list: Block = { kind: 'list', start: 1, source: null, items: [{ ...item('', true), children: [nested] }] };
    const [read] = readMarkdown(edited('', () => [list])).blocks;
    expect(read?.kind === 'list' && read.items[0]).toMatchObject({ checked: true, children: [{ kind: 'list' }] });
  });

  it('the block after the next one keeps its lines when a list is put before the next', () => {
    const text = '| a |\n|---|\n\n  | b |\n  |---|\n';
    const list: Block = { kind: 'list', start: null, source: null, items: [item('x'), item('y')] };
    expect(edited(`p\n\n${text}`, ([first, ...rest]) => [first as Block, list, ...rest])).toBe(
      `p\n\n- x\n- y\n\n${text}`,
    );
  });

  it('a second rule in a file that starts with one does not make front matter of what is between', () => {
    const text = edited('---\ntitle: a\n', (blocks) => [...blocks, { kind: 'rule', source: null }]);
    expect(readMarkdown(text).blocks.map((block) => block.kind)).toEqual(['rule', 'paragraph', 'rule']);
  });

  it('a new line in a file that mixes line ends gets the usual one, and the line after it keeps its own', () => {
    expect(edited('a\r\n\r\nb\n\nc\r\n', ([a, ...rest]) => [a as Block, paragraph('n'), ...rest])).toBe(
      'a\r\n\r\nn\r\n\r\nb\n\nc\r\n',
    );
  });

  it('code of which a part is bold or a link stays code, and no mark gets into it', () => {
    const code = (value: string, marks = 0) => ({ kind: 'text', text: value, marks: MARK.code | marks }) as const;
    const target = { form: 'inline', href: '#x', title: null } as const;
    const written = edited('a\n', () => [
      { kind: 'paragraph', source: null, inlines: [code('leg'), code('<div>', MARK.emphasis), code('end')] },
      { kind: 'paragraph', source: null, inlines: [code('see '), { kind: 'link', target, children: [code('x')] }] },
    ]);
    expect(written).toBe('`leg`*`<div>`*`end`\n\n`see `[`x`](#x)\n');
  });
});
