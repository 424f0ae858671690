import { expect, it } from 'vitest';
import { isInside } from '../../../../src/main/plans/inside-folder';

it.each([
  ['/plans', '/plans/a.md', true],
  ['/plans', '/plans/deep/a.md', true],
  ['/', '/a.md', true],
  ['/plans', '/plans', false],
  ['/plans', '/plans-of-others/a.md', false],
  ['/plans', '/a.md', false],
])('a file of a neighbour folder is not taken for one inside: %j, %j', (folder, path, inside) => {
  expect(isInside(folder, path)).toBe(inside);
});
