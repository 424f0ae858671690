import {
  $create,
  $getDocument,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical';
import type { ListItem } from '../../../shared/markdown/blocks';
import { $fillContainer, $wrapLooseInlines, type ExportChildren, type ImportBlock } from './block-container';
import { $getSource, $setSource } from './source-state';

const checkedState = createState('checked', {
  parse: (value): boolean | null => (typeof value === 'boolean' ? value : null),
});

const BOX = 'plan-item__box';

/** A list item that holds blocks. An item of any list may be a task: `checked` is then true or false. */
export class PlanItemNode extends ElementNode {
  override $config() {
    return this.config('plan-item', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: checkedState }],
      $transform: $normalizeItem,
    });
  }

  /** null: no task. */
  getChecked(): boolean | null {
    return $getState(this, checkedState);
  }

  setChecked(checked: boolean | null): this {
    return $setState(this, checkedState, checked);
  }

  /** The text of the item without that of lists inside it: the name of its box. */
  getOwnText(): string {
    for (const child of this.getChildren()) {
      if (!(child instanceof ElementNode) || child.getType() === 'plan-list') continue;
      return child.getTextContent().replace(/\s+/g, ' ').trim();
    }
    return '';
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = $getDocument().createElement('li');
    dom.className = config.theme.list?.listitem ?? '';
    if (this.getChecked() !== null) {
      const box = $getDocument().createElement('span');
      box.className = BOX;
      box.contentEditable = 'false';
      box.tabIndex = 0;
      box.setAttribute('role', 'checkbox');
      setDOMUnmanaged(box);
      dom.append(box);
      dom.classList.add('plan-item--task');
      this.paintBox(dom, box);
    }
    return dom;
  }

  override updateDOM(prev: this, dom: HTMLElement): boolean {
    const change = $getStateChange(this, prev, checkedState);
    if (change !== null && (change[0] === null) !== (change[1] === null)) return true;
    const box = dom.firstElementChild;
    if (this.getChecked() !== null && box instanceof HTMLElement) this.paintBox(dom, box);
    return false;
  }

  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    const box = dom.firstElementChild;
    const slot = super.getDOMSlot(dom);
    return box?.classList.contains(BOX) ? slot.withAfter(box) : slot;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override isParentRequired(): boolean {
    return true;
  }

  private paintBox(dom: HTMLElement, box: HTMLElement): void {
    const done = this.getChecked() === true;
    const name = this.getOwnText() || 'Empty task';
    dom.classList.toggle('plan-item--done', done);
    if (box.ariaChecked !== String(done)) box.ariaChecked = String(done);
    if (box.ariaLabel !== name) box.ariaLabel = name;
  }
}

function $normalizeItem(item: PlanItemNode): void {
  $wrapLooseInlines(item);
}

export function $createItemNode(checked: boolean | null): PlanItemNode {
  const item = $create(PlanItemNode);
  return checked === null ? item : item.setChecked(checked);
}

export function $isItemNode(node: LexicalNode | null | undefined): node is PlanItemNode {
  return node instanceof PlanItemNode;
}

export function $importItem(item: ListItem, $importBlock: ImportBlock): PlanItemNode {
  const node = $createItemNode(item.checked);
  $fillContainer(node, item.children, $importBlock);
  return $setSource(node, item.source);
}

export function $exportItem(node: PlanItemNode, $exportChildren: ExportChildren): ListItem {
  return { kind: 'item', source: $getSource(node), checked: node.getChecked(), children: $exportChildren(node) };
}
