import { DIAGRAM_FONTS } from './diagram-theme';

const SVG = 'http://www.w3.org/2000/svg';

/** Properties that an element takes from the one around it, and how they stand where nothing set them. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'paint-order': 'normal',
  'writing-mode': 'horizontal-tb',
  direction: 'ltr',
  visibility: 'visible',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
};

/** Properties that hold for an element alone. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  display: 'inline',
  'alignment-baseline': 'auto',
  'baseline-shift': '0px',
  'text-decoration-line': 'none',
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
};

/** Parts that are seen only where another one refers to them. */
const SHARED = new Set(['marker', 'linearGradient', 'radialGradient', 'clipPath', 'mask']);
const DROPPED = new Set(['style', 'script', 'foreignObject', 'foreignobject', 'title', 'desc', 'animate', 'set']);

/** A chart of dates has a line for the day on which it is drawn; a drawing is the same on every day. */
const isOfToday = (element: Element) => element.classList.contains('today');

/**
 * The drawing as SVG text that looks the same without any style sheet: what the style sheets made of each element stands
 * on it as attributes. Words in HTML, links and everything that moves are left out. `svg` must be laid out in the page.
 */
export function staticSvg(svg: SVGSVGElement): string {
  const root = copy(svg, null);
  root.setAttribute('font-family', DIAGRAM_FONTS);
  root.setAttribute('xmlns', SVG);
  const box = viewBoxOf(svg);
  root.setAttribute('viewBox', box.map((number) => round(number)).join(' '));
  root.setAttribute('width', String(round(box[2])));
  root.setAttribute('height', String(round(box[3])));
  for (const name of ['x', 'y', 'display', 'transform']) root.removeAttribute(name);
  dropUnused(root);
  return new XMLSerializer().serializeToString(root);
}

function copy(from: Element, around: CSSStyleDeclaration | null): Element {
  const style = getComputedStyle(from);
  const to = document.createElementNS(SVG, from.localName);
  for (const { name, value, localName } of from.attributes) {
    if (/^(?:class|style|role|tabindex)$|^font-family$|^(?:on|aria-|data-|xmlns)/.test(name)) continue;
    // A property that is set as an attribute is read as what came of it.
    if (name in INHERITED || name in OWN) continue;
    to.setAttribute(localName === 'href' ? 'href' : name, value);
  }
  for (const [name, initial] of Object.entries(INHERITED)) {
    const value = style.getPropertyValue(name);
    if (value !== (around === null ? initial : around.getPropertyValue(name))) setProperty(to, name, value);
  }
  for (const [name, initial] of Object.entries(OWN)) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== initial && !(name === 'display' && value !== 'none')) setProperty(to, name, value);
  }
  placeByStyle(from, to, style);
  for (const child of from.childNodes) {
    if (child instanceof Text) to.append(child.data);
    else if (child instanceof Element && !DROPPED.has(child.localName) && !isOfToday(child))
      to.append(copy(child, style));
  }
  return to;
}

function setProperty(to: Element, name: string, value: string): void {
  const attribute = name === 'text-decoration-line' ? 'text-decoration' : name;
  to.setAttribute(attribute, value.replace(/url\((["'])(#[^"']*)\1\)/g, 'url($2)'));
}

/** Places and corners that a style gives rather than an attribute. */
function placeByStyle(from: Element, to: Element, style: CSSStyleDeclaration): void {
  if (from instanceof SVGElement && from.style.transform !== '') to.setAttribute('transform', style.transform);
  if (from.localName !== 'rect') return;
  for (const name of ['rx', 'ry']) {
    const value = style.getPropertyValue(name);
    if (!from.hasAttribute(name) && /^[\d.]+px$/.test(value) && value !== '0px') to.setAttribute(name, value);
  }
}

function viewBoxOf(svg: SVGSVGElement): readonly [number, number, number, number] {
  const { x, y, width, height } = svg.viewBox.baseVal ?? { x: 0, y: 0, width: 0, height: 0 };
  if (width > 0 && height > 0) return [x, y, width, height];
  const box = svg.getBBox();
  const margin = 8;
  return [box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin];
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

/** What nothing refers to, and boxes without a size. Other names tell only how the drawing was made. */
function dropUnused(root: Element): void {
  const all = [root, ...root.querySelectorAll('*')];
  const used = new Set<string>();
  for (const element of all) {
    for (const { name, value } of element.attributes) {
      for (const match of value.matchAll(/url\(#([^)]+)\)/g)) used.add(match[1] ?? '');
      if (name === 'href' && value.startsWith('#')) used.add(value.slice(1));
    }
  }
  for (const element of all) {
    const isUnused = !used.has(element.id);
    if (isUnused) element.removeAttribute('id');
    if ((isUnused && SHARED.has(element.localName)) || isEmpty(element)) element.remove();
  }
}

function isEmpty(element: Element): boolean {
  if (element.localName === 'rect') return !element.hasAttribute('width') || !element.hasAttribute('height');
  return /^(?:g|defs|text|tspan)$/.test(element.localName) && element.childNodes.length === 0;
}
