import { $create, $getDocument, type EditorConfig, ElementNode, type LexicalNode } from 'lexical';
import type { Quote } from '../../../shared/markdown/blocks';
import { $fillContainer, $wrapLooseInlines, type ExportChildren, type ImportBlock } from './block-container';
import { $getSource, $setSource } from './source-state';

/** A block quote that holds blocks. */
export class PlanQuoteNode extends ElementNode {
  override $config() {
    return this.config('plan-quote', { extends: ElementNode, $transform: $normalizeQuote });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = $getDocument().createElement('blockquote');
    dom.className = config.theme.quote ?? '';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }
}

function $normalizeQuote(node: PlanQuoteNode): void {
  $wrapLooseInlines(node);
}

export function $createQuoteNode(): PlanQuoteNode {
  return $create(PlanQuoteNode);
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is PlanQuoteNode {
  return node instanceof PlanQuoteNode;
}

export function $importQuote(quote: Quote, $importBlock: ImportBlock): PlanQuoteNode {
  const node = $createQuoteNode();
  $fillContainer(node, quote.children, $importBlock);
  return $setSource(node, quote.source);
}

export function $exportQuote(node: PlanQuoteNode, $exportChildren: ExportChildren): Quote {
  return { kind: 'quote', source: $getSource(node), children: $exportChildren(node) };
}
