import { expect, it } from 'vitest';
import { printCss } from '../../../../src/main/print/print-css';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';

it('in black and white nothing has a colour that a printer would turn into some grey of its own', () => {
  const css = printCss({ ...PRINT_DEFAULTS, blackAndWhite: true }).replace(/(?:href|url)\("?#[^)]*/g, '');
  const colours = [...css.matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})\b/gi)].map(([, digits = '']) =>
    digits.length === 3 ? digits.replace(/./g, '$&$&') : digits,
  );
  expect(colours.length).toBeGreaterThan(5);
  expect(colours.filter((digits) => new Set(digits.match(/../g)).size > 1)).toEqual([]);
  expect(css).toContain('grayscale(1)');
});
