import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Drawing } from '../../shared/diagrams/drawing';
import { isElement, textIn } from './hast-words';
import { lineOfNode, type PrintFindings } from './print-findings';

/** Drawings by the source of their diagrams. */
export type DiagramDrawings = ReadonlyMap<string, Drawing>;

/** The source of a diagram in a code block; null for other code. */
export function diagramSource(pre: Element): string | null {
  const code = pre.children.find((child) => isElement(child, 'code'));
  if (!isElement(code)) return null;
  const { className } = code.properties;
  const isDiagram = Array.isArray(className) && className.some((name) => /^language-mermaid$/i.test(String(name)));
  return isDiagram ? textIn(code.children) : null;
}

/** Puts the drawing of each diagram in the place of its code. One that could not be drawn stays as code, with the reason. */
export function embedDiagrams(drawings: DiagramDrawings, findings: PrintFindings) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const source = node.tagName === 'pre' ? diagramSource(node) : null;
      const drawing = source === null ? undefined : drawings.get(source);
      if (drawing === undefined || parent === undefined || index === undefined) return;
      if (drawing.kind === 'drawn') {
        const { svg, width, height, alt } = drawing;
        const src = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
        const size = { width: Math.ceil(width), height: Math.ceil(height) };
        parent.children[index] = h('figure', { className: ['diagram'] }, [h('img', { src, alt, ...size })]);
        return;
      }
      const fence = lineOfNode(node);
      const line = fence === null ? null : fence + (drawing.line ?? 0);
      findings.failedDiagrams.push({ line, reason: drawing.reason });
      parent.children.splice(index, 0, h('p', { className: ['not-drawn'] }, `(diagram not drawn: ${drawing.reason})`));
      return index + 2;
    });
  };
}
