import { type DroppedFile, eventFunctionName, type PlandeskBridge, requestFunctionName } from '../shared/ipc/bridge';
import { EVENT_NAMES, type ListedEventName, type ListedRequestName, REQUEST_NAMES } from '../shared/ipc/names';

/** The three things of Electron that the bridge stands on. */
export interface Wire {
  readonly invoke: (name: ListedRequestName, argument: unknown) => Promise<unknown>;
  /** Calls back with the payload alone: the event object, which leads back to `ipcRenderer`, is never passed on. */
  readonly listen: (name: ListedEventName, listener: (payload: unknown) => void) => () => void;
  /** The path of a dropped file; empty for one that a script made up. */
  readonly pathOf: (file: DroppedFile) => string;
}

/** Builds `window.plandesk`: one named function for each name of the contract, and nothing that takes a channel. */
export function makeBridge(wire: Wire): PlandeskBridge {
  const bridge: Record<string, unknown> = {};
  for (const name of REQUEST_NAMES) {
    if (name === 'plan:open-dropped') continue;
    bridge[requestFunctionName(name)] = (argument: unknown) => wire.invoke(name, argument);
  }
  for (const name of EVENT_NAMES) {
    bridge[eventFunctionName(name)] = (listener: (payload: unknown) => void) => wire.listen(name, listener);
  }
  bridge.openDropped = (file: DroppedFile) => wire.invoke('plan:open-dropped', { path: wire.pathOf(file) });
  return bridge as PlandeskBridge;
}
