import type { Block, Inline, LinkTarget, ListItem, TableRow } from './blocks';
import { type Atom, atomsOf } from './inline-atoms';

/** Separators that can't be in a plan's words by accident of typing. */
const PART = '\u0001';
const END = '\u0002';

function targetKey(target: LinkTarget): string {
  // The text of an angle link says where it leads.
  return 'title' in target ? `${target.href}${END}${target.title ?? ''}` : 'angle';
}

function atomsKey(atoms: readonly Atom[]): string {
  let key = '';
  let kind: string | null = null;
  let marks = 0;
  let link: Atom['link'] = null;
  for (const atom of atoms) {
    if (atom.link !== link) {
      key += `${PART}link${atom.link ? targetKey(atom.link.target) : ''}${END}`;
      link = atom.link;
    }
    // A break takes no marks: whether it stands inside bold words or between them reads the same.
    const atomMarks = atom.kind === 'break' ? marks : atom.marks;
    if (atomMarks !== marks || atom.kind !== kind) {
      key += `${PART}${atom.kind}${atomMarks}${END}`;
      marks = atomMarks;
      kind = atom.kind;
    }
    key += atom.value;
  }
  return key;
}

function isPlain(inlines: readonly Inline[]): boolean {
  const only = inlines[0];
  return (
    inlines.length === 1 && only?.kind === 'text' && only.marks === 0 && !/^[ \t\n]|[\t\n]|[ \t\n]$/.test(only.text)
  );
}

/** What a leaf reads as: equal keys mean equal words, marks, links and breaks. */
export function inlinesKey(inlines: readonly Inline[]): string {
  if (inlines.length === 0) return '';
  const first = inlines[0];
  if (isPlain(inlines) && first?.kind === 'text') return `${PART}text0${END}${first.text}`;
  return atomsKey(atomsOf(inlines));
}

const keys = new WeakMap<Block | ListItem | TableRow, string>();

function childrenKey(children: readonly Block[]): string {
  return children
    .map(blockKey)
    .filter((key) => key !== EMPTY)
    .join(PART);
}

const EMPTY = 'P';

function rowKey(row: TableRow): string {
  const cells = row.cells.map(inlinesKey);
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return `row${cells.join(`${PART}|`)}`;
}

function makeKey(piece: Block | ListItem | TableRow): string {
  switch (piece.kind) {
    case 'paragraph':
      return EMPTY + inlinesKey(piece.inlines);
    case 'heading':
      return `H${piece.level}${inlinesKey(piece.inlines)}`;
    case 'quote':
      return `Q(${childrenKey(piece.children)}${END}`;
    case 'list':
      return `L${piece.start ?? '-'}(${piece.items.map(blockKey).join(PART)}${END}`;
    case 'item':
      return `I${piece.checked ?? '-'}(${childrenKey(piece.children)}${END}`;
    case 'code':
      return `C${piece.info}${END}${piece.text}`;
    case 'rule':
      return 'R';
    case 'table':
      return `T${piece.align.map((align) => align?.[0] ?? '-').join('')}(${piece.rows.map(blockKey).join(PART)}${END}`;
    case 'row':
      return rowKey(piece);
    case 'verbatim':
      return `V${piece.text}`;
  }
}

/** What a block reads as, without regard to how it is spelled. Remembered per object. */
export function blockKey(piece: Block | ListItem | TableRow): string {
  let key = keys.get(piece);
  if (key === undefined) {
    key = makeKey(piece);
    keys.set(piece, key);
  }
  return key;
}

/** True for a paragraph without words: it has no form in Markdown. */
export function isEmptyParagraph(block: Block): boolean {
  return block.kind === 'paragraph' && blockKey(block) === EMPTY;
}
