import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { VersionLimit } from '../../../../../src/main/plans/versions/version-limit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the room of all versions is looked at once saving has rested, with what the person allows then', async () => {
  const looks: number[] = [];
  let most = 100;
  const limit = new VersionLimit({ thinAll: async (bytes) => void looks.push(bytes) }, () => most, 1000);
  for (let save = 0; save < 5; save++) {
    limit.soon();
    await vi.advanceTimersByTimeAsync(900);
  }
  expect(looks).toEqual([]);
  most = 50;
  await vi.advanceTimersByTimeAsync(1000);
  expect(looks).toEqual([50]);
});

it('no two looks run at a time', async () => {
  let running = 0;
  const thinAll = async () => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
  };
  const limit = new VersionLimit({ thinAll }, () => 0);
  await Promise.all([limit.look(), limit.look(), limit.look()]);
  expect(running).toBe(0);
});
