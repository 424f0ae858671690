import type { Page } from '@playwright/test';
import type { EventName, EventPayload } from '../../src/shared/ipc/contract';

interface Heard extends Window {
  heardEvents?: Record<string, unknown[]>;
}

/** Starts keeping the events of a name that main sends to the window; resolves once the window listens. */
export async function listenTo(page: Page, name: EventName): Promise<void> {
  const listen = `on-${name}`.replace(/[:-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  await page.evaluate(
    ([event, subscribe]) => {
      const heard = window as unknown as Heard;
      heard.heardEvents ??= {};
      const kept: unknown[] = [];
      heard.heardEvents[event] = kept;
      const bridge = window.plandesk as unknown as Record<string, (listener: (payload: unknown) => void) => void>;
      bridge[subscribe]?.((payload) => kept.push(payload));
    },
    [name, listen] as const,
  );
}

/** The events of a name that the window has been sent since {@link listenTo}. */
export function heardEvents<N extends EventName>(page: Page, name: N): Promise<readonly EventPayload<N>[]> {
  return page.evaluate((event) => ((window as unknown as Heard).heardEvents?.[event] ?? []) as never, name);
}
