import { type DroppedFile, eventFunctionName, type PlandeskBridge, requestFunctionName } from '../shared/ipc/bridge';
import { holdsLongText, unpackLongTexts } from '../shared/ipc/long-texts';
import { EVENT_NAMES, type ListedEventName, type ListedRequestName, REQUEST_NAMES } from '../shared/ipc/names';

/** The three things of Electron that the bridge stands on. */
export interface Wire {
  readonly invoke: (name: ListedRequestName, argument: unknown) => Promise<unknown>;
  /** Calls back with the payload alone: the event object, which leads back to `ipcRenderer`, is never passed on. */
  readonly listen: (name: ListedEventName, listener: (payload: unknown) => void) => () => void;
  /** The path of a dropped file; empty for one that a script made up. */
  readonly pathOf: (file: DroppedFile) => string;
}

/**
 * Builds `window.plandesk`: one named function for each name of the contract, and nothing that takes a channel. Asks for what
 * the window starts with at once, so that the answer is there when its scripts are; what main tells before the window listens
 * is kept for it.
 */
export function makeBridge(wire: Wire): PlandeskBridge {
  const bridge: Record<string, unknown> = {};
  const piece = async (id: string, from: number) => {
    const answer = await wire.invoke('text:piece', { id, from });
    if (!isText(answer)) throw new Error('a part of a long text did not arrive');
    return answer.value;
  };
  const invoke = async (name: ListedRequestName, argument: unknown) =>
    unpackLongTexts(await wire.invoke(name, argument), piece);
  const arriving = new Arriving((payload) => unpackLongTexts(payload, piece));
  for (const name of REQUEST_NAMES) {
    if (name === 'plan:open-dropped' || name === 'text:piece') continue;
    bridge[requestFunctionName(name)] = (argument: unknown) => invoke(name, argument);
  }
  for (const name of EVENT_NAMES) {
    bridge[eventFunctionName(name)] = keptFromTheStart((listener) => {
      wire.listen(name, (payload) => arriving.pass(name, payload, listener));
    });
  }
  const start = invoke('window:start', undefined);
  // Handed on by `windowStart` alone.
  start.catch(() => undefined);
  bridge.windowStart = () => start;
  bridge.openDropped = (file: DroppedFile) => invoke('plan:open-dropped', { path: wire.pathOf(file) });
  return bridge as PlandeskBridge;
}

/** Events whose long texts are being fetched. Those of one subject, such as all about plans, arrive in the order they were sent. */
class Arriving {
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(private readonly fetch: (payload: unknown) => Promise<unknown>) {}

  pass(name: ListedEventName, payload: unknown, listener: (payload: unknown) => void): void {
    const subject = name.slice(0, name.indexOf(':'));
    const before = this.#last.get(subject);
    if (before === undefined && !holdsLongText(payload)) {
      listener(payload);
      return;
    }
    const whole = this.fetch(payload);
    const mine = (before ?? Promise.resolve()).then(async () => listener(await whole));
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(subject) === settled) this.#last.delete(subject);
      });
    this.#last.set(subject, settled);
  }
}

type Listener = (payload: unknown) => void;

/** Listens to an event from now on, for all who ask for it later. What came before the first of them is told right after it asked. */
function keptFromTheStart(listen: (listener: Listener) => void): (listener: Listener) => () => void {
  let kept: unknown[] | null = [];
  const listeners = new Set<Listener>();
  const tell = (payload: unknown) => {
    for (const listener of [...listeners]) listener(payload);
  };
  listen((payload) => {
    if (kept === null) tell(payload);
    else kept.push(payload);
  });
  const tellKept = () => {
    const before = kept ?? [];
    kept = null;
    for (const payload of before) tell(payload);
  };
  return (listener) => {
    const own: Listener = (payload) => listener(payload);
    // Not before who asks has been answered: it may be in the middle of being made.
    if (listeners.size === 0 && kept !== null) queueMicrotask(tellKept);
    listeners.add(own);
    return () => {
      listeners.delete(own);
    };
  };
}

/** Whether an answer holds a text that is not empty. */
function isText(answer: unknown): answer is { readonly value: string } {
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) return false;
  return typeof answer.value === 'string' && answer.value !== '';
}
