import { BrowserWindow, Menu, nativeTheme } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/contract';
import { askToCloseStuck, askToReopen, askToRestartStuck } from '../dialogs';
import { APP_ORIGIN } from '../net/app-origin';
import type { WindowBounds } from '../plans/session-file';
import { fieldMenu } from './field-menu';
import { showWhenReady } from './show-when-ready';
import { placeOnScreen, watchBounds } from './window-bounds';

/** How long a window may take to show that it is alive before the person is offered to close it anyway. */
const ALIVE_WITHIN_MS = 5000;

/** A content that crashes again within this time is not shown a third time without asking. */
const CRASHES_AGAIN_WITHIN_MS = 60_000;

export interface WindowMemory {
  /** Where the window was when it was last open. */
  readonly bounds: WindowBounds | null;
  /** In Chromium's zoom levels. */
  readonly zoom: number;
  readonly onBounds: (bounds: WindowBounds) => void;
}

/**
 * The one window. It closes only when its content says so (it may hold edited plans and asks the person about them); a
 * content that never started, crashed or hangs can't hold it open.
 */
export class PlanWindow {
  readonly browserWindow: BrowserWindow;
  #started = false;
  #isUp = false;
  #mayClose = false;
  #asking = false;
  #crashes: readonly number[] = [];

  /** `pack` makes the payload of an event one that can be sent without stopping the window. */
  constructor(
    preload: string,
    isDevelopment: boolean,
    memory: WindowMemory,
    private readonly pack: (payload: unknown) => unknown,
  ) {
    this.browserWindow = new BrowserWindow({
      width: 1440,
      height: 900,
      ...placeOnScreen(memory.bounds),
      minWidth: 480,
      minHeight: 320,
      show: false,
      title: 'Plandesk',
      backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1b1d' : '#f5f4f0',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        safeDialogs: true,
        devTools: isDevelopment,
        // The scripts' code is kept from the first start on; Chromium's own rule is to wait for the third.
        v8CacheOptions: 'bypassHeatCheck',
      },
    });
    const window = this.browserWindow;
    showWhenReady(window, memory.bounds?.maximized === true);
    watchBounds(window, memory.onBounds);
    window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(memory.zoom));
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (this.#mayClose || !this.#isUp) return;
      event.preventDefault();
      this.#requestClose().catch(() => this.close());
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      // A process that ends because the window shows another page is no crash.
      const isCrashed = reason !== 'clean-exit' && !window.isDestroyed() && window.webContents.isCrashed();
      if (isCrashed) this.#afterCrash().catch(() => this.close());
    });
    window.webContents.on('context-menu', (_event, params) => {
      const items = fieldMenu(params);
      if (items.length > 0) Menu.buildFromTemplate([...items]).popup({ window });
    });
    window.on('unresponsive', () => {
      this.#restartStuck().catch(() => undefined);
    });
  }

  load(): Promise<void> {
    return this.browserWindow.loadURL(`${APP_ORIGIN}/`);
  }

  /** Shows everything a step larger or smaller, or with 0 in its own size; answers the new level. */
  zoom(step: -1 | 0 | 1): number {
    const { webContents } = this.browserWindow;
    const level = step === 0 ? 0 : Math.min(4, Math.max(-3, webContents.getZoomLevel() + step * 0.5));
    webContents.setZoomLevel(level);
    return level;
  }

  /** True once the page asked for its plans: events from then on reach its content. */
  get started(): boolean {
    return this.#started;
  }

  /** True where the content has crashed since the window was opened. */
  get hasCrashed(): boolean {
    return this.#crashes.length > 0;
  }

  markStarted(): void {
    this.#started = true;
  }

  isSender(contentsId: number): boolean {
    return !this.browserWindow.isDestroyed() && this.browserWindow.webContents.id === contentsId;
  }

  send<N extends EventName>(name: N, payload: EventPayload<N>): void {
    if (this.browserWindow.isDestroyed()) return;
    this.browserWindow.webContents.send(name, this.pack(payload));
  }

  setState(title: string, edited: boolean): void {
    // Only what is told by the content itself says that its scripts run, and that it can be asked to close.
    this.#isUp = true;
    this.browserWindow.setTitle(title === '' ? 'Plandesk' : `${edited ? '• ' : ''}${title} - Plandesk`);
    this.browserWindow.setDocumentEdited(edited);
  }

  focus(): void {
    if (this.browserWindow.isMinimized()) this.browserWindow.restore();
    this.browserWindow.show();
    this.browserWindow.focus();
  }

  /** Closes without asking. */
  close(): void {
    this.#mayClose = true;
    if (!this.browserWindow.isDestroyed()) this.browserWindow.close();
  }

  async #requestClose(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.send('window:close-requested', null);
      if (
        !(await this.#isAlive()) &&
        !this.browserWindow.isDestroyed() &&
        (await askToCloseStuck(this.browserWindow))
      ) {
        this.browserWindow.destroy();
      }
    } finally {
      this.#asking = false;
    }
  }

  async #isAlive(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), ALIVE_WITHIN_MS);
    });
    // Answered by the content's own event loop, so a content that hangs does not answer.
    const answer = this.browserWindow.webContents.executeJavaScript('true').then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #afterCrash(): Promise<void> {
    this.#started = false;
    this.#isUp = false;
    if (this.browserWindow.isDestroyed() || this.#mayClose) return;
    const now = Date.now();
    const recent = this.#crashes.filter((at) => now - at < CRASHES_AGAIN_WITHIN_MS);
    this.#crashes = [...recent, now];
    // What was typed is in the journal. A content that keeps crashing must not be opened without end.
    if (recent.length === 0 || (await askToReopen(this.browserWindow))) {
      if (!this.browserWindow.isDestroyed()) await this.load();
    } else {
      this.close();
    }
  }

  /** A content that hangs is ended when the person wants it, and shown again as after a crash. */
  async #restartStuck(): Promise<void> {
    if (this.#asking || !this.#isUp) return;
    this.#asking = true;
    try {
      const wanted = await askToRestartStuck(this.browserWindow);
      if (wanted && !this.browserWindow.isDestroyed()) this.browserWindow.webContents.forcefullyCrashRenderer();
    } finally {
      this.#asking = false;
    }
  }
}
