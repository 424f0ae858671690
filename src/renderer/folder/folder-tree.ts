import type { FolderEntry } from '../../shared/ipc/folder-requests';
import { byOrder, type FolderFilter, type FolderOrder, isShown } from './folder-order';

/** A row of the tree as it is on screen. */
export type TreeRow =
  | {
      readonly kind: 'folder';
      readonly path: string;
      readonly name: string;
      readonly depth: number;
      readonly isOpen: boolean;
      /** Plans in it and below it that the filter shows. */
      readonly plans: number;
    }
  | { readonly kind: 'plan'; readonly entry: FolderEntry; readonly depth: number };

interface Branch {
  readonly folders: Map<string, Branch>;
  readonly plans: FolderEntry[];
  count: number;
}

const NAMES = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows of the tree: folders by name before the plans, plans in the order asked for; a closed folder hides its own. */
export function treeRows(
  entries: Iterable<FolderEntry>,
  filter: FolderFilter,
  order: FolderOrder,
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  const root = branch();
  for (const entry of entries) {
    if (!isShown(entry, filter)) continue;
    let at = root;
    at.count += 1;
    const folders = entry.path.split('/').slice(0, -1);
    for (const name of folders) {
      const inner = at.folders.get(name) ?? branch();
      at.folders.set(name, inner);
      inner.count += 1;
      at = inner;
    }
    at.plans.push(entry);
  }
  const rows: TreeRow[] = [];
  const compare = byOrder(order);
  const add = (at: Branch, path: string, depth: number) => {
    for (const [name, inner] of [...at.folders].sort(([a], [b]) => NAMES.compare(a, b))) {
      const below = path === '' ? name : `${path}/${name}`;
      const isOpen = !closed.has(below);
      rows.push({ kind: 'folder', path: below, name, depth, isOpen, plans: inner.count });
      if (isOpen) add(inner, below, depth + 1);
    }
    for (const entry of [...at.plans].sort(compare)) rows.push({ kind: 'plan', entry, depth });
  };
  add(root, '', 0);
  return rows;
}

function branch(): Branch {
  return { folders: new Map(), plans: [], count: 0 };
}
