import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { planSummary } from '../../../../src/shared/plan/plan-summary';
import { corpusDocuments, fixtureDocuments } from '../../../helpers/document-sets';

const ROOT = resolve(import.meta.dirname, '../../../..');
const today = '2026-12-05';
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');
const schema = z.fromJSONSchema(JSON.parse(read('docs/status.schema.json')) as z.core.JSONSchema.JSONSchema);

describe('the seed plan', () => {
  const summary = planSummary('seed.md', read('test/fixtures/seed-plan.md'), { today });

  it('counts 14 task items, the two without words too, each under its heading', () => {
    expect(summary.checklist).toEqual({
      done: 0,
      total: 14,
      sections: [
        { heading: 'Abuse Cases', done: 0, total: 2 },
        { heading: 'Pre-Implementation', done: 0, total: 4 },
        { heading: 'Implementation', done: 0, total: 4 },
        { heading: 'Pre-Launch', done: 0, total: 4 },
      ],
    });
  });

  it('has its title, three fields of which one is filled in, and stubs of decisions and contracts', () => {
    expect(summary.title).toBe('Implementation Plan');
    expect(summary.fields.map(({ name, filled, line }) => [name, filled, line])).toEqual([
      ['Owner', true, 3],
      ['Status', false, 4],
      ['Last Updated', false, 5],
    ]);
    expect(summary.decisions.map(({ number, chosen, line }) => [number, chosen, line])).toEqual([
      [1, null, 26],
      [2, null, 42],
    ]);
    expect(summary.contracts).toHaveLength(2);
  });

  it('tells what is missing once a place and rule, by line', () => {
    const lines = summary.readiness.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    const places = summary.readiness.map(({ line, rule, message }) => `${line} ${rule} ${message}`);
    expect(new Set(places).size).toBe(places.length);
    expect(summary.readiness.length).toBeGreaterThan(50);
  });
});

it('the sample plan is told as it stands', () => {
  const { decisions, contracts, readiness, checklist } = planSummary('a.md', read('examples/checkout-ledger.md'), {
    today,
  });
  expect([checklist.done, checklist.total]).toEqual([8, 14]);
  expect(decisions.map(({ chosen, options }) => [chosen, options.findIndex((option) => option.chosen)])).toEqual([
    ['Option B', 1],
    ['Option B', 1],
    [null, -1],
  ]);
  expect(contracts.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /entries',
    'GET /accounts/{account}/balance?version={version}',
  ]);
  expect(readiness.map(({ line, rule }) => [line, rule])).toEqual([
    [83, 'decision-open'],
    [85, 'empty-item'],
    [147, 'empty-item'],
    [242, 'open-gate'],
    [248, 'open-gate'],
  ]);
});

it('the sample plan, when its last gaps are filled in and its items ticked, is ready', () => {
  const finished = read('examples/checkout-ledger.md')
    .replace(/^\*\*Decision:\*\* $/m, '**Decision:** Option B')
    .replace(/^\*\*Rationale:\*\* $/m, '**Rationale:** Histories are read far more often than months are moved.')
    .replace(/^- Rotation: $/m, '- Rotation: every hour')
    .replaceAll('- [ ]', '- [x]');
  const { readiness, checklist } = planSummary('a.md', finished, { today });
  expect(readiness).toEqual([]);
  expect(checklist.done).toBe(checklist.total);
});

describe('plans in the manner of other people', () => {
  const of = (...lines: readonly string[]) => planSummary('p.md', lines.join('\n'), { today });

  it('an enhancement proposal with a sign-off checklist: nested items, links, capitals', () => {
    const { checklist, title } = of(
      '# EP-7001: Sleepy queues',
      '<!-- toc -->',
      '- [Release Signoff Checklist](#release-signoff-checklist)',
      '<!-- /toc -->',
      '## Release Signoff Checklist',
      '- [X] (R) Issue in release milestone, which links to [the proposal]',
      '- [ ] (R) Test plan is in place',
      '  - [x] e2e tests for all operations',
      '',
      '<!--',
      '- [ ] an item in a comment',
      '-->',
      '## Summary',
    );
    expect(title).toBe('EP-7001: Sleepy queues');
    expect(checklist).toEqual({
      done: 2,
      total: 3,
      sections: [{ heading: 'Release Signoff Checklist', done: 2, total: 3 }],
    });
  });

  it('a security assessment: a table of metadata without a header, right under its heading', () => {
    const { fields } = of(
      '# Lighthouse assessment',
      '## Metadata',
      '|   |  |',
      '| -- | -- |',
      '| Software | Lighthouse |',
      '| SBOM | |',
    );
    expect(fields.map(({ name, filled, line }) => [name, filled, line])).toEqual([
      ['Software', true, 5],
      ['SBOM', false, 6],
    ]);
  });

  it('a tool’s plan: fields on one line, orders in brackets, phases as gates', () => {
    const { fields, readiness } = of(
      '# Implementation Plan: Search',
      '',
      '**Branch**: `007-search` | **Date**: [DATE]',
      '',
      '## Technical Context',
      '',
      '**Storage**: [e.g., files or NEEDS CLARIFICATION]',
      '',
      '## Phase 1: Setup',
      '- [x] T001 Create it',
      '## Phase 2: Stories',
      '- [ ] T002 [P] [US1] Write `a.ts`',
    );
    expect(fields.map(({ name, value, filled }) => [name, value, filled])).toEqual([
      ['Branch', '007-search', true],
      ['Date', '[DATE]', false],
    ]);
    expect(readiness.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'field-not-filled'],
      [3, 'field-not-filled'],
      [7, 'placeholder'],
      [11, 'open-gate'],
    ]);
  });

  it('lines are right with Windows line ends, front matter and quotes', () => {
    const { fields, readiness } = of('---\r', 'status: Draft\r', '---\r', '# A\r', '\r', '> > TBD\r');
    expect(fields.map(({ line }) => line)).toEqual([2]);
    expect(readiness.map(({ line, rule }) => [line, rule])).toEqual([
      [2, 'field-not-filled'],
      [6, 'placeholder'],
    ]);
  });

  it('an empty file and a title in front matter', () => {
    expect(of('')).toMatchObject({ title: '', fields: [], checklist: { done: 0, total: 0 }, readiness: [] });
    expect(of('---', 'title: "Reports"', '---', '', '## A')).toMatchObject({ title: 'Reports' });
  });
});

describe('the answer has the documented shape', () => {
  const shapeOf = (documents: readonly { readonly name: string; readonly text: string }[]) =>
    schema.safeParse(documents.map(({ name, text }) => planSummary(name, text, { today })));

  it('for every one of our documents, and the schema refuses another shape', () => {
    const parsed = shapeOf(fixtureDocuments());
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(schema.safeParse([{ file: 'a.md' }]).success).toBe(false);
  });

  it.skipIf(corpusDocuments() === null)('for every document of the corpus', () => {
    expect(shapeOf(corpusDocuments() ?? []).error?.issues ?? []).toEqual([]);
  });
});
