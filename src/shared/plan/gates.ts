import type { Block } from '../markdown/blocks';
import { type OutlineEntry, outline } from './outline';

/** A phase of a plan's checklist: one of several sections that are to be done one after the other. */
export interface Gate {
  readonly title: string;
  /** Top-level index of its heading. */
  readonly blockIndex: number;
  /** With what stands in sections below it. */
  readonly done: number;
  readonly total: number;
}

const CHECKLIST = /check-?list|sign-?off|\bgates?\b|清单|检查/iu;
const PHASE = /^(?:\d+[.)]\s*)?(?:phase|stage|gate|milestone|wave|pre-|post-|阶段)/iu;

/**
 * The gates of a plan in document order: the sections right below one checklist heading, or neighbouring sections that
 * call themselves phases, where at least two of them hold task items.
 */
export function gates(blocks: readonly Block[], entries: readonly OutlineEntry[] = outline(blocks)): readonly Gate[] {
  const found: Gate[] = [];
  const path: OutlineEntry[] = [];
  const groups = new Map<OutlineEntry | null, OutlineEntry[]>();
  for (const entry of entries) {
    while ((path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    const parent = path.at(-1) ?? null;
    const siblings = groups.get(parent) ?? [];
    siblings.push(entry);
    groups.set(parent, siblings);
    path.push(entry);
  }
  for (const [parent, children] of groups) {
    const holding = children.filter((entry) => entry.total > 0);
    const isChecklist = parent !== null && CHECKLIST.test(parent.text);
    const members = isChecklist ? holding : holding.filter((entry) => PHASE.test(entry.text));
    if (members.length < 2) continue;
    for (const { text, blockIndex, done, total } of members) found.push({ title: text, blockIndex, done, total });
  }
  return found.sort((a, b) => a.blockIndex - b.blockIndex);
}

/** The first gate with open items; null when all is done or there is no gate. */
export function nextGate(all: readonly Gate[]): Gate | null {
  return all.find((gate) => gate.done < gate.total) ?? null;
}
