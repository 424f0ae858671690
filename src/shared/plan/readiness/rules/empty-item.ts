import type { Block, ListItem } from '../../../markdown/blocks';
import { hasContent } from '../../filled';
import { labelsOf } from '../../labels';
import { perBlock } from '../../per-block';
import { type LocalPlace, placeAt, placeIn } from '../../place';
import { lineText } from '../../plain-text';
import { standsForFields } from '../field-blocks';
import type { Finding, Rule } from '../rule';

const ID = 'empty-item';

/** Labels that rules of their own ask about. */
const ELSEWHERE = /^(?:decision|chosen option|pros?|cons?|advantages?|disadvantages?|rollback trigger|option\b.*)$/iu;

interface Empty {
  readonly message: string;
  /** The last item of a list has a name: what it names may stand right below the list. */
  readonly mayGoOn: boolean;
  readonly place: LocalPlace;
}

/** The name of an item that ends where its words should start: `Location:`, `**Phase 1:**`. Null for any other item. */
function bareName(item: ListItem): string | null {
  const [first, ...rest] = item.children;
  // A link that ends in a colon is an entry of a table of contents.
  if (first?.kind !== 'paragraph' || rest.length > 0 || first.inlines.some(({ kind }) => kind === 'link')) return null;
  const name = /^([^:：]{1,60}?)\s*[:：]$/u.exec(lineText(first.inlines))?.[1];
  return name ?? null;
}

function emptyIn(item: ListItem, isLast: boolean): readonly Empty[] {
  const [first] = item.children;
  const isBlank =
    item.children.length === 0 ||
    (item.children.length === 1 && first?.kind === 'paragraph' && !hasContent(first.inlines)) ||
    item.children.every((child) => child.kind === 'verbatim' && child.role === 'comment');
  if (isBlank) {
    const message = item.checked === null ? 'A list item is empty' : 'A task item is empty';
    return [{ message, mayGoOn: false, place: placeIn(item) }];
  }
  const name = bareName(item);
  if (name !== null) {
    if (ELSEWHERE.test(name)) return [];
    return [{ message: `Nothing follows “${name}:”`, mayGoOn: isLast, place: placeIn(item) }];
  }
  return item.children.flatMap(emptyItems);
}

const emptyItems = perBlock((block): readonly Empty[] => {
  if (block.kind === 'list')
    return block.items.flatMap((item, index) => emptyIn(item, index === block.items.length - 1));
  return block.kind === 'quote' ? block.children.flatMap(emptyItems) : [];
});

/** The labels of a paragraph that have nothing after them; the last one may have blocks below. */
const emptyLabels = perBlock((block): readonly { name: string; isLast: boolean }[] => {
  if (block.kind !== 'paragraph') return [];
  const { lead, labels } = labelsOf(block.inlines);
  if (lead !== '') return [];
  return labels
    .map(({ name, text }, index) => ({ name, text, isLast: index === labels.length - 1 }))
    .filter(({ name, text }) => text === '' && !ELSEWHERE.test(name));
});

/** A heading or another label below means that nothing follows. */
function startsAnew(block: Block | undefined): boolean {
  if (!block || block.kind === 'heading' || block.kind === 'rule') return true;
  if (block.kind === 'verbatim') return block.role === 'comment';
  if (block.kind !== 'paragraph') return false;
  const { lead, labels } = labelsOf(block.inlines);
  return lead === '' && labels.length > 0;
}

export const emptyItem: Rule = {
  id: ID,
  asks: 'Every list item and every label has something after it',
  find: (plan) =>
    plan.blocks.flatMap((block, blockIndex): readonly Finding[] => {
      if (standsForFields(plan, blockIndex)) return [];
      const items: readonly Finding[] = emptyItems(block)
        .filter(({ mayGoOn }) => !mayGoOn || startsAnew(plan.blocks[blockIndex + 1]))
        .map(({ message, place }) => ({
          rule: ID,
          message,
          place: placeAt(blockIndex, place),
        }));
      const labels: readonly Finding[] = emptyLabels(block)
        .filter(({ isLast }) => !isLast || startsAnew(plan.blocks[blockIndex + 1]))
        .map(({ name }) => ({
          rule: ID,
          message: `Nothing follows “${name}:”`,
          place: placeAt(blockIndex, placeIn(block, name)),
        }));
      return [...items, ...labels];
    }),
};
