import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportSession } from '../../../../src/renderer/store/session-reporter';
import { deskWith, opened } from './test-desk';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

async function reporter() {
  const { desk, main } = await deskWith(opened('plan-1', 'a\n'));
  const told = vi.spyOn(main.bridge, 'sessionState');
  return { told, ...reportSession(desk) };
}

it('what is open is known to the next start within two seconds, also while one writes without a pause', async () => {
  const { told, moved, stop } = await reporter();
  for (let at = 0; at < 19; at += 1) {
    moved();
    vi.advanceTimersByTime(100);
  }
  expect(told).not.toHaveBeenCalled();
  moved();
  vi.advanceTimersByTime(100);
  expect(told).toHaveBeenCalledOnce();
  stop();
});

it('it is told once where one rests', async () => {
  const { told, moved, stop } = await reporter();
  moved();
  vi.advanceTimersByTime(5000);
  expect(told).toHaveBeenCalledOnce();
  stop();
});
