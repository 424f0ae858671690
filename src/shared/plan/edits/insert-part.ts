import { FLAG_TABLE, REQUIREMENT_TABLE, THREAT_TABLE } from '../templates/part-shapes';
import { insertPhase } from './insert-item';
import { insertOption } from './insert-option';
import { insertRow } from './insert-row';
import { insertContract, insertDecision } from './insert-section';
import type { PlanEdit } from './plan-edit';
import { readPlanText } from './text-lines';

/** The structured parts that a plan can get more of. */
export type PartKind = 'decision' | 'option' | 'contract' | 'phase' | 'threat' | 'flag' | 'requirement';

/**
 * Adds a part of a plan: after the one that holds the caret, else after the last of its kind, else where the template
 * has it; in the shape that the plan's own parts have, and with the next number. `caretLine` counts from 0.
 */
export function insertPart(raw: string, kind: PartKind, caretLine: number | null, renumber = true): PlanEdit {
  const text = readPlanText(raw);
  switch (kind) {
    case 'decision':
      return insertDecision(text, caretLine, renumber);
    case 'contract':
      return insertContract(text, caretLine, renumber);
    case 'option':
      return insertOption(text, caretLine, renumber);
    case 'phase':
      return insertPhase(text, caretLine, renumber);
    case 'threat':
      return insertRow(text, caretLine, {
        isTable: (columns) => columns.some((name) => /^threats?$/iu.test(name)),
        isSection: /^threat model|^threats?$/iu,
        under: /security/iu,
        title: 'Threat Model',
        table: THREAT_TABLE,
      });
    case 'flag':
      return insertRow(text, caretLine, {
        isTable: (columns) => /^(?:feature )?flags?(?: name)?$/iu.test(columns[0] ?? ''),
        isSection: /^(?:feature )?flags$/iu,
        under: /rollout|release|deploy/iu,
        title: 'Feature Flags',
        table: FLAG_TABLE,
      });
    case 'requirement':
      return insertRow(text, caretLine, {
        isTable: (columns) => columns.some((name) => /^(?:target|requirement)s?$/iu.test(name)),
        isSection: /requirements$/iu,
        under: /performance|requirements/iu,
        title: 'Requirements',
        table: REQUIREMENT_TABLE,
      });
    default:
      return kind satisfies never;
  }
}
