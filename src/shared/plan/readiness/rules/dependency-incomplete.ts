import { placeAt, placeIn } from '../../place';
import { isUnder, sectionHolding } from '../../sections';
import { columnLike, columnsOf, isEmptyRow, lacks, tablesIn } from '../../tables';
import { rowName } from '../row-name';
import type { Finding, Rule } from '../rule';

const ID = 'dependency-incomplete';

const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(?:min(?:imum)?\s+)?versions?\b|^版本/iu, 'version'],
  [/^failure(?: modes?)?$|^if it fails$/iu, 'failure mode'],
  [/^fall-?backs?\b/iu, 'fallback'],
];

export const dependencyIncomplete: Rule = {
  id: ID,
  asks: 'Every dependency has a version, or a failure mode and a fallback',
  find: ({ blocks, sections }) =>
    blocks.flatMap((block, blockIndex) =>
      tablesIn(block).flatMap((table): readonly Finding[] => {
        const columns = columnsOf(table);
        const isHere = isUnder(sectionHolding(sections, blockIndex), /dependenc|third[- ]party|依赖/iu);
        if (!isHere && columnLike(columns, /^failure modes?$/iu) < 0) return [];
        const [header, ...rows] = table.rows;
        const asked = ASKED.map(([pattern, what]) => ({ what, column: columnLike(columns, pattern) }));
        const place = (row: (typeof rows)[number]) => placeAt(blockIndex, placeIn(row));
        const found: Finding[] = [];
        if (header && /^(?:librar(?:y|ies)|packages?)$/iu.test(columns[0] ?? '') && asked[0]?.column === -1) {
          found.push({ rule: ID, message: 'The table of libraries has no column of versions', place: place(header) });
        }
        for (const row of rows) {
          if (isEmptyRow(row, table)) continue;
          const missing = asked.filter(({ column }) => column > 0 && lacks(row, column)).map(({ what }) => what);
          if (missing.length === 0) continue;
          const message = `The dependency ${rowName(row)} has no ${missing.join(' and no ')}`;
          found.push({ rule: ID, message, place: place(row) });
        }
        return found;
      }),
    ),
};
