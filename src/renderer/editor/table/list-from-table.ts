import type { TableNode } from '@lexical/table';
import { tableItems } from '../../../shared/tables/table-items';
import { BlockCache } from '../markdown/block-cache';
import { $exportCached } from '../markdown/export-blocks';
import { $importBlock } from '../markdown/import-blocks';
import { $isListNode } from '../markdown/list';

/** Puts a list of its rows in the place of a table, with the caret in its first item. */
export function $listFromTable(table: TableNode): void {
  const block = $exportCached(table, new BlockCache());
  if (block?.kind !== 'table') return;
  const list = $importBlock(tableItems(block));
  table.replace(list);
  if ($isListNode(list)) list.selectStart();
}
