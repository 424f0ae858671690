import type { ListItem as MdItem, List as MdList, Table as MdTable, Nodes, PhrasingContent, RootContent } from 'mdast';
import {
  type Block,
  type Inline,
  type Link,
  type LinkChild,
  type ListItem,
  MARK,
  type Marks,
  type Table,
} from '../../../shared/markdown/blocks';
import { SAFE_ADDRESS } from '../../../shared/markdown/blocks-html';

const HEADINGS = [1, 2, 3, 4, 5, 6] as const;

/** White space as HTML shows it. A hard space beside another is there to be seen, not to hold words together. */
function shown(text: string): string {
  return text.replace(/[ \t\r\n\f]+|\u00a0(?=[\s\u00a0])|(?<=\s)\u00a0/g, ' ').replace(/ {2,}/g, ' ');
}

/** A run of text whose edges carry no marks, as bold spaces say nothing and can't be written. */
function textRuns(text: string, marks: Marks): LinkChild[] {
  if (marks === 0 || marks & MARK.code) return [{ kind: 'text', text, marks }];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return [
    { kind: 'text', text: before, marks: 0 },
    { kind: 'text', text: words, marks },
    { kind: 'text', text: after, marks: 0 },
  ];
}

function children(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

function linkChildren(node: Nodes, marks: Marks): LinkChild[] {
  switch (node.type) {
    case 'text':
      return textRuns(shown(node.value), marks);
    case 'inlineCode':
      return textRuns(shown(node.value), marks | MARK.code);
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
      return children(node).flatMap((child) => linkChildren(child, marks | MARK.strong));
    case 'emphasis':
      return children(node).flatMap((child) => linkChildren(child, marks | MARK.emphasis));
    case 'delete':
      return children(node).flatMap((child) => linkChildren(child, marks | MARK.strike));
    default:
      return children(node).flatMap((child) => linkChildren(child, marks));
  }
}

const isLinkChild = (inline: Inline): inline is LinkChild => inline.kind !== 'link';

function inlinesIn(node: Nodes, marks: Marks): Inline[] {
  switch (node.type) {
    case 'link': {
      const inside = normal(children(node).flatMap((child) => linkChildren(child, marks))).filter(isLinkChild);
      if (inside.length === 0 || !SAFE_ADDRESS.test(node.url)) return inside;
      return [
        { kind: 'link', target: { form: 'inline', href: node.url, title: null }, children: inside } satisfies Link,
      ];
    }
    case 'strong':
      return children(node).flatMap((child) => inlinesIn(child, marks | MARK.strong));
    case 'emphasis':
      return children(node).flatMap((child) => inlinesIn(child, marks | MARK.emphasis));
    case 'delete':
      return children(node).flatMap((child) => inlinesIn(child, marks | MARK.strike));
    default:
      return 'value' in node || node.type === 'break'
        ? linkChildren(node, marks)
        : children(node).flatMap((child) => inlinesIn(child, marks));
  }
}

/** Joins neighbouring runs of equal marks and trims the ends. */
function normal(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    if (inline.kind !== 'text') {
      runs.push(inline);
      continue;
    }
    const before = last?.kind === 'text' ? last : null;
    const opens = last === undefined || last.kind === 'break' || before?.text.endsWith(' ');
    const text = opens ? inline.text.replace(/^ +/, '') : inline.text;
    if (text === '') continue;
    if (before?.marks === inline.marks) runs[runs.length - 1] = { ...before, text: before.text + text };
    else runs.push({ ...inline, text });
  }
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    if (last.kind === 'link' || last.kind === 'raw') break;
    const text = last.kind === 'text' ? last.text.replace(/\s+$/, '') : '';
    if (last.kind === 'text' && text !== '') {
      runs[runs.length - 1] = { ...last, text };
      break;
    }
    runs.pop();
  }
  return runs;
}

function inlines(nodes: readonly PhrasingContent[]): Inline[] {
  return normal(nodes.flatMap((node) => inlinesIn(node, 0)));
}

function item({ checked, children: blocks }: MdItem): ListItem {
  return { kind: 'item', source: null, checked: checked ?? null, children: mdastBlocks(blocks) };
}

function list({ ordered, start, children: items }: MdList): Block[] {
  return [{ kind: 'list', source: null, start: ordered ? (start ?? 1) : null, items: items.map(item) }];
}

/** A table without a header gets an empty one on its way here: its first row serves better. */
function table({ align, children: all }: MdTable): Block[] {
  const rows = all.map((row): Table['rows'][number] => ({
    kind: 'row',
    source: null,
    cells: row.children.map((cell) => inlines(cell.children)),
  }));
  if (rows.length > 1 && rows[0]?.cells.every((cell) => cell.length === 0)) rows.shift();
  const width = rows[0]?.cells.length ?? 0;
  if (width === 0) return [];
  return [{ kind: 'table', source: null, align: Array.from({ length: width }, (_, x) => align?.[x] ?? null), rows }];
}

function blocksOf(node: RootContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const words = inlines(node.children);
      return words.length === 0 ? [] : [{ kind: 'paragraph', source: null, inlines: words }];
    }
    case 'heading': {
      const words = inlines(node.children);
      const level = HEADINGS[node.depth - 1] ?? 6;
      return words.length === 0 ? [] : [{ kind: 'heading', source: null, level, inlines: words }];
    }
    case 'blockquote': {
      const inside = mdastBlocks(node.children);
      return inside.length === 0 ? [] : [{ kind: 'quote', source: null, children: inside }];
    }
    case 'list':
      return list(node);
    case 'code':
      return [{ kind: 'code', source: null, info: node.lang ?? '', text: node.value.replace(/\n$/, '') }];
    case 'thematicBreak':
      return [{ kind: 'rule', source: null }];
    case 'table':
      return table(node);
    default: {
      const words = normal(inlinesIn(node, 0));
      return words.length === 0 ? [] : [{ kind: 'paragraph', source: null, inlines: words }];
    }
  }
}

/** The blocks of a syntax tree of the unified family, without sources. */
export function mdastBlocks(nodes: readonly RootContent[]): readonly Block[] {
  return nodes.flatMap(blocksOf);
}
