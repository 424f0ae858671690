import { openAs } from '../../../shared/markdown/open-as';
import type { PlanSource } from '../../../shared/markdown/plan-source';
import { type PlanReading, startReading } from '../../../shared/markdown/read-markdown';

/** How long after the last change the text is read, and how long one slice of reading may take. In milliseconds. */
const PAUSE = 150;
const SLICE = 8;

/**
 * Reads a text while it is being edited as text: a moment after the last change, and in slices that leave keys free. One
 * that is too long, or has a piece that is, is not read.
 */
export class SourceReading {
  private text: string;
  private reading: PlanReading | null = null;
  private done: PlanSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    text: string,
    private readonly onRead: (source: PlanSource) => void,
  ) {
    this.text = text;
    this.wait(0);
  }

  /** The text has changed. */
  set(text: string): void {
    if (text === this.text) return;
    this.text = text;
    this.reading = null;
    this.done = null;
    this.wait(PAUSE);
  }

  /** The last reading, if the text has not changed since. */
  get known(): PlanSource | null {
    return this.done;
  }

  /** The reading of the text as it is now, made at once where need be. */
  now(): PlanSource {
    while (!this.done) this.step(() => true);
    return this.done;
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private mayRead(): boolean {
    return openAs(this.text) === 'rich';
  }

  private wait(time: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.slice(), time);
  }

  private slice(): void {
    if (this.reading === null && !this.mayRead()) return;
    const until = performance.now() + SLICE;
    this.step(() => performance.now() < until);
    if (!this.done) this.wait(0);
  }

  private step(mayGoOn: () => boolean): void {
    if (this.done) return;
    this.reading ??= startReading(this.text);
    if (!this.reading.step(mayGoOn)) return;
    clearTimeout(this.timer);
    this.done = this.reading.source();
    if (this.done) this.onRead(this.done);
  }
}
