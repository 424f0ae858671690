import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import type { Inline, LinkChild } from '../../../shared/markdown/blocks';
import { $importHardBreak, exportHardBreak } from './hard-break';
import { $importImage, $isImageNode, exportImage } from './image';
import { $exportLink, $importLink, $isLinkNode } from './link';
import { $importRawInline, $isRawInlineNode, exportRawInline } from './raw-inline';
import { $importText, exportText } from './text';

function $importLinkChild(child: LinkChild): LexicalNode {
  switch (child.kind) {
    case 'text':
      return $importText(child);
    case 'raw':
      return child.role === 'image' ? $importImage(child) : $importRawInline(child);
    case 'break':
      return $importHardBreak();
  }
}

export function $importInlines(inlines: readonly Inline[]): LexicalNode[] {
  return inlines.map((inline) =>
    inline.kind === 'link' ? $importLink(inline, $importLinkChild) : $importLinkChild(inline),
  );
}

/** Adds an inline in normal form: neighbouring runs of equal marks are one, empty ones are none. */
function push<T extends Inline>(into: (T | LinkChild)[], inline: LinkChild): void {
  if (inline.kind === 'text') {
    if (inline.text === '') return;
    const last = into.at(-1);
    if (last?.kind === 'text' && last.marks === inline.marks) {
      into[into.length - 1] = { ...last, text: last.text + inline.text };
      return;
    }
  }
  if (inline.kind === 'raw' && inline.source === '') return;
  into.push(inline);
}

function $exportLeaf(node: LexicalNode): LinkChild {
  if ($isImageNode(node)) return exportImage(node);
  if ($isRawInlineNode(node)) return exportRawInline(node);
  if ($isTextNode(node)) return exportText(node);
  if ($isLineBreakNode(node)) return exportHardBreak();
  return { kind: 'text', text: node.getTextContent(), marks: 0 };
}

function $collectLeaves(parent: ElementNode, into: LinkChild[]): LinkChild[] {
  for (let node = parent.getFirstChild(); node !== null; node = node.getNextSibling()) {
    if ($isElementNode(node)) $collectLeaves(node, into);
    else push<LinkChild>(into, $exportLeaf(node));
  }
  return into;
}

/** The inlines of a node, in normal form. */
export function $exportInlines(parent: ElementNode): Inline[] {
  const inlines: Inline[] = [];
  for (let node = parent.getFirstChild(); node !== null; node = node.getNextSibling()) {
    if ($isLinkNode(node)) {
      const link = $exportLink(node, $collectLeaves(node, []));
      if (link !== null) inlines.push(link);
    } else if ($isElementNode(node)) {
      for (const leaf of $collectLeaves(node, [])) push<Inline>(inlines, leaf);
    } else {
      push<Inline>(inlines, $exportLeaf(node));
    }
  }
  return inlines;
}

const BLANK = /^[ \t\n]*$/;

/** True for inlines that leave no trace in Markdown. */
export function isBlank(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => inline.kind === 'break' || (inline.kind === 'text' && BLANK.test(inline.text)));
}
