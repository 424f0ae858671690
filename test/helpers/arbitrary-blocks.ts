import fc from 'fast-check';
import type { Align, Block, Inline, LinkChild, ListItem, TableRow } from '../../src/shared/markdown/blocks';
import { MARK } from '../../src/shared/markdown/blocks';

/** Words as people type them, and the characters that Markdown gives a meaning to, in every odd place. */
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('plan', 'ledger', 'a', 'b2', 'naïve', '資料', 'שלום', '🙂', 'snake_case', 'v1.2', 'x-y'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '#',
      '-',
      '+',
      '1.',
      '|',
      '~',
      '\\',
      '!',
      '=',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '**',
      '__',
      '~~',
      '```',
      '---',
      '===',
      '&amp;',
      '<b>',
      '[x]',
      '[ ]',
      '](',
      '![',
      '*a*',
      'a*',
      '_b_',
      '- c',
      '\\*',
      '2)',
      '"',
      "'",
    ),
  },
);

const phrase = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .chain((words) => fc.constantFrom(' ', ' ', ' ', '').map((join) => words.join(join)));

const marks = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<number>(MARK.strong, MARK.emphasis, MARK.strike, MARK.code, MARK.strong | MARK.emphasis),
  },
);

const run: fc.Arbitrary<LinkChild> = fc.record({ kind: fc.constant('text' as const), text: phrase, marks });

const link: fc.Arbitrary<Inline> = fc.record({
  kind: fc.constant('link' as const),
  target: fc.record({
    form: fc.constant('inline' as const),
    href: fc.constantFrom('https://a.example/b', '#part', 'a b.md', 'x(y)z', './p.md'),
    title: fc.constantFrom(null, null, 'a "title"'),
  }),
  children: fc.array(
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.constantFrom('docs', 'the plan', 'a*b'),
      marks: fc.constantFrom(0, 0, MARK.strong),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

const hardBreak: fc.Arbitrary<Inline> = fc.constant({ kind: 'break' });

export const arbitraryInlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: link }, { weight: 1, arbitrary: hardBreak }),
  { minLength: 1, maxLength: 4 },
);

const align: fc.Arbitrary<Align> = fc.constantFrom(null, null, 'left', 'right', 'center');
const cell = fc.oneof(fc.constant([] as readonly Inline[]), arbitraryInlines);

const table: fc.Arbitrary<Block> = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record({
    kind: fc.constant('table' as const),
    align: fc.array(align, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({
        kind: fc.constant('row' as const),
        cells: fc.array(cell, { minLength: columns, maxLength: columns }),
        source: fc.constant(null),
      }) as fc.Arbitrary<TableRow>,
      { minLength: 1, maxLength: 3 },
    ),
    source: fc.constant(null),
  }),
);

const codeText = fc
  .array(fc.constantFrom('let a = 1;', '  indented', '', '```', '~~~', '- no list', '# no heading', '\ttab'), {
    maxLength: 4,
  })
  .map((lines) => lines.join('\n'));

export const { block: arbitraryBlock } = fc.letrec<{ block: Block; leaf: Block; item: ListItem; children: Block[] }>(
  (tie) => ({
    leaf: fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({
          kind: fc.constant('paragraph' as const),
          inlines: arbitraryInlines,
          source: fc.constant(null),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('heading' as const),
          level: fc.constantFrom(1, 2, 3, 6),
          inlines: arbitraryInlines,
          source: fc.constant(null),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('code' as const),
          info: fc.constantFrom('', 'js', 'a b'),
          text: codeText,
          source: fc.constant(null),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ kind: 'rule' as const, source: null }) },
      { weight: 1, arbitrary: table },
    ) as fc.Arbitrary<Block>,
    children: fc.array(fc.oneof({ weight: 4, arbitrary: tie('leaf') }, { weight: 1, arbitrary: tie('block') }), {
      minLength: 1,
      maxLength: 3,
    }),
    item: fc.record({
      kind: fc.constant('item' as const),
      checked: fc.constantFrom(null, null, false, true),
      children: tie('children'),
      source: fc.constant(null),
    }),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('leaf'),
      fc.record({ kind: fc.constant('quote' as const), children: tie('children'), source: fc.constant(null) }),
      fc.record({
        kind: fc.constant('list' as const),
        start: fc.constantFrom(null, null, 1, 3),
        items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        source: fc.constant(null),
      }),
    ) as fc.Arbitrary<Block>,
  }),
);
