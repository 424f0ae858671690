/** What is made and told of, and what can stop it. */
export interface Guarded {
  readonly onProgress?: (done: number, of: number, step: string) => void;
  readonly signal?: AbortSignal;
  /** How long it may take, in milliseconds; two minutes unless told. */
  readonly deadlineMs?: number;
}

/** Tells that so many steps are done, and in `words` more of the one that begins. */
export type Step = (done: number, words?: string) => void;

const DEADLINE_MS = 120_000;

/**
 * Does an export under one signal for both ways it can be stopped: by the person, and by the deadline. Then it rejects at once
 * with an Error that can be shown, also where the work is slow to notice.
 */
export async function guarded<T>(
  { onProgress, signal, deadlineMs = DEADLINE_MS }: Guarded,
  steps: readonly string[],
  work: (signal: AbortSignal, step: Step) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const onCancel = () => stop.abort(new Error('The export was cancelled. No file was written.'));
  const timer = setTimeout(() => {
    const seconds = Math.round(deadlineMs / 1000);
    stop.abort(new Error(`The export took longer than ${seconds} seconds and was stopped. No file was written.`));
  }, deadlineMs);
  signal?.addEventListener('abort', onCancel);
  if (signal?.aborted) onCancel();
  const stopped = new Promise<never>((_resolve, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
  });
  try {
    stop.signal.throwIfAborted();
    const step: Step = (done, words) => onProgress?.(done, steps.length, words ?? steps[done] ?? 'Done');
    return await Promise.race([work(stop.signal, step), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onCancel);
  }
}
