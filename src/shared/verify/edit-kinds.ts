import type { TableEditKind } from './judge-table-edit';

/** The kinds of edit that are tried. `item-N` is a word into an item of a list that N lists hold, itself included. */
export type EditKind =
  | 'paragraph'
  | 'heading'
  | `item-${number}`
  | 'quote'
  | 'cell'
  | 'code'
  | 'link'
  | 'tick'
  | 'bold'
  | 'add-row'
  | 'delete-row'
  | TableEditKind
  | 'add-item'
  | 'level';

const NAMES: Readonly<Record<Exclude<EditKind, `item-${number}`>, string>> = {
  paragraph: 'a word into a paragraph',
  heading: 'a word into a heading',
  quote: 'a word into a quote',
  cell: 'a word into a table cell',
  code: 'a word into a code block',
  link: 'a word into a link text',
  tick: 'tick a box',
  bold: 'bold a word',
  'add-row': 'add a table row',
  'delete-row': 'delete a table row',
  'move-row': 'move a table row',
  'duplicate-row': 'duplicate a table row',
  'sort-rows': 'sort a table',
  'add-column': 'add a table column',
  'delete-column': 'delete a table column',
  'move-column': 'move a table column',
  'align-column': 'align a table column',
  'align-source': 'align a table’s source',
  'add-item': 'add a list item',
  level: 'change a heading’s level',
};

const ORDER = Object.keys(NAMES);

function depthOf(kind: string): number | null {
  const depth = /^item-([1-9]\d*)$/.exec(kind)?.[1];
  return depth === undefined ? null : Number(depth);
}

export function isEditKind(kind: string): kind is EditKind {
  return depthOf(kind) !== null || Object.hasOwn(NAMES, kind);
}

/** What a kind of edit does, for people. */
export function editName(kind: EditKind): string {
  const depth = depthOf(kind);
  return depth === null
    ? NAMES[kind as keyof typeof NAMES]
    : `a word into a list item${depth > 1 ? `, depth ${depth}` : ''}`;
}

/** Sorts kinds as they are shown: words first, items by depth, then changes of structure. */
export function compareKinds(a: EditKind, b: EditKind): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(kind: EditKind): number {
  const depth = depthOf(kind);
  // Items come after headings, before quotes.
  return depth === null ? ORDER.indexOf(kind) : 1 + Math.min(depth, 1000) / 1001;
}
