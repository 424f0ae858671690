import { basename } from 'node:path';
import type { OpenedPlan } from '../shared/ipc/contract';
import type { Problem, Result } from '../shared/ipc/result';
import type { AppMenu } from './menu';
import type { OpenPlans } from './plans/open-plans';
import type { RecentPlans } from './plans/recent-plans';
import type { PlanWindow } from './window/plan-window';

/** A file that was asked for before there was a window to show it, with what came of opening it. */
export interface EarlyFile {
  readonly path: string;
  readonly result: Result<OpenedPlan>;
}

/** The open plans, the recent ones, the window and the menu: what the requests and the system's events work on. */
export class Desk {
  #early: EarlyFile[];

  constructor(
    readonly plans: OpenPlans,
    readonly recent: RecentPlans,
    readonly window: PlanWindow,
    readonly menu: AppMenu,
    early: readonly EarlyFile[],
  ) {
    this.#early = [...early];
  }

  /** Opens a file and remembers it as a recent one. */
  async open(path: string): Promise<Result<OpenedPlan>> {
    const result = await this.plans.open(path);
    if (result.ok) await this.recent.add(path);
    return result;
  }

  /** Opens files that come from outside of the window: a second start, the menu, the system. */
  async openFromOutside(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const result = await this.open(path);
      if (this.window.started) this.#tell(path, result);
      else this.#early.push({ path, result });
    }
  }

  /**
   * The plans for a window that has just started: the early files, or after a crash all open plans as they are on disk.
   * What could not be opened follows as events.
   */
  async start(): Promise<readonly OpenedPlan[]> {
    const early = this.#early;
    this.#early = [];
    this.window.markStarted();
    const fresh = new Set(early.flatMap(({ result }) => (result.ok ? [result.value.id] : [])));
    const again = await this.plans.readAgain(fresh);
    const results: { readonly name: string; readonly result: Result<OpenedPlan> }[] = [
      ...again,
      ...early.map(({ path, result }) => ({ name: basename(path), result })),
    ];
    const plans = new Map<string, OpenedPlan>();
    for (const { name, result } of results) {
      if (result.ok) plans.set(result.value.id, result.value);
      // After the answer has gone out, so that the window has something to show the message over.
      else setImmediate(() => this.#fail(name, result.problem));
    }
    for (const { path, result } of early) {
      if (result.ok) await this.recent.add(path);
    }
    return [...plans.values()];
  }

  #tell(path: string, result: Result<OpenedPlan>): void {
    if (result.ok) this.window.send('plan:opened', result.value);
    else this.#fail(basename(path), result.problem);
  }

  #fail(name: string, problem: Problem): void {
    this.window.send('plan:failed', { name, problem });
  }
}
