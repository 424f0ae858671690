import type { LinkNode } from '@lexical/link';
import { $createTextNode, $findMatchingParent, $isLineBreakNode, $isTextNode, type LexicalNode } from 'lexical';
import { $isSourceBlock, $leafBlockOf, $textSelection } from '../caret/leaf-block';
import { $createInlineLink, $getLinkTarget, $isLinkNode, $setLinkTarget } from '../markdown/link';

export function $linkOf(node: LexicalNode): LinkNode | null {
  return $findMatchingParent(node, $isLinkNode);
}

/** Changes where a link leads. An address of its own is spelled in the link, not in a definition elsewhere. */
function $retarget(link: LinkNode, href: string): void {
  const target = $getLinkTarget(link);
  $setLinkTarget(link, { form: 'inline', href, title: 'title' in target ? target.title : null });
}

/** Takes a link away and leaves its words. */
export function $unlink(link: LinkNode): void {
  for (const child of link.getChildren()) link.insertBefore(child);
  link.remove();
}

/** Puts a link on the selected text, changes the link at the caret, or with null takes links away. */
export function $setLink(href: string | null): void {
  const selection = $textSelection();
  if (selection === null || $isSourceBlock($leafBlockOf(selection.anchor.getNode()))) return;
  if (selection.isCollapsed()) {
    const link = $linkOf(selection.anchor.getNode());
    if (link !== null && href !== null) $retarget(link, href);
    else if (link !== null) $unlink(link);
    else if (href !== null) selection.insertNodes([$createInlineLink(href).append($createTextNode(href))]);
    return;
  }
  const nodes = selection.extract();
  const links = new Set(nodes.map($linkOf).filter((link) => link !== null));
  const [only] = links;
  if (href !== null && only && links.size === 1 && nodes.every((node) => $linkOf(node)?.is(only) || node.is(only))) {
    $retarget(only, href);
    return;
  }
  for (const link of links) $unlink(link);
  if (href !== null) $wrap(nodes, href);
}

/** Wraps each run of neighbouring inline nodes in a link. */
function $wrap(nodes: readonly LexicalNode[], href: string): void {
  let link: LinkNode | null = null;
  for (const node of nodes) {
    if (!$isTextNode(node) && !$isLineBreakNode(node)) continue;
    if ($isSourceBlock(node.getParent())) continue;
    if (link === null || !link.is(node.getPreviousSibling())) {
      link = $createInlineLink(href);
      node.insertBefore(link);
    }
    link.append(node);
  }
}
