import { describe, expect, it } from 'vitest';
import { printHtml } from '../../../../src/main/print/print-html';
import type { PrintOptions } from '../../../../src/shared/print/print-options';
import { printPlan } from './print-plan';

async function bodyOf(text: string, options: Partial<PrintOptions> = {}): Promise<string> {
  const { html } = await printHtml(printPlan(text, options));
  return /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}

const lines = (html: string) =>
  [...html.matchAll(/<span class="page-line-words"[^>]*>([^<]*)</g)].map((line) => line[1]);
const PLAN = '# Plan\n\n> **Owner:** Me\n\n## One\n\nwords\n\n### Inner\n\n#### Deep\n\n## Two\n\n## Three\n';

describe('the list of contents', () => {
  it('stands below the title and its fields, and leads to each section of the levels that were asked for', async () => {
    const html = await bodyOf(PLAN);
    expect(lines(html)).toEqual(['One', 'Inner', 'Two', 'Three']);
    expect(html.indexOf('Owner')).toBeLessThan(html.indexOf('<nav'));
    expect(html.indexOf('<nav')).toBeLessThan(html.indexOf('<h2'));
    expect(lines(await bodyOf(PLAN, { contentsDepth: 1 }))).toEqual(['One', 'Two', 'Three']);
    for (const [, target] of html.matchAll(/href="#(to-\d+)"/g)) expect(html).toContain(`<span id="${target}">`);
  });

  it('is left out of a plan that needs none, and when it is not wanted', async () => {
    expect(await bodyOf('# Plan\n\n## One\n\n## Two\n')).not.toContain('<nav');
    expect(await bodyOf(PLAN, { contents: false })).not.toContain('<nav');
  });

  it('names the appendix too, and comes after the cover', async () => {
    const appendix = { decisionLog: false, openItems: true, readiness: false, changes: false };
    const html = await bodyOf(PLAN, { cover: true, appendix });
    expect(lines(html)).toContain('Appendix A: Open items');
    expect(html.indexOf('class="cover"')).toBeLessThan(html.indexOf('<nav'));
    expect(html.indexOf('<nav')).toBeLessThan(html.indexOf('<h1'));
  });
});
