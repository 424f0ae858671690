import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The sources of a plan's diagrams as the page will have them, each once, in order. */
export function diagramSources(text: string): readonly string[] {
  if (!/mermaid/i.test(text)) return [];
  const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm);
  const tree: Root = parser.parse(text.replace(/^\ufeff/, ''));
  const sources = new Set<string>();
  visit(tree, 'code', (node) => {
    // A line end is put behind the code of a page.
    if (/^mermaid$/i.test(node.lang ?? '')) sources.add(`${node.value}\n`);
  });
  return [...sources];
}
