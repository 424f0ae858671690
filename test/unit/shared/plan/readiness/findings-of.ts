import { readMarkdown } from '../../../../../src/shared/markdown/read-markdown';
import { lineOf } from '../../../../../src/shared/plan/place';
import { planOf } from '../../../../../src/shared/plan/plan';
import type { Rule } from '../../../../../src/shared/plan/readiness/rule';

export const TODAY = '2026-12-05';

/** What one rule finds in a text, as `line: message`. */
export function findingsOf(rule: Rule, ...lines: readonly string[]): readonly string[] {
  const source = readMarkdown(lines.join('\n'));
  return rule.find(planOf(source.blocks), { today: TODAY }).map(({ rule: id, place, message }) => {
    if (id !== rule.id) throw new Error(`a finding of ${rule.id} calls itself ${id}`);
    return `${lineOf(source, place)}: ${message}`;
  });
}
