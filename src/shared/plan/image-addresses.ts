import type { Block, Inline } from '../markdown/blocks';
import { readImageSource } from '../markdown/image-source';
import type { References } from '../markdown/link-references';
import type { PlanSource } from '../markdown/plan-source';

const IMG = /<img\b[^>]{0,4000}?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

/** The addresses of all images of a plan, as it spells them, each once. */
export function imageAddresses(plan: Pick<PlanSource, 'blocks' | 'references'>): readonly string[] {
  return [...new Set(plan.blocks.flatMap((block) => inBlock(block, plan.references)))];
}

function inBlock(block: Block, references: References): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inInlines(block.inlines, references);
    case 'quote':
      return block.children.flatMap((child) => inBlock(child, references));
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child) => inBlock(child, references)));
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => inInlines(cell, references)));
    case 'verbatim':
      return inHtml(block.text);
    case 'code':
    case 'rule':
      return [];
    default:
      return block satisfies never;
  }
}

function inInlines(inlines: readonly Inline[], references: References): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'link') return inInlines(inline.children, references);
    if (inline.kind !== 'raw') return [];
    if (inline.role === 'html') return inHtml(inline.source);
    const image = inline.role === 'image' ? readImageSource(inline.source, references) : null;
    return image === null ? [] : [image.address];
  });
}

function inHtml(html: string): readonly string[] {
  return [...html.matchAll(IMG)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
