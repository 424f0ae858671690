import { DecoratorTextNode } from '@lexical/extension';
import {
  $create,
  $getDocument,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';
import type { RawInline } from '../../../shared/markdown/blocks';
import { formatOfMarks, marksOfFormat } from './text';

const markdownState = createState('markdown', { parse: (value): string => (typeof value === 'string' ? value : '') });

/**
 * An image of the plan: one piece that the caret steps over. It holds its Markdown, which is kept as it stands in the
 * file; what is shown in its element is the work of the image views, and no part of the document.
 */
export class PlanImageNode extends DecoratorTextNode {
  override $config() {
    return this.config('plan-image', {
      extends: DecoratorTextNode,
      stateConfigs: [{ flat: true, stateConfig: markdownState }],
    });
  }

  getSource(): string {
    return $getState(this, markdownState);
  }

  setSource(source: string): this {
    return $setState(this, markdownState, source);
  }

  /** The Markdown, so that places in a leaf are counted as in its other inline source. */
  override getTextContent(): string {
    return this.getSource();
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = $getDocument().createElement('span');
    dom.className = 'plan-image';
    dom.dataset.source = this.getSource();
    return dom;
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    if ($getStateChange(this, prev, markdownState) !== null) dom.dataset.source = this.getSource();
    return false;
  }
}

export function $createImageNode(source: string): PlanImageNode {
  return $create(PlanImageNode).setSource(source);
}

export function $isImageNode(node: LexicalNode | null | undefined): node is PlanImageNode {
  return node instanceof PlanImageNode;
}

export function $importImage(raw: RawInline): PlanImageNode {
  const node = $createImageNode(raw.source);
  return raw.marks === 0 ? node : node.setFormat(formatOfMarks(raw.marks));
}

export function exportImage(node: PlanImageNode): RawInline {
  return { kind: 'raw', role: 'image', source: node.getSource(), marks: marksOfFormat(node.getFormat()) };
}
