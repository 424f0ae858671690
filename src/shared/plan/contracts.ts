import type { Block, CodeBlock } from '../markdown/blocks';
import { type ContractBlock, readContractBlock } from './contract-block';
import { hasContent } from './filled';
import { partNamed, partsOf } from './parts';
import { perBlock } from './per-block';
import { type Place, placeAt, placeIn } from './place';
import { lineText } from './plain-text';
import type { Section } from './sections';

/** An API of a plan: `### API: Post a transaction` with its fenced block and invariants. */
export interface Contract {
  readonly title: string;
  /** What the fenced block says; null where the section has none. */
  readonly api: ContractBlock | null;
  readonly invariants: readonly string[];
  /** False for a heading with nothing under it. */
  readonly isBegun: boolean;
  /** The heading. */
  readonly place: Place;
  /** The fenced block, whose lines `api` counts from 1 on: its opening fence is line 0. */
  readonly code: { readonly block: CodeBlock; readonly blockIndex: number } | null;
}

const TITLED = /^(?:api|endpoint|interface|contract)(?:\s+\d+)?\s*[:：–—]\s*(.*)$/isu;
const REQUEST_LINE = /^(?:get|post|put|patch|delete|head|options)\s+\/\S*/iu;

const contractIn = perBlock((block) => (block.kind === 'code' ? readContractBlock(block.text) : null));

function invariants(blocks: readonly Block[], section: Section): readonly string[] {
  const part = partNamed(partsOf(blocks, section.headingIndex + 1, section.end), /^invariants?$/iu);
  if (!part) return [];
  const found = part.text === '' ? [] : [part.text];
  for (const { block } of part.blocks) {
    if (block.kind === 'paragraph') found.push(lineText(block.inlines));
    if (block.kind !== 'list') continue;
    for (const item of block.items) {
      const [first] = item.children;
      if (first?.kind === 'paragraph' && hasContent(first.inlines)) found.push(lineText(first.inlines));
    }
  }
  return found;
}

/** The API contracts of a plan in document order. */
export function contracts(blocks: readonly Block[], sections: readonly Section[]): readonly Contract[] {
  const found: Contract[] = [];
  let after = 0;
  for (const section of sections) {
    if (section.headingIndex < after) continue;
    const titled = TITLED.exec(section.title);
    const isTitled = titled !== null || REQUEST_LINE.test(section.title);
    let code: Contract['code'] = null;
    // An untitled section counts by its own block alone, else every section around a contract would be one too.
    const end = isTitled ? section.end : section.ownEnd;
    for (let blockIndex = section.headingIndex + 1; blockIndex < end && !code; blockIndex += 1) {
      const block = blocks[blockIndex];
      if (block?.kind === 'code' && contractIn(block)) code = { block, blockIndex };
    }
    if (!isTitled && !code) continue;
    found.push({
      title: titled?.[1]?.trim() ?? section.title,
      api: code ? contractIn(code.block) : null,
      invariants: invariants(blocks, section),
      isBegun: blocks.slice(section.headingIndex + 1, section.end).some((block) => block.kind !== 'verbatim'),
      place: placeAt(section.headingIndex, placeIn(section.heading)),
      code,
    });
    after = section.end;
  }
  return found;
}
