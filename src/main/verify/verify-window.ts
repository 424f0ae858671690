import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { VERIFY_CHANNEL } from '../../shared/verify/verify-channel';
import { type VerifyReport, type VerifyTask, verifyReport } from '../../shared/verify/verify-contract';
import { isTrustedSender } from '../ipc/trusted-sender';
import { APP_ORIGIN } from '../net/app-origin';
import { serveApp } from '../net/app-scheme';
import { applySessionRules } from '../net/session-rules';
import { HIDDEN_PAGE } from '../window/hidden-window';

/** How long a text may take before its window is given up; longer with many edits and for a long text. */
const BASE_MS = 120_000;
const EDIT_MS = 2_000;
const MEGABYTE_MS = 120_000;

interface Running {
  readonly task: VerifyTask;
  readonly resolve: (report: VerifyReport) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A hidden, sandboxed window that runs the editor on texts, one at a time. The page asks for each text and gives what came
 * of the last one: it has no other request. A window that crashes or hangs is given up, and the next text gets a new one.
 */
export class VerifyWindow {
  #window: BrowserWindow | null = null;
  /** Answers the page that waits for a text. */
  #give: ((task: VerifyTask) => void) | null = null;
  #running: Running | null = null;

  /** `built` is the folder with the built preload and renderer. */
  constructor(private readonly built: string) {}

  /** Rejects when the window failed, took too long, or the signal is aborted. */
  async check(task: VerifyTask, signal: AbortSignal): Promise<VerifyReport> {
    signal.throwIfAborted();
    const limit = BASE_MS + task.edits * EDIT_MS + (task.text.length / 1e6) * (task.edits + 1) * MEGABYTE_MS;
    const onAbort = () => this.#giveUp(signal.reason);
    const deadline = setTimeout(() => this.#giveUp(new Error('the editor took too long')), limit);
    signal.addEventListener('abort', onAbort);
    try {
      return await new Promise<VerifyReport>((resolve, reject) => {
        this.#running = { task, resolve, reject };
        if (this.#window === null) this.#open();
        else this.#start();
      });
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', onAbort);
      this.#running = null;
    }
  }

  #open(): void {
    const own = session.fromPartition('plan-verify');
    applySessionRules(own);
    if (!own.protocol.isProtocolRegistered('plan')) serveApp(own.protocol, join(this.built, 'renderer'));
    const window = new BrowserWindow({
      show: false,
      width: 1200,
      height: 900,
      webPreferences: {
        ...HIDDEN_PAGE,
        preload: join(this.built, 'preload', 'verify-preload.cjs'),
        session: own,
      },
    });
    this.#window = window;
    const { webContents } = window;
    webContents.ipc.handle(VERIFY_CHANNEL, (event, sent: unknown) => {
      if (!isTrustedSender(event.senderFrame, this.#window === window)) throw new Error('refused');
      return this.#next(sent);
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (this.#window === window) this.#giveUp(new Error(`the editor's window ended (${reason})`));
    });
    window.loadURL(`${APP_ORIGIN}/verify.html`).catch((error: unknown) => {
      if (this.#window === window) this.#giveUp(error);
    });
  }

  /** The page gives its report, null for its first question, and waits for the next text. */
  #next(sent: unknown): Promise<VerifyTask> {
    if (sent !== null) {
      const report = verifyReport.safeParse(sent);
      if (report.success) this.#running?.resolve(report.data);
      else this.#running?.reject(new Error('the window gave an answer that does not fit the contract'));
      this.#running = null;
    }
    return new Promise((resolve) => {
      this.#give = resolve;
      this.#start();
    });
  }

  #start(): void {
    if (this.#give === null || this.#running === null) return;
    const give = this.#give;
    this.#give = null;
    give(this.#running.task);
  }

  #giveUp(reason: unknown): void {
    this.#window?.destroy();
    this.#window = null;
    this.#give = null;
    this.#running?.reject(reason);
    this.#running = null;
  }
}
