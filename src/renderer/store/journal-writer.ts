import type { StoreApi } from 'zustand/vanilla';
import type { PlandeskBridge } from '../../shared/ipc/bridge';
import type { PlanId, PlanPlace } from '../../shared/ipc/contract';
import { textChangeOf } from '../../shared/text/text-change';
import { answerOf } from './answer-of';
import type { Draft, Drafts } from './drafts';
import { isUnsaved, type OpenPlan } from './open-plan';
import type { PlansState } from './plans-store';
import type { ViewState } from './view-state';

/** How long after a change it is sent: after a pause in typing, and at the latest while typing goes on. In milliseconds. */
const PAUSE = 150;
const AT_LATEST = 300;

/** A longer text, in characters, is sent at most twice a second: all of it is written to disk each time. */
const LONG = 1_000_000;
const LONG_AT_LATEST = 500;

/** How long to wait after the journal could not be written. */
const AGAIN = 3000;

export interface JournalNeeds {
  readonly bridge: Pick<PlandeskBridge, 'planJournal'>;
  readonly plans: StoreApi<PlansState>;
  /** What is typed beside the plans goes with their text. */
  readonly drafts: Pick<Drafts, 'of' | 'subscribe'>;
  readonly view: StoreApi<ViewState>;
  /** Where the person is in a plan; null where that is not known or takes long to tell. */
  readonly placeOf: (id: PlanId) => PlanPlace | null;
  readonly now: () => number;
}

/**
 * Sends the unsaved text of every open plan to main's journal, with the words in it that are still being typed elsewhere: the
 * next start after a crash has them in the text. Answers the function that stops it.
 */
export function writeJournal(needs: JournalNeeds): () => void {
  const writers = new Map<PlanId, PlanWriter>();
  const follow = () => {
    const { plans } = needs.plans.getState();
    for (const plan of plans) {
      let writer = writers.get(plan.id);
      if (writer === undefined) {
        writer = new PlanWriter(plan.id, needs);
        writers.set(plan.id, writer);
      }
      writer.see(plan, needs.drafts.of(plan.id));
    }
    if (writers.size === plans.length) return;
    for (const [id, writer] of writers) {
      if (plans.some((plan) => plan.id === id)) continue;
      writer.stop();
      writers.delete(id);
    }
  };
  const offs = [needs.plans.subscribe(follow), needs.drafts.subscribe(follow)];
  follow();
  return () => {
    for (const off of offs) off();
    for (const writer of writers.values()) writer.stop();
  };
}

class PlanWriter {
  /** The text that main holds; null where it holds none. */
  private held: string | null = null;
  /** The number of the message that brought it there, and of the last one that was sent. */
  private heldRevision = 0;
  private revision = 0;
  /** The long text of the plan's file, which main can read: then only what differs from it is sent. Null for any other. */
  private file: string | null = null;
  /** Whether main was not asked yet to start from the file. */
  private mayStartFromFile = true;
  /** What the next message is made from: the plan's unsaved text, null for none, and what is typed beside it. */
  private text: string | null = null;
  private draft: Draft | null = null;
  /** The plan's text, unsaved or not. */
  private whole = '';
  private changedAt = 0;
  /** When the oldest change that was not sent was made. */
  private waitingSince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBusy = false;
  private hasFailed = false;

  constructor(
    private readonly id: PlanId,
    private readonly needs: JournalNeeds,
  ) {}

  see(plan: OpenPlan, draft: Draft | null): void {
    const text = isUnsaved(plan) ? plan.text : null;
    this.whole = plan.text;
    if (text === this.text && draft === this.draft) return;
    this.text = text;
    this.draft = draft;
    const isOnFile = plan.folder !== null && plan.disk.kind === 'same' && plan.recovered === null;
    this.file = isOnFile && plan.baseline.length > LONG ? plan.baseline : null;
    const now = this.needs.now();
    this.changedAt = plan.recovered !== null && text === plan.loaded ? plan.recovered.changedAt : now;
    this.waitingSince ??= now;
    const isLong = (text !== null || draft !== null) && plan.text.length > LONG;
    const latest = this.waitingSince + (isLong ? LONG_AT_LATEST : AT_LATEST);
    this.schedule(Math.min(PAUSE, Math.max(0, latest - now)));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waitingSince = null;
  }

  private schedule(wait: number): void {
    if (this.isBusy) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), wait);
  }

  private async send(): Promise<void> {
    if (this.isBusy || this.waitingSince === null) return;
    const { changedAt, id } = this;
    const wanted = this.draft?.textWith(this.whole) ?? this.text;
    this.waitingSince = null;
    this.isBusy = true;
    const before = this.held ?? (this.mayStartFromFile ? this.file : null);
    this.mayStartFromFile = wanted === null;
    const change = wanted === null ? null : textChangeOf(before, wanted);
    const place = wanted === null ? null : this.needs.placeOf(id);
    this.revision += 1;
    const { revision } = this;
    const on = this.held === null ? null : this.heldRevision;
    const message = { id, change, revision, on, changedAt, place };
    const result = await answerOf(() => this.needs.bridge.planJournal(message));
    this.isBusy = false;
    this.heldRevision = revision;
    this.held = result.ok && result.value === 'kept' ? wanted : null;
    if (!result.ok) {
      if (!this.hasFailed) this.needs.view.getState().tellProblem('Recovery', result.problem);
      this.hasFailed = true;
      this.waitingSince ??= this.needs.now();
      this.schedule(AGAIN);
      return;
    }
    this.hasFailed = false;
    if (result.value === 'resend' && this.needs.plans.getState().plans.some((plan) => plan.id === id)) {
      this.waitingSince ??= this.needs.now();
    }
    if (this.waitingSince !== null) this.schedule(Math.max(0, this.waitingSince + PAUSE - this.needs.now()));
  }
}
