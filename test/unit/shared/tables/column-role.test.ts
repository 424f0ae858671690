import { describe, expect, it } from 'vitest';
import { columnRole, usualValues } from '../../../../src/shared/tables/column-role';

const role = (headers: string, column: number, ...texts: string[]) => columnRole(headers.split('|'), column, texts);

describe('a column is known by its header and its values', () => {
  it.each([
    ['Asset|Severity', 1, 'severity'],
    ['Risk|Impact', 1, 'severity'],
    ['Risk|Likelihood', 1, 'likelihood'],
    ['Task|**Status**', 1, 'status'],
    ['Component|Owner', 1, 'owner'],
    ['Flag|Default', 1, 'default'],
    ['Metric|Type|Purpose', 1, 'metric-type'],
    ['Field|Type', 1, 'type'],
    ['Event|Level|Data Included', 1, 'log-level'],
    ['Level|Coverage Focus|Tools', 0, 'test-level'],
    ['Data Type|Encryption', 1, 'encryption'],
    ['Task|Effort', 1, 'effort'],
    ['Name|Purpose', 1, null],
  ] as const)('%s, column %i: %s', (headers, column, expected) => {
    expect(columnRole(headers.split('|'), column, [])).toBe(expected);
  });

  it('prose under a header that often has a scale is left alone', () => {
    expect(
      role('Risk|Impact', 1, 'Users can no longer log in until the cache is warm', 'Payments are late'),
    ).toBeNull();
    expect(role('Risk|Owner', 0, 'The provider is down', 'Keys leak')).toBeNull();
  });

  it('words of a scale make a column of it under any header', () => {
    expect(role('What|How bad', 1, 'High', 'low', '')).toBe('severity');
    expect(role('What|Where it is', 1, 'Done', 'In progress')).toBe('status');
    expect(role('What|Level', 1, 'WARN', 'error')).toBe('log-level');
    expect(role('What|Level', 1, 'High', 'Low')).toBe('severity');
  });

  it('few words that come again and again are choices, the names of rows are not', () => {
    expect(role('Name|Zone', 1, 'North', 'South', 'North', 'South')).toBe('choice');
    expect(role('Name|Zone', 1, 'North', 'South', 'East', 'West')).toBeNull();
    expect(role('Zone|x', 0, 'North', 'North', 'South', 'South')).toBeNull();
  });

  it('offers high to low where a plan says likelihood in those words', () => {
    expect(usualValues('likelihood', ['high'])).toEqual(['High', 'Medium', 'Low']);
    expect(usualValues('likelihood', ['Likely'])).toContain('Rare');
  });
});
