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
import type { List, ListItem } from '../../../shared/markdown/blocks';
import { $createItemNode, $isItemNode, type PlanItemNode } from './list-item';
import { $getSource, $setSource } from './source-state';

const startState = createState('start', {
  parse: (value): number | null => (typeof value === 'number' ? value : null),
});

/** A bullet list, or an ordered one with the number of its first item. Its children are items alone. */
export class PlanListNode extends ElementNode {
  override $config() {
    return this.config('plan-list', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: startState }],
      $transform: $normalizeList,
    });
  }

  /** The number of the first item; null for bullets. */
  getStart(): number | null {
    return $getState(this, startState);
  }

  setStart(start: number | null): this {
    return $setState(this, startState, start);
  }

  getItems(): PlanItemNode[] {
    return this.getChildren().filter($isItemNode);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const start = this.getStart();
    const dom = $getDocument().createElement(start === null ? 'ul' : 'ol');
    dom.className = config.theme.list?.ul ?? '';
    if (dom instanceof HTMLOListElement && start !== null) dom.start = start;
    return dom;
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    const change = $getStateChange(this, prev, startState);
    if (change === null) return false;
    const [start, before] = change;
    if (start === null || before === null) return true;
    if (dom instanceof HTMLOListElement) dom.start = start;
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  /** Copied items bring their list, which knows their kind. */
  override extractWithChild(child: LexicalNode): boolean {
    return $isItemNode(child);
  }
}

/** A list holds items alone: anything else that comes in, as by a paste, gets an item of its own. */
function $normalizeList(list: PlanListNode): void {
  for (const child of list.getChildren()) {
    if ($isItemNode(child)) continue;
    const item = $createItemNode(null);
    child.insertBefore(item);
    item.append(child);
  }
}

export function $createListNode(start: number | null): PlanListNode {
  const list = $create(PlanListNode);
  return start === null ? list : list.setStart(start);
}

export function $isListNode(node: LexicalNode | null | undefined): node is PlanListNode {
  return node instanceof PlanListNode;
}

/** A list with its items up to an index; the others are to be appended. */
export function $importList(
  list: List,
  $importItem: (item: ListItem) => PlanItemNode,
  items = list.items.length,
): PlanListNode {
  const node = $createListNode(list.start);
  node.append(...list.items.slice(0, items).map($importItem));
  return $setSource(node, list.source);
}

/** Null for a list without items. */
export function $exportList(node: PlanListNode, $exportItem: (item: PlanItemNode) => ListItem): List | null {
  const items = node.getItems().map($exportItem);
  return items.length === 0 ? null : { kind: 'list', source: $getSource(node), start: node.getStart(), items };
}
