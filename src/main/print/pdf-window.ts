import { BrowserWindow, type Session, session } from 'electron';
import { applySessionRules } from '../net/session-rules';
import { HIDDEN_PAGE } from '../window/hidden-window';
import { GUTTER, type Sheet } from './paper';

const SCHEME = 'plan-print';
const POINTS_PER_INCH = 72;

/** Pages waiting to be loaded, by their address. */
const waiting = new Map<string, string>();
let printed = 0;
let ownSession: Session | undefined;

/** One session in memory for all prints. It answers our own scheme and nothing else: no network, no file, no permission. */
function printSession(): Session {
  if (ownSession === undefined) {
    ownSession = session.fromPartition('plan-print');
    applySessionRules(ownSession);
    ownSession.webRequest.onBeforeRequest((request, answer) => {
      answer({ cancel: !request.url.startsWith(`${SCHEME}:`) && !request.url.startsWith('data:') });
    });
    ownSession.protocol.handle(SCHEME, (request) => {
      const html = waiting.get(request.url);
      return html === undefined
        ? new Response('', { status: 404 })
        : new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    });
  }
  return ownSession;
}

/**
 * Prints a static page to a PDF in a hidden, sandboxed window with scripts off. Rejects with the signal's reason when it
 * is aborted. The window is gone when the promise settles.
 */
export async function pdfFromHtml(html: string, sheet: Sheet, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  printed += 1;
  const address = `${SCHEME}:page-${printed}`;
  waiting.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...HIDDEN_PAGE,
      session: printSession(),
      javascript: false,
      images: true,
    },
  });
  const { webContents } = window;
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));

  let giveUp: ((reason: unknown) => void) | undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  const onAbort = () => giveUp?.(signal.reason);
  signal.addEventListener('abort', onAbort);
  webContents.on('render-process-gone', (_event, details) => {
    giveUp?.(new Error(`The print window ended before its work was done (${details.reason}).`));
  });
  try {
    await Promise.race([window.loadURL(address), givenUp]);
    return await Promise.race([webContents.printToPDF(printOptions(sheet)), givenUp]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    waiting.delete(address);
    window.destroy();
  }
}

function printOptions(sheet: Sheet): Electron.PrintToPDFOptions {
  return {
    pageSize: sheet.name,
    landscape: sheet.landscape,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: {
      top: sheet.margins.top / POINTS_PER_INCH,
      bottom: sheet.margins.bottom / POINTS_PER_INCH,
      left: (sheet.margins.left - GUTTER) / POINTS_PER_INCH,
      right: (sheet.margins.right - GUTTER) / POINTS_PER_INCH,
    },
  };
}
