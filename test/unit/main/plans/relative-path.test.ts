import { expect, it } from 'vitest';
import { relativePath } from '../../../../src/main/plans/relative-path';

it.each([
  ['a.md', 'a.md'],
  ['a%20b.md?x#y', 'a b.md'],
  ['../a.md', '../a.md'],
  ['%252e.md', '%2e.md'],
])('an address is decoded once, without query and anchor: %j', (address, path) => {
  expect(relativePath(address)).toBe(path);
});

it.each(['', '#a', '/etc/passwd', '%2fetc', 'C:/a', 'a\\b', '%5c%5chost', 'file:a', 'a%00b', '%'])(
  'what a system could take for a drive, a share or a root is not looked up: %j',
  (address) => {
    expect(relativePath(address)).toBeNull();
  },
);
