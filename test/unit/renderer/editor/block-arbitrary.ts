import fc from 'fast-check';
import type {
  Align,
  Block,
  Inline,
  LinkChild,
  LinkTarget,
  ListItem,
  RawInlineRole,
  SourceId,
  TableRow,
  VerbatimRole,
} from '../../../../src/shared/markdown/blocks';

const source: fc.Arbitrary<SourceId | null> = fc.option(fc.stringMatching(/^s[0-9]{1,4}$/), { nil: null });
const text = fc.stringMatching(/^[a-zA-Zé*_|<&] ?[a-zA-Z0-9 *_[\]|#>é😀.\t-]{0,12}$/u);
const marks = fc.integer({ min: 0, max: 15 });
const role = fc.constantFrom<RawInlineRole>('html', 'comment', 'image', 'footnote', 'other');
const href = fc.constantFrom(
  'https://example.org/a?b=c',
  'docs/x.md',
  '#a',
  'mailto:a@b.org',
  '',
  'javascript:alert(1)',
);

const leaf: fc.Arbitrary<LinkChild> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('text' as const), text, marks }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('raw' as const),
      role,
      source: fc.constantFrom('<kbd>', '![a](b.png)', '[^1]', '<!-- x -->'),
      marks,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'break' as const }) },
);

/** Drops what normal form does not have: neighbouring runs of equal marks. */
function normal<T extends Inline>(inlines: readonly T[]): T[] {
  return inlines.filter((inline, index) => {
    const before = inlines[index - 1];
    return !(inline.kind === 'text' && before?.kind === 'text' && inline.marks === before.marks);
  });
}

const normalUntilStable = <T extends Inline>(inlines: readonly T[]): T[] => {
  const once = normal(inlines);
  return once.length === inlines.length ? once : normalUntilStable(once);
};

const target: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.record({ form: fc.constant('inline' as const), href, title: fc.constantFrom(null, '', 'A title') }),
  fc.record({
    form: fc.constant('reference' as const),
    href,
    title: fc.constantFrom(null, 'T'),
    label: fc.constantFrom('ref', 'Other Ref'),
  }),
  fc.record({ form: fc.constantFrom('angle' as const, 'bare' as const), href }),
);

const link: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constant('link' as const),
  target,
  children: fc.array(leaf, { minLength: 1, maxLength: 4 }).map(normalUntilStable),
});

const inlines = fc
  .array(fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: link }), { minLength: 0, maxLength: 6 })
  .map((list) => normalUntilStable<Inline>(list));

/** Inlines that leave a trace in Markdown. */
const visible = inlines.filter((list) => list.some((inline) => inline.kind === 'text' || inline.kind === 'link'));

const lines = fc.array(fc.stringMatching(/^[a-z \t<>`-]{0,8}$/), { maxLength: 4 }).map((list) => list.join('\n'));

const row = fc
  .array(inlines, { minLength: 1, maxLength: 4 })
  .chain((cells) => source.map((id): TableRow => ({ kind: 'row', source: id, cells })));

const table: fc.Arbitrary<Block> = fc
  .tuple(
    source,
    row,
    fc.array(row, { maxLength: 4 }),
    fc.array(fc.constantFrom<Align>('left', 'center', 'right', null), { minLength: 4, maxLength: 4 }),
  )
  .map(([id, header, body, align]) => ({
    kind: 'table',
    source: id,
    align: align.slice(0, header.cells.length),
    rows: [header, ...body],
  }));

const leafBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), source, inlines: visible }),
  fc.record({ kind: fc.constant('heading' as const), source, level: fc.constantFrom(1, 2, 3, 4, 5, 6), inlines }),
  fc.record({
    kind: fc.constant('code' as const),
    source,
    info: fc.constantFrom('', 'ts', 'js title="x"'),
    text: lines,
  }),
  fc.record({ kind: fc.constant('rule' as const), source }),
  table,
  fc.record({
    kind: fc.constant('verbatim' as const),
    source,
    role: fc.constantFrom<VerbatimRole>('html', 'comment', 'front-matter', 'definition', 'footnote', 'other'),
    text: lines.map((body) => `<a>\n${body}`),
  }),
);

const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => {
  const children = fc.array(tie('block'), { maxLength: 3 });
  return {
    item: fc.record({
      kind: fc.constant('item' as const),
      source,
      checked: fc.constantFrom(null, true, false),
      children,
    }),
    block: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leafBlock,
      fc.record({ kind: fc.constant('quote' as const), source, children }),
      fc.record({
        kind: fc.constant('list' as const),
        source,
        start: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
        items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  };
});

/** Plans in the normal form that `blocks.ts` describes, with every kind of block and inline. */
export const planArbitrary: fc.Arbitrary<readonly Block[]> = fc.array(block, { maxLength: 5 });
