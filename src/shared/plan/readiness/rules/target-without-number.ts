import type { TableRow } from '../../../markdown/blocks';
import { placeAt, placeIn } from '../../place';
import { lineText } from '../../plain-text';
import { isEmptyRow, lacks } from '../../tables';
import { rowName } from '../row-name';
import type { Finding, Rule } from '../rule';
import { targetTables } from '../target-tables';

const ID = 'target-without-number';
const UNIT = '(?:%|‰|°|[€$£¥]|\\p{L})';
const NUMBER_AND_UNIT = new RegExp(`\\d[\\d.,]*\\s*(?:k|M|G)?\\s*[/]?${UNIT}|[€$£¥]\\s*\\d|\\d:\\d`, 'u');
/** The unit may stand with the name: `Latency (ms)`, `Errors in %`. */
const UNIT_IN_NAME =
  /\((?:%|[µmn]?s|sec(?:onds?)?|min(?:utes?)?|[kmgt]i?b|.*\/.*|bytes?|count|rps|qps)\)|%| in \p{L}+$/iu;

function problem(row: TableRow, target: number): string | null {
  if (lacks(row, target)) return 'has no target';
  const text = lineText(row.cells[target] ?? []).slice(0, 200);
  if (!/\d/u.test(text)) return /^(?:none|zero|no |n\/a|-|–|—)/iu.test(text) ? null : 'has a target without a number';
  if (NUMBER_AND_UNIT.test(text) || UNIT_IN_NAME.test(lineText(row.cells[0] ?? []))) return null;
  return 'has a target without a unit';
}

export const targetWithoutNumber: Rule = {
  id: ID,
  asks: 'Every target is a number with a unit',
  find: (plan) =>
    targetTables(plan).flatMap(({ table, blockIndex, columns, target }): readonly Finding[] => {
      if (UNIT_IN_NAME.test(columns[target] ?? '') || columns.some((column) => /^units?$/iu.test(column))) return [];
      return table.rows.slice(1).flatMap((row): readonly Finding[] => {
        const what = isEmptyRow(row, table) ? null : problem(row, target);
        if (what === null) return [];
        return [{ rule: ID, message: `${rowName(row)} ${what}`, place: placeAt(blockIndex, placeIn(row)) }];
      });
    }),
};
