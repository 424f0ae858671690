import { placeAt, placeIn } from '../../place';
import { columnLike, columnsOf, isEmptyRow, lacks, tablesIn } from '../../tables';
import { rowName } from '../row-name';
import type { Finding, Rule } from '../rule';

const ID = 'threat-without-mitigation';

export const threatWithoutMitigation: Rule = {
  id: ID,
  asks: 'Every threat has a mitigation',
  find: ({ blocks }) =>
    blocks.flatMap((block, blockIndex) =>
      tablesIn(block).flatMap((table): readonly Finding[] => {
        const columns = columnsOf(table);
        const threat = columnLike(columns, /\bthreats?\b|^risks?$|威胁|风险/iu);
        if (threat < 0) return [];
        const mitigation = columnLike(columns, /mitigat|counter-?measure|\bcontrols?\b|\bdefen[cs]e|缓解|措施/iu);
        const [header, ...rows] = table.rows;
        if (mitigation < 0) {
          const isModel = /^threats?$/iu.test(columns[threat] ?? '') && header;
          const place = header && placeAt(blockIndex, placeIn(header));
          return isModel && place
            ? [{ rule: ID, message: 'The table of threats has no column of mitigations', place }]
            : [];
        }
        return rows
          .filter((row) => !isEmptyRow(row, table) && lacks(row, mitigation))
          .map((row) => ({
            rule: ID,
            message: `The threat ${rowName(row, threat)} has no mitigation`,
            place: placeAt(blockIndex, placeIn(row)),
          }));
      }),
    ),
};
