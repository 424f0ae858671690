import type { Block } from '../markdown/blocks';
import { perBlock } from './per-block';
import { lineText } from './plain-text';

/** A place at which a template says that a part is to be repeated. */
export interface RepeatStub {
  /** The comment that says so. */
  readonly blockIndex: number;
  readonly part: 'decision' | 'contract';
}

const REPEAT = /^<!--[^>]*\brepeat\b[^>]*-->\s*$/iu;

const isRepeat = perBlock((block: Block) => block.kind === 'verbatim' && REPEAT.test(block.text));

/** The comments that ask to repeat the structure of the decision or the contract whose heading they stand under. */
export function repeatStubs(blocks: readonly Block[]): readonly RepeatStub[] {
  const found: RepeatStub[] = [];
  let heading: Block | null = null;
  blocks.forEach((block, blockIndex) => {
    if (block.kind === 'heading') heading = block;
    else if (isRepeat(block)) {
      const words = heading?.kind === 'heading' ? lineText(heading.inlines) : '';
      if (/^(?:decision|adr)\b/iu.test(words)) found.push({ blockIndex, part: 'decision' });
      else if (/^(?:api|endpoint|interface|contract)\b/iu.test(words)) found.push({ blockIndex, part: 'contract' });
    }
  });
  return found;
}
