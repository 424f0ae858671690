import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Desk } from '../../../../src/renderer/store/desk';
import { onceShown } from '../../../../src/renderer/store/once-shown';

type Needed = Pick<Desk, 'plans' | 'view' | 'editors'>;

/** A desk of which only what is asked here is told, with a way to tell it anew. */
function makeDesk() {
  const state = { started: false, activeId: null as string | null, hasEditor: false };
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const desk = {
    plans: { getState: () => ({ started: state.started }), subscribe },
    view: { getState: () => ({ activeId: state.activeId }), subscribe },
    editors: { get: () => (state.hasEditor ? {} : null), subscribe },
  } as unknown as Needed;
  const tell = (change: Partial<typeof state>) => {
    Object.assign(state, change);
    for (const listener of [...listeners]) listener();
  };
  return { desk, tell, listeners };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what can wait does not come between the start and the first plan', () => {
  const { desk, tell, listeners } = makeDesk();
  const act = vi.fn();
  onceShown(desk, act);
  tell({ started: true, activeId: 'plan-1' });
  vi.advanceTimersByTime(10_000);
  expect(act).not.toHaveBeenCalled();
  tell({ hasEditor: true });
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
  expect(listeners.size).toBe(0);
  tell({ activeId: 'plan-2' });
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});

test('a window without a plan gets it too', () => {
  const { desk, tell } = makeDesk();
  const act = vi.fn();
  onceShown(desk, act);
  tell({ started: true });
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledOnce();
});
