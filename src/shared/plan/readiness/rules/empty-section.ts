import type { Block } from '../../../markdown/blocks';
import { placeAt, placeIn } from '../../place';
import type { Rule } from '../rule';

const ID = 'empty-section';

/** Comments, rules and definitions are not what a section is about. */
function saysSomething(block: Block): boolean {
  return block.kind === 'verbatim' ? block.role === 'html' || block.role === 'other' : block.kind !== 'rule';
}

export const emptySection: Rule = {
  id: ID,
  asks: 'Every section says something',
  find: ({ blocks, sections }) =>
    sections
      .filter(
        ({ headingIndex, ownEnd, end }) => ownEnd === end && !blocks.slice(headingIndex + 1, end).some(saysSomething),
      )
      .map(({ title, heading, headingIndex }) => ({
        rule: ID,
        message: title === '' ? 'A heading has neither words nor a section' : `The section “${title}” is empty`,
        place: placeAt(headingIndex, placeIn(heading)),
      })),
};
