import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { DIAGRAM_CHANNEL } from '../../shared/diagrams/diagram-channel';
import { type DiagramReport, type DiagramTask, diagramReport } from '../../shared/diagrams/diagram-contract';
import { isTrustedSender } from '../ipc/trusted-sender';
import { APP_ORIGIN } from '../net/app-origin';
import { serveApp } from '../net/app-scheme';
import { diagramPolicy } from '../net/content-security-policy';
import { applySessionRules } from '../net/session-rules';
import { HIDDEN_PAGE } from '../window/hidden-window';
import type { DrawingPlace } from './draw-diagrams';

/** How long a diagram may take, and the window before its first one, which brings the whole of Mermaid. */
const DRAWING_MS = 10_000;
const OPENING_MS = 30_000;
/** A window that nothing was drawn in for so long is given back. */
const IDLE_MS = 60_000;

interface Running {
  readonly task: DiagramTask;
  readonly resolve: (report: DiagramReport) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A hidden, sandboxed window that lays out diagrams, one at a time. The page asks for each and gives what came of the last
 * one: it has no other request, no network and no file. One that hangs or crashes is ended, and the next diagram gets a new
 * window.
 */
export class DiagramWindow implements DrawingPlace {
  #window: BrowserWindow | null = null;
  /** Answers the page that waits for a diagram. */
  #give: ((task: DiagramTask) => void) | null = null;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** `built` is the folder with the built preload and renderer. */
  constructor(
    private readonly built: string,
    private readonly drawingMs = DRAWING_MS,
  ) {}

  draw(task: DiagramTask): Promise<DiagramReport> {
    clearTimeout(this.#timer);
    return new Promise<DiagramReport>((resolve, reject) => {
      this.#running = { task, resolve, reject };
      if (this.#window === null) this.#open();
      else this.#start();
    });
  }

  /** Ends the window, if there is one. */
  close(): void {
    this.#giveUp(new Error('the window that draws it was closed'));
  }

  #open(): void {
    const own = session.fromPartition('plan-diagrams');
    applySessionRules(own);
    // Its own files, and what is inside of them: nothing else is a request that could be let through.
    own.webRequest.onBeforeRequest(({ url }, answer) => {
      answer({ cancel: !url.startsWith(`${APP_ORIGIN}/`) && !url.startsWith('data:') });
    });
    if (!own.protocol.isProtocolRegistered('plan')) serveApp(own.protocol, join(this.built, 'renderer'), diagramPolicy);
    const window = new BrowserWindow({
      show: false,
      width: 1200,
      height: 900,
      webPreferences: {
        ...HIDDEN_PAGE,
        preload: join(this.built, 'preload', 'diagram-preload.cjs'),
        session: own,
      },
    });
    this.#window = window;
    this.#limit(OPENING_MS);
    const { webContents } = window;
    webContents.ipc.handle(DIAGRAM_CHANNEL, (event, sent: unknown) => {
      if (!isTrustedSender(event.senderFrame, this.#window === window)) throw new Error('refused');
      return this.#next(sent);
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (this.#window === window) this.#giveUp(new Error(`the window that draws it ended (${reason})`));
    });
    window.loadURL(`${APP_ORIGIN}/diagram.html`).catch((error: unknown) => {
      if (this.#window === window) this.#giveUp(error);
    });
  }

  /** The page gives its report, null for its first question, and waits for the next diagram. */
  #next(sent: unknown): Promise<DiagramTask> {
    const running = this.#running;
    if (sent !== null && running !== null) {
      this.#running = null;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.close(), IDLE_MS).unref();
      const report = diagramReport.safeParse(sent);
      if (report.success) running.resolve(report.data);
      else running.reject(new Error('the window that draws it gave no drawing'));
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
    this.#limit(this.drawingMs);
    give(this.#running.task);
  }

  #limit(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#giveUp(new Error(`drawing it took longer than ${Math.round(ms / 1000)} seconds`));
    }, ms);
  }

  #giveUp(reason: unknown): void {
    clearTimeout(this.#timer);
    const window = this.#window;
    const running = this.#running;
    this.#window = null;
    this.#give = null;
    this.#running = null;
    if (window !== null && !window.isDestroyed()) {
      // A page in a loop would not hear of being closed.
      window.webContents.forcefullyCrashRenderer();
      window.destroy();
    }
    running?.reject(reason);
  }
}
