import type { Block } from '../../../markdown/blocks';
import { readContractBlock } from '../../contract-block';
import { jsonProblem } from '../../json-problem';
import { perBlock } from '../../per-block';
import { type LocalPlace, placeAt, placeIn } from '../../place';
import type { Rule } from '../rule';

const ID = 'broken-json';

interface Broken {
  readonly message: string;
  readonly place: LocalPlace;
}

/** `line` counts from the first line of the block's text. */
function check(text: string, line: number, block: Block, what: string): readonly Broken[] {
  const problem = text.trim() === '' ? null : jsonProblem(text);
  if (!problem) return [];
  const fence = block.kind === 'code' && block.info !== '' ? 1 : 0;
  return [
    { message: `${what} is broken: ${problem.message}`, place: placeIn(block, null, fence + line + problem.line) },
  ];
}

const brokenIn = perBlock((block): readonly Broken[] => {
  switch (block.kind) {
    case 'code': {
      if (/^json(?![\w])/iu.test(block.info)) return check(block.text, 0, block, 'The JSON');
      const contract = readContractBlock(block.text);
      if (!contract) return [];
      const bodies = [
        ...(contract.request ? [{ ...contract.request, what: 'The JSON of the request' }] : []),
        ...contract.responses.map(({ name, text, line }) => ({
          text,
          line,
          what: name === '' ? 'The JSON of the response' : `The JSON of the response (${name})`,
        })),
      ];
      return bodies
        .filter(({ text }) => /^[{[]/u.test(text))
        .flatMap(({ text, line, what }) => check(text, line + 1, { ...block, info: '' }, what))
        .map(({ message, place }) => ({ message, place: { ...place, piece: block } }));
    }
    case 'quote':
      return block.children.flatMap(brokenIn);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap((child: Block) => brokenIn(child)));
    case 'paragraph':
    case 'heading':
    case 'table':
    case 'rule':
    case 'verbatim':
      return [];
    default:
      return block satisfies never;
  }
});

export const brokenJson: Rule = {
  id: ID,
  asks: 'Code that is JSON, and the bodies of contracts, can be read as such',
  find: ({ blocks }) =>
    blocks.flatMap((block, blockIndex) =>
      brokenIn(block).map(({ message, place }) => ({ rule: ID, message, place: placeAt(blockIndex, place) })),
    ),
};
