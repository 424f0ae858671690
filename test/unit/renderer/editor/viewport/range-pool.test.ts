import { expect, it } from 'vitest';
import { RangePool } from '../../../../../src/renderer/editor/viewport/range-pool';

it('painting again and again takes the same ranges, and those that are left over leave the page', () => {
  const pool = new RangePool();
  const first = [pool.take(), pool.take(), pool.take()];
  for (const range of first) range.selectNodeContents(document.body);
  pool.settle();
  pool.restart();
  expect(pool.take()).toBe(first[0]);
  pool.settle();
  expect(first.map((range) => range.startContainer.ownerDocument === document)).toEqual([true, false, false]);
  pool.restart();
  const again = [pool.take(), pool.take()];
  expect(again[0]).toBe(first[0]);
  expect(again[1]).not.toBe(first[1]);
});
