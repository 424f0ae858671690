import { expect, it } from 'vitest';
import { isMoved } from '../../../../src/renderer/ui/is-moved';

it('what was chosen by keys stays chosen where something comes under a pointer that rests', () => {
  expect(isMoved({ movementX: 0, movementY: 0 })).toBe(false);
  expect(isMoved({ movementX: 0, movementY: -1 })).toBe(true);
  expect(isMoved({ movementX: 3, movementY: 0 })).toBe(true);
});
