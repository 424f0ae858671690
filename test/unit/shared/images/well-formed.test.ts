import { expect, it } from 'vitest';
import { isWellFormed } from '../../../../src/shared/images/well-formed';

const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

it.each([
  '<svg/>',
  '\uFEFF<?xml version="1.0"?>\n<!-- a -- b -->'.replace(' -- ', ' - ') +
    '<!DOCTYPE svg PUBLIC "-//W3C" "u">\n<svg a=\'1\' b="2"></svg >\n',
  `<svg ${XLINK}><g><use xlink:href="#a"/>a &amp; b &#xe9; &#233;</g></svg>`,
  '<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>',
  '<svg><style><![CDATA[ a > b & c < d ]]></style><title>größer</title></svg>',
])('a drawing that a browser reads is printed: %s', (text) => {
  expect(isWellFormed(text)).toBe(true);
});

it.each([
  ['an element is left open', '<svg><g></svg>'],
  ['elements cross', '<svg><a><b></a></b></svg>'],
  ['a value without quotes', '<svg a=1/>'],
  ['an attribute twice', '<svg a="1" a="2"/>'],
  ['a prefix that is declared nowhere', '<svg><use xlink:href="#a"/></svg>'],
  ['a name of HTML', '<svg>a&nbsp;b</svg>'],
  ['a bare ampersand', '<svg>a & b</svg>'],
  ['a bare angle in a value', '<svg a="<"/>'],
  ['words behind the root', '<svg/>x'],
  ['two roots', '<svg/><svg/>'],
  ['nothing', ''],
])('a drawing that would be printed as nothing is told of: %s', (_, text) => {
  expect(isWellFormed(text)).toBe(false);
});

it('four megabytes made to hold up the print are told at once', () => {
  expect(isWellFormed(`<svg>${'<g a="1">'.repeat(400_000)}`)).toBe(false);
  expect(isWellFormed(`<svg>${'<!-- -'.repeat(400_000)}`)).toBe(false);
  expect(isWellFormed(`<svg ${' '.repeat(4_000_000)}`)).toBe(false);
});
