import { $createParagraphNode, type ParagraphNode } from 'lexical';
import type { Paragraph } from '../../../shared/markdown/blocks';
import { $exportInlines, $importInlines, isBlank } from './inlines';
import { $getSource, $setSource } from './source-state';

export function $importParagraph(paragraph: Paragraph): ParagraphNode {
  const node = $createParagraphNode().append(...$importInlines(paragraph.inlines));
  return $setSource(node, paragraph.source);
}

/** Null for an empty paragraph: Markdown has none. */
export function $exportParagraph(node: ParagraphNode): Paragraph | null {
  const inlines = $exportInlines(node);
  return isBlank(inlines) ? null : { kind: 'paragraph', source: $getSource(node), inlines };
}
