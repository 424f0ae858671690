import { blockKey } from './block-key';
import type { Block, SourceId } from './blocks';
import type { PlanSource } from './plan-source';
import { readMarkdown } from './read-markdown';
import type { SourceRecord } from './source-record';

function lineTexts(source: PlanSource, block: Block): readonly string[] | null {
  const record = block.source === null ? undefined : source.record(block.source);
  return record ? record.region.texts.slice(record.start, record.end) : null;
}

function isSame(before: PlanSource, old: Block, after: PlanSource, now: Block): boolean {
  if (old.kind !== now.kind || blockKey(old) !== blockKey(now)) return false;
  const [a, b] = [lineTexts(before, old), lineTexts(after, now)];
  return a !== null && b !== null && a.length === b.length && a.every((line, index) => line === b[index]);
}

/** Pairs the ids of two equal blocks: they were given in the same order. */
function pairIds(old: Block, now: Block, pairs: Map<SourceId, SourceId>): void {
  if (old.source !== null && now.source !== null) pairs.set(now.source, old.source);
  if (old.kind === 'quote' && now.kind === 'quote') pairChildren(old.children, now.children, pairs);
  if (old.kind === 'table' && now.kind === 'table') {
    for (const [index, row] of now.rows.entries()) {
      const was = old.rows[index]?.source;
      if (row.source !== null && was) pairs.set(row.source, was);
    }
  }
  if (old.kind === 'list' && now.kind === 'list') {
    for (const [index, item] of now.items.entries()) {
      const was = old.items[index];
      if (item.source !== null && was?.source) pairs.set(item.source, was.source);
      if (was) pairChildren(was.children, item.children, pairs);
    }
  }
}

function pairChildren(old: readonly Block[], now: readonly Block[], pairs: Map<SourceId, SourceId>): void {
  for (const [index, block] of now.entries()) {
    const was = old[index];
    if (was) pairIds(was, block, pairs);
  }
}

/**
 * Reads a plan's text after it was changed as text. The blocks before and after the change are the same objects as in
 * the reading before it, under their old ids, so that an editor can keep what it shows of them. `after` is a reading of
 * the changed text by itself, where there is one already.
 */
export function rereadMarkdown(raw: string, before: PlanSource, after: PlanSource = readMarkdown(raw)): PlanSource {
  const [old, now] = [before.blocks, after.blocks];
  const shorter = Math.min(old.length, now.length);
  const same = (a: number, b: number) => isSame(before, old[a] as Block, after, now[b] as Block);
  let head = 0;
  while (head < shorter && same(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && same(old.length - 1 - tail, now.length - 1 - tail)) tail++;

  const oldIds = new Map<SourceId, SourceId>();
  const blocks = now.map((block, index) => {
    const isHead = index < head;
    if (!isHead && index < now.length - tail) return block;
    const kept = old[isHead ? index : index + old.length - now.length] as Block;
    pairIds(kept, block, oldIds);
    return kept;
  });
  const newIds = new Map([...oldIds].map(([newId, oldId]) => [oldId, newId]));
  const renamed = (id: SourceId | null) => (id === null ? null : (oldIds.get(id) ?? id));
  const cache = new Map<SourceId, SourceRecord>();
  const record = (id: SourceId): SourceRecord | undefined => {
    const known = cache.get(id);
    if (known) return known;
    const own = after.record(newIds.get(id) ?? id);
    if (!own || (!newIds.has(id) && !after.owns(id))) return own;
    const made = { ...own, id, parent: renamed(own.parent), previous: renamed(own.previous) };
    cache.set(id, made);
    return made;
  };
  return { ...after, blocks, record, owns: (id) => newIds.has(id) || (after.owns(id) && !oldIds.has(id)) };
}
