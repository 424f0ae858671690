import type { PointerEvent } from 'react';

/**
 * Whether a person moved the pointer. Chromium also tells of a move where something new comes under a pointer that rests,
 * and what was chosen by keys must not change for that.
 */
export function isMoved({ movementX, movementY }: Pick<PointerEvent, 'movementX' | 'movementY'>): boolean {
  return movementX !== 0 || movementY !== 0;
}
