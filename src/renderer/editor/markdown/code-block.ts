import {
  $create,
  $getDocument,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import type { CodeBlock } from '../../../shared/markdown/blocks';
import { $getSource, $setSource } from './source-state';
import { $appendLines, $normalizeLines } from './source-text';

const infoState = createState('info', { parse: (value): string => (typeof value === 'string' ? value : '') });

/** A fenced or indented code block: plain text and line breaks. */
export class PlanCodeNode extends ElementNode {
  override $config() {
    return this.config('plan-code', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: infoState }],
      $transform: $normalizeLines,
    });
  }

  /** The info string of the fence; its first word names the language. */
  getInfo(): string {
    return $getState(this, infoState);
  }

  setInfo(info: string): this {
    return $setState(this, infoState, info);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = $getDocument().createElement('pre');
    dom.className = config.theme.code ?? '';
    dom.spellcheck = false;
    dom.dataset.language = languageOf(this.getInfo());
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', ['Code', languageOf(this.getInfo())].filter(Boolean).join(', '));
    return dom;
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    if ($getStateChange(this, prev, infoState) !== null) dom.dataset.language = languageOf(this.getInfo());
    return false;
  }

  override canIndent(): boolean {
    return false;
  }
}

/** The word of an info string that names the language. */
export function languageOf(info: string): string {
  return info.split(/\s/, 1)[0] ?? '';
}

export function $createCodeNode(info: string): PlanCodeNode {
  const node = $create(PlanCodeNode);
  return info === '' ? node : node.setInfo(info);
}

export function $isCodeNode(node: LexicalNode | null | undefined): node is PlanCodeNode {
  return node instanceof PlanCodeNode;
}

export function $importCode(code: CodeBlock): PlanCodeNode {
  return $setSource($appendLines($createCodeNode(code.info), code.text), code.source);
}

export function $exportCode(node: PlanCodeNode): CodeBlock {
  return { kind: 'code', source: $getSource(node), info: node.getInfo(), text: node.getTextContent() };
}
