import type { Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { rowsOf } from './table-rows';

/**
 * Puts a number beside each row of the plan's tables, T-1 and on, counted through the whole plan and the same on every
 * paper. A screen reader and a copy of the table don't meet it: it is no part of the plan.
 */
export function numberRows() {
  return (tree: Root): void => {
    let count = 0;
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'table') return;
      for (const { cells, isHeader } of rowsOf(node)) {
        if (isHeader) continue;
        count += 1;
        cells[0]?.children.unshift(h('span', { className: ['row-number'], ariaHidden: 'true' }, `T-${count}`));
      }
    });
  };
}
