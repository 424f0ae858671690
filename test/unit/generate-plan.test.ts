import { describe, expect, test } from 'vitest';
import { generatePlan } from '../bench/generate-plan';

describe('measurements on generated plans can be compared', () => {
  test('the same size and seed give the same plan, another seed another one', () => {
    expect(generatePlan(20_000)).toBe(generatePlan(20_000, 1));
    expect(generatePlan(20_000, 2)).not.toBe(generatePlan(20_000, 1));
  });

  test.each([0, 1, 2, 50, 137, 1_000, 65_536, 1_000_000])('a plan of %i bytes has exactly that size', (size) => {
    expect(Buffer.byteLength(generatePlan(size))).toBe(size);
  });

  test('a size that makes no sense is refused', () => {
    expect(() => generatePlan(-1)).toThrow(RangeError);
    expect(() => generatePlan(1.5)).toThrow(RangeError);
  });

  test('it holds every kind of block that costs an editor time', () => {
    const plan = generatePlan(50_000);
    for (const kind of [/^## /m, /^### Decision /m, /^- \[x\] /m, /^- \[ \] /m, /^\|---\|/m, /^```ts$/m, /^> \w/m]) {
      expect(plan).toMatch(kind);
    }
    for (const kind of [/^ {2}- /m, /^ {4}1\. /m, /\*\*\w/, /`\w+_\w+`/, /\]\(https:/, /~~\w+~~/])
      expect(plan).toMatch(kind);
  });
});
