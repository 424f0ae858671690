import type { Block } from '../markdown/blocks';
import { labelsOf } from './labels';
import { perBlock } from './per-block';
import { type LocalPlace, type Place, placeAt, placeIn } from './place';
import type { Section } from './sections';

/** A numbered repeat: `Decision 2`, `Phase 1`, `3.` */
export interface Numbered {
  /** What is numbered, in one spelling: `Decision`; empty for a bare number. */
  readonly kind: string;
  readonly number: number;
  readonly place: Place;
}

const REPEAT = /^(\p{Lu}[\p{L}]{2,20}) #?(\d{1,4})(?![\p{L}\p{N}.-])/u;
const BARE = /^(\d{1,4})[.)](?!\d)\s/u;

function numberIn(title: string): { readonly kind: string; readonly number: number } | null {
  const repeat = REPEAT.exec(title);
  if (repeat) return { kind: repeat[1] ?? '', number: Number(repeat[2]) };
  const bare = BARE.exec(title);
  return bare ? { kind: '', number: Number(bare[1]) } : null;
}

const numberedItems = perBlock((block): readonly { kind: string; number: number; place: LocalPlace }[] => {
  if (block.kind !== 'list') return [];
  return block.items.flatMap((item) => {
    const [first] = item.children;
    if (first?.kind !== 'paragraph') return [];
    const { lead, labels } = labelsOf(first.inlines);
    const found = lead === '' && labels[0] ? REPEAT.exec(labels[0].name) : null;
    return found ? [{ kind: found[1] ?? '', number: Number(found[2]), place: placeIn(item) }] : [];
  });
});

/** The numbered repeats of a plan: each list is one run, of headings below one heading or of labelled items of one list. */
export function numberedRuns(blocks: readonly Block[], sections: readonly Section[]): readonly (readonly Numbered[])[] {
  const runs = new Map<string, Numbered[]>();
  const add = (key: string, one: Numbered) => {
    const run = runs.get(key) ?? [];
    run.push(one);
    runs.set(key, run);
  };
  for (const section of sections) {
    const found = numberIn(section.title);
    if (!found) continue;
    const place = placeAt(section.headingIndex, placeIn(section.heading));
    add(`${section.parent?.headingIndex ?? -1}/${section.heading.level}/${found.kind}`, { ...found, place });
  }
  blocks.forEach((block, blockIndex) => {
    for (const { kind, number, place } of numberedItems(block)) {
      add(`list/${blockIndex}/${kind}`, { kind, number, place: placeAt(blockIndex, place) });
    }
  });
  return [...runs.values()];
}
