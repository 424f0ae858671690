const DARK = [29, 31, 35] as const;
const LIGHT = [244, 243, 240] as const;
/** The least contrast between words and what they stand on. */
const ENOUGH = 3;

type Colour = readonly [number, number, number];

/**
 * Colours that an author gives a box are meant for the words of one look only. Where the words of another can't be read on
 * them, they are made dark or light.
 */
export function makeReadable(drawing: SVGSVGElement): void {
  for (const node of drawing.querySelectorAll('g.node')) {
    const shape = node.querySelector('rect, path, circle, polygon, ellipse');
    const ground = shape === null ? null : colourOf(getComputedStyle(shape).fill);
    if (ground === null) continue;
    for (const text of node.querySelectorAll<SVGElement>('text, tspan')) {
      const ink = colourOf(getComputedStyle(text).fill);
      if (ink === null || contrast(ink, ground) >= ENOUGH) continue;
      const better = contrast(DARK, ground) > contrast(LIGHT, ground) ? DARK : LIGHT;
      text.style.setProperty('fill', `rgb(${better.join(', ')})`, 'important');
    }
  }
}

/** Null for no colour, or for one that what is behind it shows through. */
function colourOf(value: string): Colour | null {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value) ?? [];
  return red === undefined ? null : [Number(red), Number(green), Number(blue)];
}

/** As WCAG counts it: 1 for the same colour, 21 for black on white. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
