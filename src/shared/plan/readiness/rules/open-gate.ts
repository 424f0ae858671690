import { placeAt, placeIn } from '../../place';
import type { Rule } from '../rule';

const ID = 'open-gate';

export const openGate: Rule = {
  id: ID,
  asks: 'Every item of the checklist’s phases is ticked',
  find: ({ blocks, gates }) =>
    gates.flatMap(({ title, blockIndex, done, total }) => {
      const block = blocks[blockIndex];
      if (done === total || !block) return [];
      const message = `${total - done} of ${total} items of “${title}” are open`;
      return [{ rule: ID, message, place: placeAt(blockIndex, placeIn(block)) } as const];
    }),
};
