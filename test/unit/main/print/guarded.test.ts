import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guarded } from '../../../../src/main/print/guarded';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

it('an export that takes too long is stopped, says so, and what it does next is told to stop too', async () => {
  let inner: AbortSignal | undefined;
  const work = guarded({}, [], (signal) => {
    inner = signal;
    return never();
  });
  const refused = expect(work).rejects.toThrow('The export took longer than 120 seconds and was stopped. No file was');
  await vi.advanceTimersByTimeAsync(119_000);
  expect(inner?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  await refused;
  expect(inner?.aborted).toBe(true);
});

it('an export that the person cancels ends at once, also while it waits for something that can’t be stopped', async () => {
  const person = new AbortController();
  const work = guarded({ signal: person.signal }, [], never);
  person.abort();
  await expect(work).rejects.toThrow('The export was cancelled. No file was written.');
});

it('an export that was cancelled before it began does nothing', async () => {
  const person = new AbortController();
  person.abort();
  const work = vi.fn(never);
  await expect(guarded({ signal: person.signal }, [], work)).rejects.toThrow('cancelled');
  expect(work).not.toHaveBeenCalled();
});

it('each step is told by its name, or by what it is doing', async () => {
  const told: string[] = [];
  const onProgress = (done: number, of: number, step: string) => told.push(`${done}/${of} ${step}`);
  await guarded({ onProgress }, ['Reading', 'Writing'], async (_signal, step) => {
    step(0);
    step(0, 'Drawing diagram 1 of 2');
    step(1);
    step(2);
  });
  expect(told).toEqual(['0/2 Reading', '0/2 Drawing diagram 1 of 2', '1/2 Writing', '2/2 Done']);
});
