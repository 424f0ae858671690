import { describe, expect, it } from 'vitest';
import { planOfText } from './plan-of-text';

const OUTBOX = [
  '## Technical Decisions',
  '',
  '### Decision 2: Outbox',
  '',
  '**Context:** Events get lost.',
  '',
  '**Options Considered:**',
  '1. **Option A:** Publish after the commit',
  '   - Pros: Lowest delay',
  '   - Cons:',
  '     - Events can be lost',
  '     - Nobody knows which',
  '2. **Option B:** An outbox table',
  '   - Pros: Nothing is lost',
  '   - Cons: A relay to run',
  '',
  '**Decision:** Option B',
  '',
  '**Rationale:** Losing events costs more.',
];

describe('the decision log holds what a plan decided', () => {
  it('in the shape of the template', () => {
    const { plan, line } = planOfText(...OUTBOX);
    const [decision] = plan.decisions;
    expect(plan.decisions).toHaveLength(1);
    expect(decision).toMatchObject({
      number: 2,
      title: 'Outbox',
      context: 'Events get lost.',
      chosen: 'Option B',
      chosenOption: 1,
      rationale: 'Losing events costs more.',
      options: [
        {
          name: 'Option A',
          text: 'Publish after the commit',
          pros: ['Lowest delay'],
          cons: ['Events can be lost', 'Nobody knows which'],
        },
        { name: 'Option B', text: 'An outbox table', pros: ['Nothing is lost'], cons: ['A relay to run'] },
      ],
    });
    expect(decision && [line(decision.place), line(decision.choicePlace)]).toEqual([3, 17]);
    expect(decision?.options.map((option) => line(option.place))).toEqual([8, 13]);
  });

  it('also when its labels share a paragraph, or are headings', () => {
    expect(
      planOfText('### Decision 1: A', '**Context:** why', '**Decision:** B', '**Rationale:** because').plan.decisions,
    ).toMatchObject([{ context: 'why', chosen: 'B', rationale: 'because' }]);
    expect(
      planOfText(
        '## Decision 1: A',
        '### Option A: one',
        '#### Pros',
        '- cheap',
        '#### Cons',
        '- slow',
        '### Decision',
        'Option A',
      ).plan.decisions,
    ).toMatchObject([
      { chosen: 'Option A', chosenOption: 0, options: [{ name: 'Option A: one', pros: ['cheap'], cons: ['slow'] }] },
    ]);
  });

  it('with options in a table', () => {
    expect(
      planOfText(
        '### Decision 1: A',
        '**Options:**',
        '',
        '| Option | Pros | Cons |',
        '|--|--|--|',
        '| Redis | quick | |',
        '',
        '**Decision:** use Redis',
      ).plan.decisions,
    ).toMatchObject([{ chosenOption: 0, options: [{ name: 'Redis', pros: ['quick'], cons: [] }] }]);
  });

  it('under "Decisions" by their label alone', () => {
    expect(
      planOfText('## Key Decisions', '### 1. Store', '**Decision:** Postgres', '### Background', 'words').plan
        .decisions,
    ).toMatchObject([{ number: 1, title: 'Store', chosen: 'Postgres' }]);
  });

  it('and is open where nothing, or only a placeholder, is chosen', () => {
    const open = planOfText(
      '### Decision 1: [Title]',
      '**Decision:** ',
      '',
      '### Decision 2: [Title]',
      '<!-- Repeat structure -->',
    );
    expect(open.plan.decisions).toMatchObject([
      { number: 1, chosen: null, isBegun: true },
      { number: 2, chosen: null, isBegun: false },
    ]);
    expect(planOfText('### Decision 1: A', '**Decision:** TBD').plan.decisions).toMatchObject([{ chosen: null }]);
  });

  it('the option with the longer name wins over one whose name it begins with', () => {
    const { plan } = planOfText(
      '### Decision 1: A',
      '**Options:**',
      '- Kafka',
      '- Kafka with compaction',
      '',
      '**Decision:** Kafka with compaction',
    );
    expect(plan.decisions).toMatchObject([{ chosenOption: 1 }]);
  });
});

describe('an architecture decision record is one decision', () => {
  const RECORD = [
    '# 12. Keep sessions in Redis',
    '## Context and Problem Statement',
    'Sessions are lost on a restart.',
    '## Considered Options',
    '* Redis',
    '* Sticky sessions',
    '## Decision Outcome',
    'Chosen option: "Redis", because it survives a restart.',
    '### Consequences',
    '* Good, because nobody is logged out',
    '## Pros and Cons of the Options',
    '### Redis',
    '* Good, because it is known here',
    '* Neutral, because it is one more service',
    '* Bad, because it needs memory',
    '### Sticky sessions',
    '* Bad, because a restart still loses them',
  ];

  it('with "Decision Outcome", its options weighed under their own headings', () => {
    const { plan } = planOfText(...RECORD);
    expect(plan.decisions).toHaveLength(1);
    expect(plan.decisions).toMatchObject([
      {
        number: 12,
        title: 'Keep sessions in Redis',
        context: 'Sessions are lost on a restart.',
        chosen: 'Redis',
        chosenOption: 0,
        rationale: 'it survives a restart.',
        options: [
          { name: 'Redis', pros: ['it is known here'], cons: ['it needs memory'] },
          { name: 'Sticky sessions', pros: [], cons: ['a restart still loses them'] },
        ],
      },
    ]);
  });

  it('open while the outcome names nothing', () => {
    expect(
      planOfText('# A', '## Context', '', '## Decision Outcome', 'Chosen option: "", because').plan.decisions,
    ).toMatchObject([{ chosen: null }]);
    expect(
      planOfText('# A', '## Decision Outcome', 'Chosen option: "{title of option 1}", because {reason given}.').plan
        .decisions,
    ).toMatchObject([{ chosen: null, rationale: '' }]);
  });

  it('with "Decision" beside "Context"', () => {
    expect(
      planOfText('# ADR 3: Logs', '## Status', 'Accepted', '## Context', 'Why.', '## Decision', 'We log JSON.').plan
        .decisions,
    ).toMatchObject([{ number: 3, title: 'Logs', context: 'Why.', chosen: 'We log JSON.' }]);
  });
});
