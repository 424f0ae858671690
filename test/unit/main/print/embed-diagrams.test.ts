import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../../src/main/print/print-html';
import type { PrintOptions } from '../../../../src/shared/print/print-options';
import { printPlan } from './print-plan';

async function printed(width: number, height: number, options: Partial<PrintOptions> = {}) {
  const drawing = { kind: 'drawn', svg: '<svg/>', width, height, alt: 'A to B' } as const;
  const text = '# Plan\n\n## Flow\n\nHow it goes.\n\n```mermaid\nflowchart LR\n```\n';
  const diagrams = new Map([['flowchart LR\n', drawing]]);
  const { html, findings } = await printHtml(printPlan(text, options, { diagrams }));
  const [, sheet = ''] = /<section class="turned-sheet">(.*?)<\/section>/s.exec(html) ?? [];
  return { sheet, findings: findings.shrunkDiagrams };
}

describe('a diagram', () => {
  it('whose words stay readable is left on the page and not told about', async () => {
    expect(await printed(900, 500)).toEqual({ sheet: '', findings: [] });
  });

  it('that is so wide that its words would be tiny stands on a turned page, with the heading that leads up to it', async () => {
    const { sheet, findings } = await printed(1500, 500);
    expect(sheet).toMatch(/<h2.*Flow.*How it goes\..*<img/s);
    expect(findings).toEqual([{ line: 7, fontSize: 6.7, turned: true }]);
  });

  it('that no page can show large enough is told about before the plan is handed out', async () => {
    expect(await printed(800, 4000)).toEqual({ sheet: '', findings: [{ line: 7, fontSize: 2.3, turned: false }] });
    expect(await printed(4000, 500, { landscape: true })).toMatchObject({ sheet: '', findings: [{ turned: false }] });
  });
});
