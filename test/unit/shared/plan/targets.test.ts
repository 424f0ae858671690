import { describe, expect, it } from 'vitest';
import { targets } from '../../../../src/shared/plan/targets';
import { planOfText } from './plan-of-text';

describe('the targets of a plan', () => {
  it('are the rows of its tables with targets and current values, each with its line', () => {
    const { plan, line } = planOfText(
      '# Plan',
      '',
      '| Metric | Target | Current |',
      '|---|---|---|',
      '| **p99** latency | `< 150 ms` | 131 ms |',
      '| Throughput | 1,200 posts/s | 940 posts/s |',
      '| Feel | fast | slow |',
      '| Empty | | |',
      '',
      '> | Metric | Goal (ms) | Today |',
      '> |---|---|---|',
      '> | Latency | 20 | 30 |',
    );
    expect(targets(plan).map(({ place, ...rest }) => ({ ...rest, line: line(place) }))).toEqual([
      { metric: 'p99 latency', target: '< 150 ms', current: '131 ms', met: true, line: 5 },
      { metric: 'Throughput', target: '1,200 posts/s', current: '940 posts/s', met: false, line: 6 },
      { metric: 'Feel', target: 'fast', current: 'slow', met: null, line: 7 },
      { metric: 'Latency', target: '20', current: '30', met: false, line: 12 },
    ]);
  });

  it('are none where a table has no current values, or a column that is called so by chance', () => {
    const { plan } = planOfText(
      '| Metric | Target |',
      '|---|---|',
      '| a | 1 ms |',
      '',
      '| Target | Now |',
      '|---|---|',
      '| a | b |',
    );
    expect(targets(plan)).toEqual([]);
  });
});
