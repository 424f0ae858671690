import { $createParagraphNode, type ElementNode, type LexicalNode } from 'lexical';
import type { Block } from '../../../shared/markdown/blocks';

export type ImportBlock = (block: Block) => LexicalNode;
export type ExportChildren = (parent: ElementNode) => readonly Block[];

/** Fills a quote or an item; one without blocks gets an empty paragraph, as the caret needs a place. */
export function $fillContainer(container: ElementNode, blocks: readonly Block[], $importBlock: ImportBlock): void {
  if (blocks.length === 0) container.append($createParagraphNode());
  else container.append(...blocks.map($importBlock));
}

/** Puts loose inline content of a container (as left by a paste) into paragraphs. */
export function $wrapLooseInlines(container: ElementNode): void {
  let paragraph: ElementNode | null = null;
  for (const child of container.getChildren()) {
    if (!child.isInline()) {
      paragraph = null;
      continue;
    }
    if (paragraph === null) {
      paragraph = $createParagraphNode();
      child.insertBefore(paragraph);
    }
    paragraph.append(child);
  }
}
