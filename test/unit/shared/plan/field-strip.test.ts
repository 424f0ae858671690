import { describe, expect, it } from 'vitest';
import { fieldStrip } from '../../../../src/shared/plan/field-strip';
import { planOfText } from './plan-of-text';

function strip(...lines: readonly string[]) {
  const found = fieldStrip(planOfText(...lines).plan);
  return found && { blocks: found.blocks, at: found.blockIndex, says: found.fields.map(({ field }) => field.name) };
}

describe('the strip stands in for fields that it shows all of', () => {
  it.each([
    ['a quote', ['> **Owner:** Ann  ', '> **Status:** Draft | Approved  ', '> **Ticket:** 12']],
    ['a list', ['- **Owner:** Ann', '- Status: Draft', '- **Ticket:** 12']],
    ['a table of pairs', ['| Field | Value |', '|--|--|', '| Owner | Ann |', '| Status | Draft |', '| Ticket | 12 |']],
    ['a table of one row', ['| Owner | Status | Ticket |', '|--|--|--|', '| Ann | Draft | 12 |']],
    ['one line', ['**Owner:** Ann | **Status:** Draft | **Ticket:** 12']],
  ])('%s', (_, lines) => {
    const found = strip('# P', '', ...lines, '', '## A', '', 'Words.');
    expect(found).toMatchObject({ blocks: [1], at: 1 });
    expect(found?.says).toHaveLength(3);
  });

  it('front matter above the title', () => {
    expect(strip('---', 'title: P', 'status: draft # draft | accepted', '---', '', '# P')).toMatchObject({
      blocks: [0],
    });
  });

  it('several paragraphs of fields one after the other', () => {
    const lines = ['# P', '', '**Branch**: main', '', '**Created**: 2026-10-02', '', '**Status**: Draft', '', 'Words.'];
    expect(strip(...lines)).toEqual({ blocks: [1, 2, 3], at: 1, says: ['Branch', 'Created', 'Status'] });
  });
});

describe('words that the strip does not show are never hidden', () => {
  it.each([
    ['a link', ['> **Owner:** [Ann](https://example.org)  ', '> **Status:** Draft']],
    ['code', ['> **Branch:** `main`  ', '> **Status:** Draft']],
    ['a remark among the fields', ['> **Note:** this is old  ', '> **Status:** Draft']],
    ['a comment that lists no states', ['> **Ticket:** 12 <!-- ask Ann -->  ', '> **Status:** Draft']],
    ['a list under a field', ['- **Owner:** Ann', '  - and Bo', '- **Status:** Draft']],
    ['a sentence in the list', ['- **Owner:** Ann', '- **Status:** Draft', '- and more']],
    ['a third column', ['| Owner | Status | Ticket |', '|--|--|--|', '| Ann | Draft | 12 | more |']],
    ['a long text', [`- **Summary:** ${'word '.repeat(30)}`, '- **Status:** Draft']],
  ])('%s', (_, lines) => {
    const found = strip('# P', '', ...lines, '', '## A');
    expect(found).toMatchObject({ blocks: [], at: 1 });
    expect(found?.says).toContain('Status');
  });

  it.each([
    ['a list in front matter', ['---', 'status: draft', 'tags:', '  - a', '---', '', '# P']],
    ['a comment in front matter', ['---', '# keep me', 'status: draft', '---', '', '# P']],
  ])('%s', (_, lines) => {
    expect(strip(...lines)).toMatchObject({ blocks: [], at: 0, says: ['status'] });
  });
});

it('a plan that names no owner, status or date has no strip', () => {
  expect(strip('# P', '', '- **Version:** 2', '- **Team:** A')).toBeNull();
  expect(strip('# P', '', 'Words.')).toBeNull();
});

it('a comment that lists the states of the plan gives the menu', () => {
  const { plan } = planOfText('# P', '', '> **Status:** Draft <!-- Draft | Ready | Done -->');
  expect(plan.fields[0]).toMatchObject({ value: 'Draft', isFilled: true, choices: ['Draft', 'Ready', 'Done'] });
  expect(fieldStrip(plan)?.blocks).toEqual([1]);
});
