import { BrowserWindow, nativeTheme } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/contract';
import { askToCloseStuck, askToReopen } from '../dialogs';
import { APP_ORIGIN } from '../net/app-origin';

/** How long a window may take to show that it is alive before the person is offered to close it anyway. */
const ALIVE_WITHIN_MS = 5000;

/**
 * The one window. It closes only when its content says so (it may hold edited plans and asks the person about them); a
 * content that never started, crashed or hangs can't hold it open.
 */
export class PlanWindow {
  readonly browserWindow: BrowserWindow;
  #started = false;
  #mayClose = false;
  #asking = false;

  constructor(preload: string, isDevelopment: boolean) {
    this.browserWindow = new BrowserWindow({
      width: 1440,
      height: 900,
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
      },
    });
    const window = this.browserWindow;
    window.once('ready-to-show', () => window.show());
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('close', (event) => {
      if (this.#mayClose || !this.#started) return;
      event.preventDefault();
      this.#requestClose().catch(() => this.close());
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#afterCrash().catch(() => this.close());
    });
  }

  load(): Promise<void> {
    return this.browserWindow.loadURL(`${APP_ORIGIN}/`);
  }

  /** True once the content asked for its plans and so listens to events. */
  get started(): boolean {
    return this.#started;
  }

  markStarted(): void {
    this.#started = true;
  }

  isSender(contentsId: number): boolean {
    return !this.browserWindow.isDestroyed() && this.browserWindow.webContents.id === contentsId;
  }

  send<N extends EventName>(name: N, payload: EventPayload<N>): void {
    if (this.browserWindow.isDestroyed()) return;
    this.browserWindow.webContents.send(name, payload);
  }

  setState(title: string, edited: boolean): void {
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
    if (this.browserWindow.isDestroyed() || this.#mayClose) return;
    if (await askToReopen(this.browserWindow)) {
      if (!this.browserWindow.isDestroyed()) await this.load();
    } else {
      this.close();
    }
  }
}
