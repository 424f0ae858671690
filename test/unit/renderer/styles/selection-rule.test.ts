import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const STYLES = join(import.meta.dirname, '../../../../src/renderer/styles');

/** Those that apply to a few elements for a moment. */
const BRIEF = ['.has-cell-range ::selection'];

test('no rule for selections inside of an element has each element of a plan styled ten times over', () => {
  const selectors = readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => readFileSync(join(STYLES, name), 'utf8').match(/[^{},;/]*::selection/g) ?? [])
    .map((selector) => selector.trim().replace(/^.*\n/s, ''));
  expect(selectors).toContain('::selection');
  expect(selectors.filter((selector) => selector !== '::selection' && !BRIEF.includes(selector))).toEqual([]);
});
