import { basename, dirname } from 'node:path';
import type { OpenedPlan, PlanId } from '../shared/ipc/contract';
import type { Problem, Result } from '../shared/ipc/result';
import type { DiskWatch } from './plans/disk-watch';
import type { OpenFolder } from './plans/folder/open-folder';
import type { KeptPlans } from './plans/journal/kept-plans';
import { reopenPlan } from './plans/journal/restore-plans';
import { openInTime } from './plans/open-in-time';
import type { OpenPlans, PlanFacts } from './plans/open-plans';
import type { RecentPlans } from './plans/recent-plans';
import type { SessionPlan } from './plans/session-file';
import type { PlanWindow } from './window/plan-window';

/** A file that was asked for before there was a window to show it, with what came of opening it. */
export interface EarlyFile {
  readonly path: string;
  readonly result: Result<OpenedPlan>;
  /** What comes of a file whose disk did not answer in time. */
  readonly later?: Promise<Result<OpenedPlan>> | null;
}

/** What a window that starts shows. */
export interface DeskStart {
  readonly plans: readonly OpenedPlan[];
  readonly front: PlanId | null;
  readonly afterCrash: boolean;
}

/** The parts of the desk that opening a plan has to do with. */
export interface OpeningParts {
  readonly plans: OpenPlans;
  readonly watch: DiskWatch;
  readonly kept: KeptPlans;
  readonly recent: RecentPlans;
  readonly folder: OpenFolder;
  readonly window: PlanWindow;
}

/** Opens plans for the window: those that it asks for, those that come from outside, and those of the last session. */
export class PlanOpener {
  #early: EarlyFile[];

  constructor(
    private readonly desk: OpeningParts,
    early: readonly EarlyFile[],
    private readonly last: { readonly plans: readonly SessionPlan[]; readonly front: string | null },
  ) {
    this.#early = [...early];
  }

  /** Opens a file and remembers it as a recent one. One whose disk does not answer is refused, and shown when it does. */
  async open(path: string): Promise<Result<OpenedPlan>> {
    const [answer] = await this.openAll([path]);
    return answer?.result ?? this.desk.plans.open(path);
  }

  /** Opens files and remembers them as recent ones. Those whose disk does not answer are refused, and shown when it does. */
  async openAll(paths: readonly string[]): Promise<readonly EarlyFile[]> {
    const opened = await openInTime(paths, (path) => this.desk.plans.open(path));
    for (const { path, result, later } of opened) {
      if (result.ok) await this.desk.recent.add(path);
      later?.then((answer) => this.showLate(path, answer)).catch(() => undefined);
    }
    return opened;
  }

  /** Opens files that come from outside of the window: a second start, the menu, the system. */
  async openFromOutside(paths: readonly string[]): Promise<void> {
    for (const { path, result } of await this.openAll(paths)) {
      if (this.desk.window.started) this.#tell(path, result);
      else this.#early.push({ path, result });
    }
  }

  /** Shows a file whose disk did not answer at first, once it was opened after all. */
  async showLate(path: string, result: Result<OpenedPlan>): Promise<void> {
    if (!this.desk.window.started) return;
    if (result.ok) await this.desk.recent.add(path);
    this.#tell(path, result);
  }

  /**
   * The plans for a window that has just started: all open plans as they are on disk, each with the unsaved text that was
   * kept of it. What could not be opened follows as events.
   */
  async start(): Promise<DeskStart> {
    const early = this.#early;
    this.#early = [];
    const afterCrash = this.desk.window.hasCrashed;
    this.desk.window.markStarted();
    const plans: OpenedPlan[] = [];
    const fail = (name: string, problem: Problem) =>
      // After the answer has gone out, so that the window has something to show the message over.
      setImmediate(() => this.#fail(name, problem));
    const silent = new Set<string>();
    for (const facts of this.#inOrder()) {
      const { id, path } = facts;
      const folder = path === null ? '' : dirname(path);
      const wait = silent.has(folder) ? 0 : undefined;
      const { name, result, isLate } = await reopenPlan(this.desk.plans, this.desk.kept, facts, wait);
      if (isLate) silent.add(folder);
      if (result.ok) {
        if (result.value.gone === true) this.desk.watch.toldGone(id);
        plans.push(this.#withPlace(result.value, path));
      } else {
        fail(name, result.problem);
        if (isLate && path !== null)
          this.desk.plans.open(path).then(
            (later) => this.showLate(path, later),
            () => undefined,
          );
      }
    }
    for (const { path, result } of early) {
      // The list is written while the plan is shown.
      if (result.ok) void this.desk.recent.add(path);
      else fail(basename(path), result.problem);
    }
    setImmediate(() => this.desk.folder.tellAll());
    const first = early.find(({ result }) => result.ok)?.result;
    const last = this.desk.plans.all().find(({ path }) => path !== null && path === this.last.front);
    return { plans, front: (first?.ok === true ? first.value.id : last?.id) ?? null, afterCrash };
  }

  /** The plans of the last session first, in the order of their tabs: they were opened in that of their disks' answers. */
  #inOrder(): readonly PlanFacts[] {
    const placeOf = ({ path }: PlanFacts) => {
      const place = this.last.plans.findIndex((plan) => plan.path === path);
      return place < 0 ? this.last.plans.length : place;
    };
    return [...this.desk.plans.all()].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** Where the person was in the plan at the end of the last session. */
  #withPlace(opened: OpenedPlan, path: string | null): OpenedPlan {
    const then = this.last.plans.find((plan) => plan.path === path);
    if (then === undefined) return opened;
    const { place, shownAs } = then;
    return { ...opened, shownAs, ...(opened.place === undefined && place !== null && { place }) };
  }

  #tell(path: string, result: Result<OpenedPlan>): void {
    if (result.ok) this.desk.window.send('plan:opened', result.value);
    else this.#fail(basename(path), result.problem);
  }

  #fail(name: string, problem: Problem): void {
    this.desk.window.send('plan:failed', { name, problem });
  }
}
