import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { headingAnchors } from '../../../../src/shared/plan/heading-anchors';
import { planOfText } from './plan-of-text';

const anchors = (...lines: readonly string[]) => [...headingAnchors(planOfText(...lines).plan.blocks)];

it('a heading’s anchor is the one that a code host gives it, equal ones are numbered', () => {
  expect(anchors('# Auth & Permissions', '## The `cache`: why?', '## A', '## A', '## A-1', '## שלום עולם')).toEqual([
    'auth--permissions',
    'the-cache-why',
    'a',
    'a-1',
    'a-1-1',
    'שלום-עולם',
  ]);
});

it('ids in tags and in braces lead somewhere, too', () => {
  expect(anchors('<a id="Here"></a>', '', 'See <span name=there>x</span>.', '', '## Plan {#plan-b}')).toEqual(
    expect.arrayContaining(['here', 'there', 'plan-b']),
  );
});

it('the anchors are the ones that the printed plan has', async () => {
  const file = resolve(import.meta.dirname, '../../../fixtures/seed-plan.md');
  const text = readFileSync(file, 'utf8');
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);
  const ids: string[] = [];
  visit(await processor.run(processor.parse(text)), 'element', (node) => {
    if (typeof node.properties.id === 'string') ids.push(node.properties.id);
  });
  expect(ids.length).toBeGreaterThan(30);
  expect([...headingAnchors(planOfText(text).plan.blocks)]).toEqual(ids);
});

it('hostile HTML takes no time', () => {
  const start = performance.now();
  anchors(`<div>${'<h1>'.repeat(20_000)}`, '', `<p ${'<a '.repeat(20_000)}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
