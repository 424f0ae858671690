import type { PlandeskBridge } from '../shared/ipc/bridge';

declare global {
  interface Window {
    readonly plandesk: PlandeskBridge;
  }
}

/** The bridge to main that the preload script put on the window; the one place that reads it. */
export function windowBridge(): PlandeskBridge {
  return window.plandesk;
}
