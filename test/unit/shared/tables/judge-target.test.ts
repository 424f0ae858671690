import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTarget, unitIn } from '../../../../src/shared/tables/judge-target';

type Case = readonly [metric: string, target: string, current: string, met: boolean | null, unit?: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'times in any unit': [
    ['Response time (p99)', '150 ms', '131 ms', true],
    ['Response time (p99)', '150 ms', '0.2 s', false],
    ['Latency', '≤ 2 s', '1,900 ms', true],
    ['Restore', 'under 5 min', '301 s', false],
    ['Build time', '10 min', '9 minutes', true],
    ['Anything', '< 150ms', '150 ms', false],
    ['Anything', '<= 150ms', '150 ms', true],
    ['Latency', 'p95 < 200 ms', '180 ms (p95)', true],
    ['Latency', '< 200 ms at p95', '250ms', false],
  ],
  'shares, rates, sizes and counts': [
    ['Throughput', '1,200 posts/s', '940 posts/s', false],
    ['Throughput', '1k rps', '1200 req/s', true],
    ['Throughput', '60 req/min', '1/s', true],
    ['Availability', '99.9 %', '99.95%', true],
    ['Availability', '≥ 99.9%', '98 %', false],
    ['Error rate', '0.1 %', '1‰', true],
    ['Memory', '512 MB', '0.5 GiB', false],
    ['Bundle size', 'at most 200 KB', '180 kB', true],
    ['Bandwidth', '10 MB/s', '100 Mbit/s', true],
    ['Concurrent users', '10k', '9,500', false],
    ['Concurrent users', '10k users', '12000 users', true],
    ['Coverage', '80 %+', '79 %', false],
    ['Coverage', '80 % or more', '80 %', true],
    ['Cost', '$200', '$180', true],
    ['Time between failures (MTBF)', '30 days', '20 days', false],
  ],
  'ranges, signs and notes': [
    ['Pool size', '10 - 20 connections', '15 connections', true],
    ['Pool size', '10–20 connections', '25 connections', false],
    ['Availability', 'at least 99 %', '✅ 99.5 %', true],
    ['Latency', '100 ms', '~90 ms', true],
    ['Latency', '100 ms', '< 80 ms', true],
    ['Latency', '100 ms', '> 120 ms', false],
    ['Latency', '100 ms', '> 80 ms', null],
  ],
  'units in a heading, a column or a name': [
    ['Latency', '150', '200', false, 'ms'],
    ['Latency (ms)', '150', '120', true],
    ['Latency', '150', '0.2 s', false, 'ms'],
    ['Open errors', '0', '3', false],
  ],
  'nothing where it is not sure': [
    ['Budget', '100 ms', '90 ms', null],
    ['Response time', '150 ms', 'TBD', null],
    ['Response time', '150 ms', '', null],
    ['Response time', 'fast', '90 ms', null],
    ['Response time', '150 ms', '90', null],
    ['Response time', '150 ms', '3 %', null],
    ['Latency', '5 m', '3 m', null],
    ['Latency', '25 ms / 150 ms', '20 ms', null],
    ['Throughput under errors', '10 /s', '20 /s', null],
    ['Storage', '99,9 %', '99,8 %', null],
    ['Users', '100 users', '90 requests', null],
    ['Uptime', '99.9 %', '98 % to 99 %', null],
  ],
};

describe('a row whose current value misses its target is told, and no row is told wrongly', () => {
  for (const [what, cases] of Object.entries(CASES)) {
    for (const [metric, target, current, met, unit = ''] of cases) {
      it(`${what}: ${metric}, target ${target}, current ${current} is ${met}`, () => {
        expect(judgeTarget({ metric, target, current, unit })).toBe(met);
      });
    }
  }

  it('a value that equals its target meets it unless the sign says less or more', () => {
    expect(judgeTarget({ metric: 'Budget', target: '100 ms', current: '0.1 s' })).toBe(true);
    expect(judgeTarget({ metric: 'Budget', target: '> 100 ms', current: '100 ms' })).toBe(false);
  });

  it('takes the unit from brackets alone', () => {
    expect(['Latency (ms)', 'Target [%]', 'Time (in s)', 'Latency (p99)', 'Plain'].map(unitIn)).toEqual([
      'ms',
      '%',
      's',
      '',
      '',
    ]);
  });

  const number = fc.integer({ min: 1, max: 1_000_000 });

  it('agrees with arithmetic for every pair of numbers, in whatever unit each is given', () => {
    const unit = fc.constantFrom(['ms', 1], ['s', 1000], ['min', 60_000]);
    fc.assert(
      fc.property(number, number, unit, unit, (target, current, [a, x], [b, y]) => {
        const row = { metric: 'any', target: `< ${target} ${a}`, current: `${current} ${b}` };
        expect(judgeTarget(row)).toBe((current * Number(y)) / 1000 < (target * Number(x)) / 1000);
      }),
    );
  });

  it('a target that is turned round is met exactly when it was not, save for equal values', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom(' ms', ' %', '/s', 'k', ' MB', ''), (target, current, unit) => {
        const judge = (sign: string) =>
          judgeTarget({ metric: 'any', target: `${sign}${target}${unit}`, current: `${current}${unit}` });
        expect(judge('<')).toBe(!judge('>='));
        expect(judge('>')).toBe(!judge('<='));
      }),
    );
  });

  it('never fails, whatever the cells hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('< ', '1', '1-', '- 2 ms', '(', '%'),
    );
    fc.assert(
      fc.property(text, text, text, text, (metric, target, current, unit) => {
        expect([true, false, null]).toContain(judgeTarget({ metric, target, current, unit }));
      }),
    );
  });
});
