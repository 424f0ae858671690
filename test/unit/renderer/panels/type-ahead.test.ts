import { describe, expect, it } from 'vitest';
import { TypeAhead } from '../../../../src/renderer/panels/type-ahead';

const NAMES = ['Plan', 'Threat model', 'Testing', 'Rollout plan', 'Rollback', 'Übersicht'];

describe('letters typed in a list', () => {
  it('lead to the next row that begins with all of them', () => {
    const ahead = new TypeAhead();
    expect(ahead.row('r', NAMES, 0, 0)).toBe(3);
    expect(ahead.row('o', NAMES, 3, 100)).toBe(3);
    for (const [index, letter] of [...'llb'].entries()) ahead.row(letter, NAMES, 3, 200 + index);
    expect(ahead.row('a', NAMES, 4, 300)).toBe(4);
  });

  it('go through the rows of one letter when it is typed again, and around the end', () => {
    const ahead = new TypeAhead();
    expect(ahead.row('t', NAMES, 0, 0)).toBe(1);
    expect(ahead.row('t', NAMES, 1, 100)).toBe(2);
    expect(ahead.row('t', NAMES, 2, 200)).toBe(1);
  });

  it('start anew after a pause, and a space belongs to them before it', () => {
    const ahead = new TypeAhead();
    ahead.row('t', NAMES, 0, 0);
    expect(ahead.isTyping(500)).toBe(true);
    expect(ahead.isTyping(900)).toBe(false);
    expect(ahead.row('p', NAMES, 1, 900)).toBe(0);
    expect(ahead.row('ü', NAMES, 0, 5000)).toBe(5);
    expect(ahead.row('x', NAMES, 0, 9000)).toBe(-1);
  });
});
