import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SourceReading } from '../../../../../src/renderer/editor/source/source-reading';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a text with an endless line is not read while it is typed in, which would stop the window, and is once the line is gone', async () => {
  const onRead = vi.fn();
  const reading = new SourceReading(`# Plan\n\n${'`x'.repeat(150_000)}\n`, onRead);
  await vi.advanceTimersByTimeAsync(2000);
  expect(onRead).not.toHaveBeenCalled();
  reading.set('# Plan\n\nWords.\n');
  await vi.advanceTimersByTimeAsync(2000);
  expect(onRead).toHaveBeenCalledTimes(1);
  reading.dispose();
});
