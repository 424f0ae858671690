import { withinTime } from './within-time';

/** Runs the tasks of one key one after the other; tasks of different keys run at the same time. */
export class PathQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /**
   * Settles as the task does. A task that fails does not hold up the next, and one that hangs does so for `longest`
   * milliseconds, where that is given.
   */
  async run<T>(key: string, task: () => Promise<T>, longest?: number): Promise<T> {
    const last = this.#last.get(key) ?? Promise.resolve();
    const before = longest === undefined ? last : withinTime(last, longest);
    const mine = before.then(task, task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}

/** Everything that is written to plans' files, by real path, so that no two writes of one file ever mix. */
export const fileQueue = new PathQueue();
