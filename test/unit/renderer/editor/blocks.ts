import type {
  Block,
  Heading,
  Inline,
  List,
  ListItem,
  Paragraph,
  Quote,
  Table,
} from '../../../../src/shared/markdown/blocks';

/** Short ways to write a plan by hand. A source id is the text itself, so that a test sees where it went. */
export const t = (text: string, marks = 0): Inline => ({ kind: 'text', text, marks });
export const p = (text: string): Paragraph => ({ kind: 'paragraph', source: `p:${text}`, inlines: [t(text)] });
export const h = (text: string): Heading => ({ kind: 'heading', source: `h:${text}`, level: 1, inlines: [t(text)] });
export const quote = (...children: Block[]): Quote => ({ kind: 'quote', source: 'quote', children });
export const item = (text: string, ...more: Block[]): ListItem => ({
  kind: 'item',
  source: `i:${text}`,
  checked: null,
  children: [p(text), ...more],
});
export const task = (text: string, checked = false, ...more: Block[]): ListItem => ({
  ...item(text, ...more),
  checked,
});
export const ul = (...items: ListItem[]): List => ({ kind: 'list', source: 'ul', start: null, items });
export const ol = (start: number, ...items: ListItem[]): List => ({ kind: 'list', source: 'ol', start, items });
export const code = (text: string): Block => ({ kind: 'code', source: 'code', info: 'ts', text });
export const table = (...rows: string[][]): Table => ({
  kind: 'table',
  source: 'table',
  align: (rows[0] ?? []).map(() => null),
  rows: rows.map((cells, y) => ({
    kind: 'row',
    source: `row${y}`,
    cells: cells.map((cell) => (cell ? [t(cell)] : [])),
  })),
});
