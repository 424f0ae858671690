import type { VersionStore } from './version-store';

/** How long after a version was kept the room of all is looked at, in milliseconds: never while a save waits. */
const PAUSE = 10_000;

/** Keeps the versions of all plans together within the room that they may take. */
export class VersionLimit {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Pick<VersionStore, 'thinAll'>,
    /** In bytes, asked each time. */
    private readonly mostBytes: () => number,
    private readonly pause: number = PAUSE,
  ) {}

  /** Looks once nothing was kept for a while; does not hold up the end of the app. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), this.pause);
    this.#timer.unref();
  }

  /** Looks now, once an earlier look is over. Never fails: what can't be removed is a line in the log. */
  look(): Promise<void> {
    this.#running = this.#running.then(() => this.store.thinAll(this.mostBytes()));
    return this.#running;
  }
}
