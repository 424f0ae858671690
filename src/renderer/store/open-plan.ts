import type { OpenedPlan, PlanId, SavedPlan } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/ipc/result';
import type { Block } from '../../shared/markdown/blocks';
import { openAs } from '../../shared/markdown/open-as';

/** What saving is doing. A failure stays until a later save succeeds. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Unsaved text that was brought back, until the person has dealt with it. */
export interface Recovered {
  /** Milliseconds since the epoch of the newest change in it. */
  readonly changedAt: number;
  /** Whether the person was shown what saving it would change. */
  readonly isSeen: boolean;
}

/** What has become of the plan's file since it was read. */
export type Disk =
  | { readonly kind: 'same' }
  /** `why` tells in a sentence what is in its place, or keeps it from being read. */
  | { readonly kind: 'gone'; readonly why?: string | undefined }
  | {
      /** Another program wrote this text; it and ours wait side by side until the person decides. */
      readonly kind: 'conflict';
      readonly theirs: string;
      /** What main must be told to have taken; null where it has already. */
      readonly hash: string | null;
      readonly encoding: OpenedPlan['encoding'];
      readonly readOnly: boolean;
    };

/** A plan that is open in this window. */
export interface OpenPlan {
  readonly id: PlanId;
  readonly name: string;
  /** The folder as shown to the person; null for a plan that has no file yet. */
  readonly folder: string | null;
  readonly encoding: OpenedPlan['encoding'];
  readonly readOnly: boolean;
  /** `source` for a text that the rich editor can't take: it is shown and edited as text alone. */
  readonly openAs: 'rich' | 'source';
  /** The text as last read from or written to disk. */
  readonly baseline: string;
  /** What the editor reads when it is mounted and when `revision` changes. */
  readonly loaded: string;
  readonly revision: number;
  /** The text that would be saved now. */
  readonly text: string;
  /** The block tree of `text`; empty until the editor has read the plan. */
  readonly blocks: readonly Block[];
  /** Whether `text` differs from `baseline`; kept beside them because comparing is not free in a long plan. */
  readonly edited: boolean;
  readonly recovered: Recovered | null;
  readonly disk: Disk;
  readonly saving: Saving;
  /** Milliseconds since the epoch of the last save in this window; null before it. */
  readonly savedAt: number | null;
}

export function openPlan(opened: OpenedPlan): OpenPlan {
  const { id, name, folder, encoding, readOnly, recovered, gone } = opened;
  const text = recovered?.text ?? opened.text;
  const base = recovered?.base ?? null;
  const baseline = base ?? opened.text;
  return {
    id,
    name,
    folder,
    encoding,
    readOnly,
    openAs: openAs(text),
    baseline,
    loaded: text,
    revision: 0,
    text,
    blocks: [],
    edited: text !== baseline,
    recovered: recovered === undefined ? null : { changedAt: recovered.changedAt, isSeen: false },
    disk:
      base === null
        ? { kind: gone === true ? 'gone' : 'same' }
        : { kind: 'conflict', theirs: opened.text, hash: null, encoding, readOnly },
    saving: { kind: 'idle' },
    savedAt: null,
  };
}

/** The plan with the text that its editor now holds. */
export function withText(plan: OpenPlan, text: string, blocks: readonly Block[] = plan.blocks): OpenPlan {
  if (text === plan.text && blocks === plan.blocks) return plan;
  return { ...plan, text, blocks, edited: text !== plan.baseline };
}

/** The plan after `written` reached the disk. What was typed meanwhile stays, and stays edited. */
export function withSaved(plan: OpenPlan, saved: SavedPlan, written: string): OpenPlan {
  const { name, folder, encoding, savedAt } = saved;
  const edited = plan.text !== written;
  return {
    ...plan,
    name,
    folder,
    encoding,
    savedAt,
    baseline: written,
    edited,
    recovered: null,
    disk: { kind: 'same' },
    saving: { kind: 'idle' },
  };
}

/** Whether closing the plan would lose text: it was edited, or its file is gone. */
export function isUnsaved(plan: OpenPlan): boolean {
  return plan.edited || plan.disk.kind !== 'same';
}

/** The plan on a new text of its file, which its own text now stands on. */
export function withBaseline(plan: OpenPlan, now: Pick<OpenedPlan, 'text' | 'encoding' | 'readOnly'>): OpenPlan {
  const { text: baseline, encoding, readOnly } = now;
  const edited = plan.text !== baseline;
  return { ...plan, baseline, encoding, readOnly, edited, disk: { kind: 'same' }, saving: { kind: 'idle' } };
}

/** The plan with another text from outside, for an editor that is not there yet or reads it anew. */
export function withLoaded(plan: OpenPlan, text: string): OpenPlan {
  return { ...plan, text, loaded: text, revision: plan.revision + 1, edited: text !== plan.baseline };
}

/** The plan as it is on disk now; its editor reads it again. */
export function withReverted(plan: OpenPlan, opened: OpenedPlan): OpenPlan {
  return { ...openPlan(opened), id: plan.id, revision: plan.revision + 1, savedAt: plan.savedAt };
}
