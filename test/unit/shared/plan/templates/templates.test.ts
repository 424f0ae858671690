import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../../../../src/shared/markdown/write-markdown';
import { fieldStrip } from '../../../../../src/shared/plan/field-strip';
import { planOf } from '../../../../../src/shared/plan/plan';
import { readiness } from '../../../../../src/shared/plan/readiness/readiness';
import { fillTemplate } from '../../../../../src/shared/plan/templates/fill-template';
import { TEMPLATE_IDS } from '../../../../../src/shared/plan/templates/template-list';
import { TEMPLATE_TEXTS } from '../../../../../src/shared/plan/templates/templates';

describe.each(TEMPLATE_IDS)('the template %s', (id) => {
  const text = TEMPLATE_TEXTS[id];
  const source = readMarkdown(text);
  const plan = planOf(source.blocks);

  it('is a plan like any other: it saves as it is and its fields, decision and title are known', () => {
    expect(writeMarkdown(source.blocks, source)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
    expect(fieldStrip(plan)).toMatchObject({ blocks: [1] });
    expect(plan.fields.find(({ role }) => role === 'status')?.choices.length).toBeGreaterThan(2);
    expect(plan.decisions.length).toBeGreaterThan(0);
    expect(plan.decisions[0]?.options).toHaveLength(2);
    expect(plan.sections.filter(({ heading }) => heading.level === 1)).toHaveLength(1);
  });

  it('names everything that is still to be written: readiness finds each placeholder and blank', () => {
    const open = readiness(plan, { today: '2026-11-27' });
    const lines = new Set(open.map(({ place }) => place.blockIndex));
    plan.blocks.forEach((block, index) => {
      if (block.kind !== 'paragraph') return;
      const words = JSON.stringify(block.inlines);
      if (/\[[A-Z][a-z]+ /u.test(words)) expect(lines, words).toContain(index);
    });
    expect(open.map(({ rule }) => rule)).toContain('decision-open');
    expect(open.map(({ rule }) => rule)).toContain('field-not-filled');
  });

  it('starts with the day, and with the person where they gave a name', () => {
    const filled = planOf(readMarkdown(fillTemplate(text, { owner: 'Ann', today: '2026-11-27' }, true)).blocks);
    expect(filled.fields.find(({ role }) => role === 'owner')?.value).toBe('Ann');
    expect(filled.fields.find(({ role }) => role === 'last-updated')?.value).toBe('2026-11-27');
    const nameless = fillTemplate(text, { owner: '', today: '2026-11-27' }, true);
    expect(nameless).toBe(text.replace('YYYY-MM-DD', '2026-11-27'));
  });
});

it('an own template that names an owner keeps it', () => {
  const own = '# P\n\n> **Owner:** Platform  \n> **Last Updated:** 2026-01-31\n';
  expect(fillTemplate(own, { owner: 'Ann', today: '2026-11-27' }, false)).toBe(own.replace('2026-01-31', '2026-11-27'));
});
