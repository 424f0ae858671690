import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Drawing } from '../../shared/diagrams/drawing';
import { isElement, textIn } from './hast-words';
import type { Sheet } from './paper';
import { lineOfNode, type PrintFindings } from './print-findings';

/** Drawings by the source of their diagrams. */
export type DiagramDrawings = ReadonlyMap<string, Drawing>;

/** The sheets that a diagram can stand on; null for one that can't be turned. */
export interface DiagramRoom {
  readonly upright: Pick<Sheet, 'textWidth' | 'textHeight'>;
  readonly turned: Pick<Sheet, 'textWidth' | 'textHeight'> | null;
}

/** Points in a pixel, and how high the words of a diagram are in its own size, in points. */
const POINT = 0.75;
const WORDS = 14 * POINT;
/** A diagram whose words would be smaller is turned where that helps so much, and told before a print is handed out. */
const SMALL_WORDS = 6;
const WORTH_TURNING = 1.25;
/** Of the height of a sheet what is left for the words that lead up to a diagram, as the style sheet has it. */
const LEAD_HEIGHT = 60;

/** The source of a diagram in a code block; null for other code. */
export function diagramSource(pre: Element): string | null {
  const code = pre.children.find((child) => isElement(child, 'code'));
  if (!isElement(code)) return null;
  const { className } = code.properties;
  const isDiagram = Array.isArray(className) && className.some((name) => /^language-mermaid$/i.test(String(name)));
  return isDiagram ? textIn(code.children) : null;
}

/**
 * Puts the drawing of each diagram in the place of its code; one that a turned sheet suits better gets the class `turned`. One that
 * could not be drawn stays as code, with the reason.
 */
export function embedDiagrams(drawings: DiagramDrawings, room: DiagramRoom, findings: PrintFindings) {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const source = node.tagName === 'pre' ? diagramSource(node) : null;
      const drawing = source === null ? undefined : drawings.get(source);
      if (drawing === undefined || parent === undefined || index === undefined) return;
      if (drawing.kind === 'drawn') {
        const { svg, width, height, alt } = drawing;
        const src = `data:image/svg+xml;base64,${Buffer.from(svg, 'utf8').toString('base64')}`;
        const size = { width: Math.ceil(width), height: Math.ceil(height) };
        const { words, turned } = place(drawing, parent === tree ? room : { ...room, turned: null });
        if (turned || words < SMALL_WORDS) {
          findings.shrunkDiagrams.push({ line: lineOfNode(node), fontSize: Math.round(words * 10) / 10, turned });
        }
        const className = ['diagram', ...(turned ? ['turned'] : [])];
        parent.children[index] = h('figure', { className }, [h('img', { src, alt, ...size })]);
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

/** On which sheet a diagram stands, and how high its words are there, in points. */
function place(
  { width, height }: { readonly width: number; readonly height: number },
  { upright, turned }: DiagramRoom,
): { readonly words: number; readonly turned: boolean } {
  const wordsOn = ({ textWidth, textHeight }: DiagramRoom['upright']) =>
    WORDS * Math.min(1, textWidth / (width * POINT), (textHeight - LEAD_HEIGHT) / (height * POINT));
  const here = wordsOn(upright);
  const there = turned === null ? 0 : wordsOn(turned);
  return here < SMALL_WORDS && there >= here * WORTH_TURNING
    ? { words: there, turned: true }
    : { words: here, turned: false };
}
