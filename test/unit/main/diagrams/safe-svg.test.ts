import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeSvg, svgText } from '../../../../src/main/diagrams/safe-svg';

const clean = (inside: string, attributes = '') => {
  const safe = safeSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" ${attributes}>${inside}</svg>`);
  if (safe === null) throw new Error('no drawing');
  return svgText(safe);
};
const inside = (text: string) => text.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');

describe('what a diagram is drawn with stays', () => {
  it('keeps shapes, words, markers and gradients with their attributes', () => {
    const drawing =
      '<defs><marker id="a_b" refX="5" markerWidth="8" orient="auto"><path d="M 0 0 L 10 5 z"></path></marker></defs>' +
      '<path d="M0,1.5C2,3 4,5 6,7" fill="none" stroke="rgb(1, 2, 3)" stroke-dasharray="3px 2px" stroke-width="2px" marker-end="url(#a_b)"></path>' +
      '<g transform="translate(1, 2)"><text x="0" y="1.1em" text-anchor="middle" font-weight="700">Zahl ≥ 3 &#x26; „so“<tspan dy="1em">two</tspan></text></g>';
    expect(inside(clean(drawing))).toBe(
      '<defs><marker id="a_b" refX="5" markerWidth="8" orient="auto"><path d="M 0 0 L 10 5 z" /></marker></defs>' +
        '<path d="M0,1.5C2,3 4,5 6,7" fill="none" stroke="rgb(1, 2, 3)" stroke-dasharray="3px 2px" stroke-width="2px" marker-end="url(#a_b)" />' +
        '<g transform="translate(1, 2)"><text x="0" y="1.1em" text-anchor="middle" font-weight="700">Zahl ≥ 3 &#x26; „so“<tspan dy="1em">two</tspan></text></g>',
    );
  });

  it('tells the size of the viewBox, and refuses what has none or a senseless one', () => {
    expect(safeSvg('<svg viewBox="-8 -8 120.5 40"></svg>')).toMatchObject({ width: 120.5, height: 40 });
    for (const box of ['', '0 0 0 10', '0 0 x y', '0 0 1e9 10', '0 0 -5 5']) {
      expect(safeSvg(`<svg viewBox="${box}"></svg>`), box).toBeNull();
    }
    expect(safeSvg('no drawing at all')).toBeNull();
    expect(safeSvg('<p>words</p>')).toBeNull();
  });
});

const ATTACKS = [
  '<script>alert(1)</script>',
  '<script href="https://example.com/x.js"/>',
  '<g onload="alert(1)" onclick="alert(1)"><rect width="1" height="1" onmouseover="alert(1)"/></g>',
  '<foreignObject width="9" height="9"><img src="x" onerror="alert(1)"/><iframe src="javascript:alert(1)"></iframe></foreignObject>',
  '<a href="javascript:alert(1)" xlink:href="javascript:alert(1)"><text>word</text></a>',
  '<image href="https://example.com/a.png" width="9" height="9"/>',
  '<image xlink:href="file:///etc/passwd" width="9" height="9"/>',
  '<image href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=" width="9" height="9"/>',
  '<image href="data:text/html,<script>alert(1)</script>"/>',
  '<use href="https://example.com/x.svg#a"/><use xlink:href="#a"/>',
  '<style>@import "https://example.com/x.css"; text { fill: url(https://example.com/y) }</style>',
  '<rect width="1" height="1" style="fill:url(https://example.com/x)"/>',
  '<rect width="1" height="1" fill="url(https://example.com/x#a)"/>',
  '<rect width="1" height="1" fill="u\\72 l(//example.com/x)"/>',
  '<rect width="1" height="1" fill="url(#a) url(https://example.com/x)"/>',
  '<rect width="1" height="1" mask="image-set(\'//example.com/x\' 1x)" filter="url(//example.com/f#x)"/>',
  '<path d="M0 0" marker-end="url(https://example.com/x#m)"/>',
  '<animate attributeName="href" to="javascript:alert(1)"/><set attributeName="onclick" to="alert(1)"/>',
  '<feImage href="https://example.com/x"/><filter id="f"><feImage href="https://example.com/x"/></filter>',
  '<metadata><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script></metadata>',
  '<text><![CDATA[<script>alert(1)</script>]]></text>',
  '<!--><script>alert(1)</script>-->',
  '<title><img src=x onerror=alert(1)></title><desc><iframe srcdoc="<script>alert(1)</script>"></iframe></desc>',
  '</svg><img src=x onerror=alert(1)><svg viewBox="0 0 1 1">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<handler xmlns="http://www.w3.org/2001/xml-events">alert(1)</handler><object data="x"/><embed src="x"/>',
] as const;

describe('nothing of a drawing can run, and none leads out of it', () => {
  it.each(ATTACKS)('%s', (attack) => {
    const text = clean(attack);
    expect(inside(text).replace(/&#x3C;|&lt;/g, '')).not.toMatch(
      /<(?!\/?(?:g|rect|text|path|image|tspan|defs)\b)|\bon[a-z]+=|javascript:|https?:|\/\/|file:|style=|href=|filter=/i,
    );
  });

  it('keeps the words of a link, and its parts', () => {
    expect(inside(clean('<a href="javascript:alert(1)"><text>word</text></a>'))).toBe('<text>word</text>');
  });

  it('keeps a small picture that is inside the drawing, as the person of a C4 diagram', () => {
    const picture = '<image href="data:image/png;base64,iVBORw0KGgo=" width="48" height="48" />';
    expect(inside(clean(picture))).toContain('data:image/png;base64,iVBORw0KGgo=');
  });

  it('never writes an element or attribute that it does not know, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '</',
        '/>',
        '<!--',
        '-->',
        '<g ',
        '<text',
        '</text>',
        '<svg',
        '<title>',
        '&#x3c;',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = clean(pieces.join(''));
        const again = safeSvg(text);
        if (again === null) throw new Error('what was written is no drawing');
        // Read once more, it is the same: no part of it changes its meaning on the way.
        expect(svgText(again)).toBe(text);
        expect(text).not.toMatch(/<(?:script|foreignObject|a|use|style|iframe|img)\b/i);
      }),
      { numRuns: 100 },
    );
  });

  it('gives up on a drawing of endless parts instead of passing on half of it', () => {
    expect(safeSvg(`<svg viewBox="0 0 1 1">${'<g></g>'.repeat(30_001)}</svg>`)).toBeNull();
  });
});

it('puts rules of our own inside where they are given', () => {
  const safe = safeSvg('<svg viewBox="0 0 1 1"><text>a</text></svg>');
  if (safe === null) throw new Error('no drawing');
  expect(inside(svgText(safe, '@font-face{src:url(data:font/woff2;base64,AA)}'))).toBe(
    '<style>@font-face{src:url(data:font/woff2;base64,AA)}</style><text>a</text>',
  );
});
