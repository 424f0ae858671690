import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../../src/main/print/print-html';
import type { PrintOptions } from '../../../../src/shared/print/print-options';
import { printPlan } from './print-plan';

const NONE = { decisionLog: false, openItems: false, readiness: false, changes: false };
const PLAN = [
  '# Plan\n\n> **Owner:** [Name]\n',
  '## Technical Decisions\n\n### Decision 1: Store\n\n**Options Considered:**\n\n1. **Option A:** Rows\n2. **Option B:** Files\n',
  '**Decision:** Option A\n\n### Decision 2: Queue\n\n**Decision:**\n',
  '## Checklist\n\n- [x] done\n- [ ] open <b>item</b>\n',
].join('\n');

async function appendixOf(parts: Partial<PrintOptions['appendix']>, earlier: string | null = null): Promise<string> {
  const compared = earlier === null ? null : { text: earlier, label: 'the review of 2026-11-20, 14:02' };
  const { html } = await printHtml(
    printPlan(PLAN, { appendix: { ...NONE, ...parts }, contents: false }, { earlier: compared, today: '2026-11-27' }),
  );
  const from = html.indexOf('id="appendix-A"');
  return from === -1 ? '' : html.slice(from);
}

describe('the appendix', () => {
  it('is only there when it was asked for', async () => {
    expect(await appendixOf({})).toBe('');
  });

  it('lists what was decided and what is open, each option on a line of its own', async () => {
    const html = await appendixOf({ decisionLog: true });
    expect(html).toContain('Option A: Rows<br>Option B: Files');
    expect(html).toContain('>Open<');
  });

  it('lists open items with their sections and not the done ones', async () => {
    const html = await appendixOf({ openItems: true });
    expect(html).toContain('Checklist');
    expect(html).toContain('1 of 2');
    expect(html).toMatch(/not done"><\/span>open/);
    expect(html).not.toMatch(/<\/span>done/);
  });

  it('names what a reviewer would send back, by line', async () => {
    expect(await appendixOf({ readiness: true })).toMatch(/<td[^>]*>3<\/td>.*Owner/s);
  });

  it('shows what changed by signs, so that it can be read without colours, and says when nothing did', async () => {
    const html = await appendixOf({ changes: true }, PLAN.replace('Rows', 'Columns'));
    expect(html).toContain('Since the review of 2026-11-20, 14:02: 1 line added, 1 line taken away.');
    expect(html).toContain('− 1. **Option A:** Columns');
    expect(html).toContain('+ 1. **Option A:** Rows');
    expect(await appendixOf({ changes: true }, PLAN)).toContain('Nothing has changed since');
    expect(await appendixOf({ changes: true })).toContain('no earlier version');
  });
});
