import {
  $create,
  $getDocument,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Verbatim, VerbatimRole } from '../../../shared/markdown/blocks';
import { $getSource, $setSource } from './source-state';
import { $appendLines, $normalizeLines } from './source-text';

const ROLES: readonly VerbatimRole[] = ['html', 'comment', 'front-matter', 'definition', 'footnote', 'table', 'other'];

const roleState = createState('role', {
  parse: (value): VerbatimRole => ROLES.find((role) => role === value) ?? 'other',
});

/** A block of Markdown that has no rich form here: its source is shown and edited. */
export class PlanVerbatimNode extends ElementNode {
  override $config() {
    return this.config('plan-verbatim', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: roleState }],
      $transform: $normalizeLines,
    });
  }

  getRole(): VerbatimRole {
    return $getState(this, roleState);
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const dom = $getDocument().createElement('pre');
    dom.className = 'plan-verbatim';
    dom.spellcheck = false;
    dom.dataset.role = this.getRole();
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

export function $isVerbatimNode(node: LexicalNode | null | undefined): node is PlanVerbatimNode {
  return node instanceof PlanVerbatimNode;
}

export function $importVerbatim(block: Verbatim): PlanVerbatimNode {
  const node = $setState($create(PlanVerbatimNode), roleState, block.role);
  return $setSource($appendLines(node, block.text), block.source);
}

/** Null for a block whose source was deleted. */
export function $exportVerbatim(node: PlanVerbatimNode): Verbatim | null {
  const text = node.getTextContent();
  return /\S/.test(text) ? { kind: 'verbatim', source: $getSource(node), role: node.getRole(), text } : null;
}
