const times = (text: string, count: number) => text.repeat(count);

/** Texts of the shapes that are known to make Markdown parsers take minutes or overflow their stack. */
export const PATHOLOGICAL_INPUTS: readonly (readonly [string, string])[] = [
  ['nested strong emphasis', times('*a **a ', 20_000)],
  ['emphasis closers', times('a_ ', 50_000)],
  ['emphasis openers', times('_a ', 50_000)],
  ['link closers', times('a]', 50_000)],
  ['link openers', times('[a', 50_000)],
  ['mismatched openers and closers', times('*a_ ', 50_000)],
  ['openers and closers of lengths that are multiples of three', `a**b${times('c* ', 50_000)}`],
  ['links that start in emphasis', times('[ a_', 50_000)],
  ['brackets and parentheses', times('[ (](', 50_000)],
  ['nested brackets', `${times('[', 50_000)}a${times(']', 50_000)}`],
  ['nested quotes', `${times('> ', 50_000)}a`],
  ['deep lists', Array.from({ length: 1_000 }, (_, depth) => `${times('  ', depth)}* a\n`).join('')],
  ['one line of list markers', `${times('* ', 20_000)}a`],
  ['growing backtick runs', Array.from({ length: 2_000 }, (_, length) => `e${times('`', length)}`).join('')],
  ['unclosed links', times('[a](<b', 30_000)],
  ['unclosed comments', `</${times('<!--', 50_000)}`],
  ['processing instructions', times('<?', 50_000)],
  ['many references', `${Array.from({ length: 5_000 }, (_, n) => `[${n}]: u\n`).join('')}${times('[0] ', 5_000)}`],
  ['a table of rows that are none', times('aaa\rbbb\n-\v\n', 30_000)],
  [
    'a table of 10,000 rows',
    `${times('| h ', 20)}|\n${times('|---', 20)}|\n${times(`${times('| c ', 20)}|\n`, 10_000)}`,
  ],
  ['one line of 5 MB', times('word ', 1_000_000)],
  ['one word of 5 MB', times('x', 5_000_000)],
  ['characters that are no text', 'abc\u0000de\u0000\uFFFF\u2028\uD800'],
];
