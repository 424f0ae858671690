import type { PlandeskBridge } from '../../src/shared/ipc/bridge';

declare global {
  interface Window {
    readonly plandesk: PlandeskBridge;
  }
}
