import type { Element, ElementContent, Properties } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** A drawing that nothing in can run and that refers to nothing outside of it. */
export interface SafeSvg {
  readonly root: Element;
  readonly width: number;
  readonly height: number;
}

/** Shapes and words, and what these refer to. No HTML, link, script, style sheet, animation, or copy of another part. */
const ELEMENTS = new Set([
  ...['svg', 'g', 'defs', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  ...['marker', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'image'],
]);

/** These go, but what they hold stays: a link's words, the branch of a choice. */
const UNWRAPPED = new Set(['a', 'switch']);

const ATTRIBUTES = new Set([
  ...[
    'id',
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'd',
    'dx',
    'dy',
  ],
  ...['points', 'transform', 'preserveAspectRatio', 'textLength', 'lengthAdjust', 'rotate', 'xmlSpace', 'direction'],
  ...['fill', 'fillOpacity', 'fillRule', 'clipRule', 'stroke', 'strokeWidth', 'strokeOpacity', 'strokeDashArray'],
  ...['strokeDashOffset', 'strokeLineCap', 'strokeLineJoin', 'strokeMiterLimit', 'opacity', 'display', 'visibility'],
  ...['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'letterSpacing', 'textAnchor', 'textDecoration'],
  ...['dominantBaseline', 'alignmentBaseline', 'baselineShift', 'paintOrder', 'writingMode'],
  ...['refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient', 'offset', 'stopColor', 'stopOpacity'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'fx', 'fy', 'fr', 'clipPathUnits', 'maskUnits'],
  ...['maskContentUnits', 'markerStart', 'markerMid', 'markerEnd', 'clipPath', 'mask'],
]);

/** These name another part of the same drawing, or nothing. */
const REFERENCES = new Set(['markerStart', 'markerMid', 'markerEnd', 'clipPath', 'mask']);
const PAINTS = new Set(['fill', 'stroke']);

const OWN_PART = /^url\(#[\w:.-]+\)$/;
/** What numbers, colours, paths, transforms and names of fonts are written with: no address can be. */
const PLAIN_VALUE = /^[\p{L}\p{N}\s.,%#()+\-'"]*$/u;
const PICTURE = /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/;
const ID = /^[\w:.-]+$/;

const MOST_ELEMENTS = 30_000;
const DEEPEST = 200;
const LONGEST_PICTURE = 400_000;
/** Pixels; a larger drawing is a mistake of its layout. */
const LARGEST = 100_000;

const parser = unified().use(rehypeParse, { fragment: true });
const writer = unified().use(rehypeStringify, { closeEmptyElements: true, closeSelfClosing: true });

/**
 * Reads SVG text that is not trusted and keeps of it what is known to be harmless, element by element and attribute by
 * attribute. Null where that is no drawing of some size. Nothing of the text is passed on unread.
 */
export function safeSvg(text: string): SafeSvg | null {
  const found = parser.parse(text).children.find((node) => node.type === 'element' && node.tagName === 'svg');
  if (found?.type !== 'element') return null;
  const { width, height } = sizeOf(found);
  if (!(width > 0 && height > 0 && width <= LARGEST && height <= LARGEST)) return null;
  const budget = { elements: MOST_ELEMENTS };
  const children = keepAll(found.children, 1, budget);
  if (budget.elements <= 0) return null;
  const own = keepProperties(found);
  return {
    width,
    height,
    root: {
      type: 'element',
      tagName: 'svg',
      properties: { xmlns: 'http://www.w3.org/2000/svg', ...own, width, height },
      children,
    },
  };
}

/** The drawing as text, well formed as XML too. `styles` are rules of our own to put inside. */
export function svgText({ root }: SafeSvg, styles = ''): string {
  const style: Element = {
    type: 'element',
    tagName: 'style',
    properties: {},
    children: [{ type: 'text', value: styles }],
  };
  const whole = styles === '' ? root : { ...root, children: [style, ...root.children] };
  return writer.stringify({ type: 'root', children: [whole] });
}

/** The width and height of the viewBox, which every drawing has. */
function sizeOf(svg: Element): { readonly width: number; readonly height: number } {
  const [, , width = 0, height = 0] = String(svg.properties.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return { width, height };
}

function keepAll(nodes: readonly ElementContent[], depth: number, budget: { elements: number }): ElementContent[] {
  if (depth > DEEPEST) return [];
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (budget.elements <= 0) return kept;
    if (node.type === 'text') kept.push({ type: 'text', value: withoutControls(node.value) });
    if (node.type !== 'element') continue;
    budget.elements -= 1;
    if (UNWRAPPED.has(node.tagName)) kept.push(...keepAll(node.children, depth + 1, budget));
    if (!ELEMENTS.has(node.tagName)) continue;
    const properties = node.tagName === 'image' ? keepPicture(node) : keepProperties(node);
    if (properties === null) continue;
    const children = keepAll(node.children, depth + 1, budget);
    kept.push({ type: 'element', tagName: node.tagName, properties, children });
  }
  return kept;
}

function keepProperties(element: Element): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(element.properties)) {
    if (!ATTRIBUTES.has(name) || value === null || value === undefined || value === false) continue;
    const words = Array.isArray(value) ? value.join(' ') : String(value);
    if (isHarmless(name, words)) kept[name] = words;
  }
  return kept;
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'id') return ID.test(value);
  if (REFERENCES.has(name)) return value === 'none' || OWN_PART.test(value);
  if (PAINTS.has(name) && OWN_PART.test(value)) return true;
  return PLAIN_VALUE.test(value) && !/url|image|attr|var|src/i.test(value);
}

/** Small pictures that Mermaid brings itself, such as the person in a C4 diagram; no other. */
function keepPicture(element: Element): Properties | null {
  const href = String(element.properties.href ?? element.properties.xLinkHref ?? '');
  return href.length <= LONGEST_PICTURE && PICTURE.test(href) ? { ...keepProperties(element), href } : null;
}

/** XML has no way to write these. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
