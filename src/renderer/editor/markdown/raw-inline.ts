import {
  $create,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  TextNode,
} from 'lexical';
import type { RawInline, RawInlineRole } from '../../../shared/markdown/blocks';
import { formatOfMarks, marksOfFormat } from './text';

const ROLES: readonly RawInlineRole[] = ['html', 'comment', 'image', 'footnote', 'other'];

const roleState = createState('role', {
  parse: (value): RawInlineRole => ROLES.find((role) => role === value) ?? 'other',
});

/** Inline Markdown source, edited in place. It never joins the plain text beside it, which would be escaped. */
export class RawInlineNode extends TextNode {
  override $config() {
    return this.config('plan-raw', { extends: TextNode, stateConfigs: [{ flat: true, stateConfig: roleState }] });
  }

  getRole(): RawInlineRole {
    return $getState(this, roleState);
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.classList.add('plan-raw');
    dom.dataset.role = this.getRole();
    return dom;
  }

  override isSimpleText(): boolean {
    return false;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

export function $createRawInlineNode(source: string, role: RawInlineRole): RawInlineNode {
  return $setState($create(RawInlineNode).setTextContent(source), roleState, role);
}

export function $isRawInlineNode(node: LexicalNode | null | undefined): node is RawInlineNode {
  return node instanceof RawInlineNode;
}

export function $importRawInline(raw: RawInline): RawInlineNode {
  const node = $createRawInlineNode(raw.source, raw.role);
  return raw.marks === 0 ? node : node.setFormat(formatOfMarks(raw.marks));
}

export function exportRawInline(node: RawInlineNode): RawInline {
  return {
    kind: 'raw',
    role: node.getRole(),
    source: node.getTextContent(),
    marks: marksOfFormat(node.getFormat()),
  };
}
