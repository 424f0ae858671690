import type {
  Block,
  Heading,
  HeadingLevel,
  Inline,
  List,
  ListItem,
  Paragraph,
} from '../../../../src/shared/markdown/blocks';

/** Short spellings of block trees for the tests of pure functions over them. */

export function text(value: string, marks = 0): Inline {
  return { kind: 'text', text: value, marks };
}

export function heading(level: HeadingLevel, value: string): Heading {
  return { kind: 'heading', level, inlines: value === '' ? [] : [text(value)], source: null };
}

export function paragraph(...inlines: readonly (string | Inline)[]): Paragraph {
  return { kind: 'paragraph', inlines: inlines.map((i) => (typeof i === 'string' ? text(i) : i)), source: null };
}

export function item(checked: boolean | null, value: string, ...nested: readonly Block[]): ListItem {
  const own = value === '' ? [] : [paragraph(value)];
  return { kind: 'item', checked, children: [...own, ...nested], source: null };
}

export function list(...items: readonly ListItem[]): List {
  return { kind: 'list', start: null, items, source: null };
}

export function quote(...children: readonly Block[]): Block {
  return { kind: 'quote', children, source: null };
}
