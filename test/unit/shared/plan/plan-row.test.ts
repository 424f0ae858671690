import { describe, expect, it } from 'vitest';
import { planRow } from '../../../../src/shared/plan/plan-row';
import { planSummary } from '../../../../src/shared/plan/plan-summary';

const row = (text: string) => planRow(planSummary('a.md', text, { today: '2026-11-27' }));

describe('a plan in a list says what `status` says of it', () => {
  it('tells title, fields, progress and decisions', () => {
    const text =
      '# Ledger\n\n> **Owner:** Kim\n> **Status:** In Review\n> **Last Updated:** 2026-11-20\n\n' +
      '## Technical Decisions\n\n### Decision 1: Store\n\n**Decision:** Postgres\n\n### Decision 2: Queue\n\n**Decision:** \n\n' +
      '## Checklist\n\n- [x] One\n- [ ] Two\n';
    expect(row(text)).toMatchObject({
      title: 'Ledger',
      owner: 'Kim',
      status: { text: 'In Review', state: 'in-review' },
      updated: { text: '2026-11-20', day: '2026-11-20' },
      done: 1,
      total: 2,
      decisions: 2,
      openDecisions: 1,
    });
  });

  it('takes a field that was never filled in for none', () => {
    expect(
      row('# A\n\n> **Owner:** \n> **Status:** Draft | In Review | Approved\n> **Last Updated:** YYYY-MM-DD\n'),
    ).toMatchObject({ owner: null, status: null, updated: null });
  });
});
