import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IMPLEMENTATION_PLAN } from '../../../../../src/shared/plan/templates/implementation-plan';

const SEED = new URL('../../../../fixtures/seed-plan.md', import.meta.url);
const lines = IMPLEMENTATION_PLAN.split('\n');

function count(pattern: RegExp): number {
  return lines.filter((line) => pattern.test(line)).length;
}

describe('a new plan holds the whole template', () => {
  test('byte for byte as the seed, blanks at line ends included', () => {
    expect(Buffer.from(IMPLEMENTATION_PLAN).equals(readFileSync(SEED))).toBe(true);
  });

  test('every heading, so that no section of a plan is forgotten', () => {
    expect(count(/^# /)).toBe(1);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Architecture Overview',
      '## Technical Decisions',
      '## Interface Contracts',
      '## Security Considerations',
      '## Observability',
      '## Dependencies',
      '## Testing Strategy',
      '## Rollout Plan',
      '## Performance',
      '## Checklist',
    ]);
    expect(count(/^### /)).toBe(27);
    expect(count(/^#### /)).toBe(1);
  });

  test('every table, with its delimiter row', () => {
    expect(count(/^\|[-|]+\|$/)).toBe(11);
  });

  test('14 task items, two of them bare', () => {
    expect(count(/^- \[ \] /)).toBe(14);
    expect(count(/^- \[ \] $/)).toBe(2);
  });

  test('the two-space breaks of the fields, which an editor that trims lines would take away', () => {
    expect(count(/^> .* {2}$/)).toBe(2);
    expect(count(/^<!-- Repeat structure -->$/)).toBe(2);
  });
});
