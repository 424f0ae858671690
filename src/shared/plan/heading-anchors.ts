import type { Block, Heading, Inline } from '../markdown/blocks';
import { perBlock } from './per-block';
import { inlineText } from './plain-text';

/** The anchor of a heading as code hosts make it: lower case, words joined by hyphens, without punctuation. */
export function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/gu, '-');
}

const NAMED = /<[a-z][^<>]{0,1000}?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/giu;

interface Target {
  readonly heading?: string;
  readonly block?: Heading;
  readonly id?: string;
}

/** What a block offers to links, in order: headings by their words, and tags with an id or a name. */
const targetsIn = perBlock((block): readonly Target[] => {
  switch (block.kind) {
    case 'heading': {
      const text = inlineText(block.inlines);
      const own = /\{#([\w-]+)\}\s*$/u.exec(text);
      const heading = { heading: text, block };
      return [...idsOf(block.inlines), ...(own?.[1] === undefined ? [] : [{ id: own[1] }]), heading];
    }
    case 'paragraph':
      return idsOf(block.inlines);
    case 'quote':
      return block.children.flatMap(targetsIn);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child: Block) => targetsIn(child)));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => idsOf(cell)));
    case 'verbatim':
      return block.role === 'html' || block.role === 'other'
        ? [...idsOfHtml(block.text), ...headingsOfHtml(block.text)]
        : [];
    case 'code':
    case 'rule':
      return [];
    default:
      return block satisfies never;
  }
});

function idsOf(inlines: readonly Inline[]): readonly { readonly id: string }[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link') return idsOf(inline.children);
    return inline.kind === 'raw' && inline.role === 'html' ? idsOfHtml(inline.source) : [];
  });
}

function idsOfHtml(html: string): readonly { readonly id: string }[] {
  return [...html.matchAll(NAMED)].map((match) => ({ id: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function headingsOfHtml(html: string): readonly { readonly heading: string }[] {
  return [...html.matchAll(/<h([1-6])\b[^<>]*>(.{0,500}?)<\/h\1>/gisu)].map((match) => ({
    heading: (match[2] ?? '').replace(/<[^>]*>/gu, ''),
  }));
}

/** An anchor that a link within a plan can lead to, in lower case; its heading where it is one of Markdown. */
export interface Anchor {
  readonly anchor: string;
  readonly heading: Heading | null;
}

/** Every anchor of a plan in document order. Equal headings are numbered from 1. */
export function anchorsIn(blocks: readonly Block[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  const times = new Map<string, number>();
  for (const block of blocks) {
    for (const { heading, id, block: found } of targetsIn(block)) {
      if (id !== undefined) anchors.push({ anchor: id.toLowerCase(), heading: null });
      if (heading === undefined) continue;
      const base = anchorOf(heading);
      let anchor = base;
      let next = times.get(base) ?? 0;
      while (times.has(anchor)) {
        next += 1;
        anchor = `${base}-${next}`;
      }
      times.set(base, next);
      times.set(anchor, times.get(anchor) ?? 0);
      anchors.push({ anchor, heading: found ?? null });
    }
  }
  return anchors;
}

export function headingAnchors(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(anchorsIn(blocks).map(({ anchor }) => anchor));
}
