import { describe, expect, it } from 'vitest';
import { fieldOf, statusOf } from '../../../../src/shared/plan/fields';
import { planOfText } from './plan-of-text';

function fieldsOf(...lines: readonly string[]) {
  const { plan, line } = planOfText(...lines);
  return plan.fields.map(
    (field) => `${line(field.place)} ${field.form} ${field.name}=${field.value}${field.isFilled ? '' : ' (open)'}`,
  );
}

describe('the header strip shows a plan’s fields, however the plan writes them', () => {
  it('a quote of bold names, each on a line that ends hard or soft', () => {
    const expected = ['3 quote Owner=Payments', '4 quote Status=In Review', '5 quote Last Updated=2026-10-02'];
    expect(
      fieldsOf('# Plan', '', '> **Owner:** Payments  ', '> **Status:** In Review  ', '> **Last Updated:** 2026-10-02'),
    ).toEqual(expected);
    expect(
      fieldsOf('# Plan', '', '> **Owner:** Payments', '> **Status:** In Review', '> **Last Updated:** 2026-10-02'),
    ).toEqual(expected);
  });

  it('a list, bold or plain, with the colon inside or outside the bold type', () => {
    expect(fieldsOf('# Plan', '', '- **Owner:** Search', '- **Status**: Approved')).toEqual([
      '3 list Owner=Search',
      '4 list Status=Approved',
    ]);
    expect(fieldsOf('- Start Date: 2026-03-07', '- RFC PR: (leave this empty)', '', '# Summary')).toEqual([
      '1 list Start Date=2026-03-07',
      '2 list RFC PR=(leave this empty)',
    ]);
  });

  it('a table with names across the top, or with a name and a value in each row', () => {
    expect(fieldsOf('# Plan', '', '| Owner | Status | Reviewers |', '|--|--|--|', '| Search | Draft | |')).toEqual([
      '5 table Owner=Search',
      '5 table Status=Draft',
      '5 table Reviewers= (open)',
    ]);
    expect(fieldsOf('# Plan', '', '| Field | Value |', '|--|--|', '| Owner | Search |')).toEqual([
      '5 table Owner=Search',
    ]);
    expect(fieldsOf('# 设计文档', '', '| API 名称 | Fold |', '|--|--|', '| 提交作者 | someone |')).toEqual([
      '3 table API 名称=Fold',
      '5 table 提交作者=someone',
    ]);
    expect(fieldsOf('# Plan', '', '| Owner | Status |', '|--|--|', '| Search | Draft |')).toEqual([
      '5 table Owner=Search',
      '5 table Status=Draft',
    ]);
  });

  it('front matter, also with lists, quotes, comments and long texts', () => {
    expect(
      fieldsOf(
        '---',
        '# a remark',
        'status: "in review" # since May',
        'owner: Reports',
        'date:',
        'reviewers:',
        '  - Ann',
        '  - Bo',
        '---',
        '',
        '# Plan',
      ),
    ).toEqual([
      '3 front-matter status=in review',
      '4 front-matter owner=Reports',
      '5 front-matter date= (open)',
      '6 front-matter reviewers=Ann, Bo',
    ]);
  });

  it('paragraphs of bold or italic names, several on one line, and a bold name without a colon', () => {
    expect(
      fieldsOf('# Plan', '', '**Branch**: `12-search` | **Date**: 2026-10-02', '', '*_Authors_*: Ann, Bo'),
    ).toEqual(['3 paragraph Branch=12-search', '3 paragraph Date=2026-10-02', '5 paragraph Authors=Ann, Bo']);
    expect(fieldsOf('# Plan', '', '**Owner** [Ann](https://example.org/ann)')).toEqual(['3 paragraph Owner=Ann']);
    expect(fieldsOf('# Plan', '', '**Status: Approved**')).toEqual(['3 paragraph Status=Approved']);
  });

  it('a section of metadata', () => {
    expect(
      fieldsOf(
        '# Assessment',
        '',
        'Words.',
        '',
        '## Contents',
        '',
        '## Metadata',
        '',
        '| | |',
        '|--|--|',
        '| Stage | Incomplete |',
      ),
    ).toEqual(['11 table Stage=Incomplete']);
  });
});

describe('what only looks like fields is left alone', () => {
  it.each([
    ['bold words in a later section', ['# Plan', '', 'Words.', '', '## A', '', '**Owner:** nobody']],
    ['a remark', ['# Plan', '', '> **Note:** this is old']],
    ['a sentence with a bold name in it', ['# Plan', '', 'See **Owner:** for more.']],
    ['task items', ['# Plan', '', '- [ ] **Owner:** ask']],
    ['a table of contents', ['# Plan', '', '- [Phase 1: build](#a)', '- [Phase 2: run](#b)']],
    ['a list of anything', ['# Plan', '', '- Fast: it is', '- Small: it is']],
    ['a table of anything', ['# Plan', '', '| Tool | Use | Cost |', '|--|--|--|', '| a | b | c |']],
  ])('%s', (_, lines) => {
    expect(fieldsOf(...lines)).toEqual([]);
  });
});

describe('what counts as not filled in', () => {
  it.each(['', 'YYYY-MM-DD', '[Name]', '[###-feature]', '{who decides}', 'TBD', '…', '-', '"{proposed | rejected}"'])(
    '%j',
    (value) => {
      expect(planOfText('# Plan', '', `- **Owner:** ${value}`).plan.fields).toMatchObject([{ isFilled: false }]);
    },
  );

  it('a status that still offers its choices, which are what the menu offers', () => {
    const [status] = planOfText('> **Status:** Draft | In Review | Approved').plan.fields;
    expect(status).toMatchObject({ isFilled: false, choices: ['Draft', 'In Review', 'Approved'] });
    expect(planOfText('- **Status:** Draft / Approved').plan.fields).toMatchObject([{ isFilled: false }]);
  });

  it.each(['Payments', 'Ann | Bo', 'n/a', 'the [platform](#x) team'])('but not %j', (value) => {
    expect(planOfText(`- **Owner:** ${value}`).plan.fields).toMatchObject([{ isFilled: true, choices: [] }]);
  });
});

describe('a field is found by what it means', () => {
  const { plan } = planOfText(
    '---',
    'date: 2026-01-01',
    'last-updated: 2026-10-02',
    'author: Ann',
    'state: Accepted',
    '---',
  );

  it('under any of its names, the clearest first', () => {
    expect(fieldOf(plan.fields, 'last-updated')?.value).toBe('2026-10-02');
    expect(fieldOf(plan.fields, 'owner')?.value).toBe('Ann');
    expect(statusOf(plan.fields)).toBe('approved');
  });

  it('and a plan without it has none', () => {
    expect(fieldOf(planOfText('# Plan').plan.fields, 'owner')).toBeNull();
    expect(statusOf(planOfText('> **Status:** Draft | Approved').plan.fields)).toBeNull();
  });
});
