import { BrowserWindow, type Session, session } from 'electron';
import { applySessionRules } from '../net/session-rules';
import { HIDDEN_PAGE } from '../window/hidden-window';

const SCHEME = 'plan-paper';
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src ${SCHEME}:; base-uri 'none'; form-action 'none'`;
const MICRONS_PER_POINT = 25_400 / 72;

/** One sheet as it is to come out of the printer: a picture of it, and its size in points. */
export interface PrintedSheet {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

let ownSession: Session | undefined;
/** What the sheet window may load now. */
const files = new Map<string, { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> }>();

function paperSession(): Session {
  if (ownSession === undefined) {
    ownSession = session.fromPartition('plan-paper');
    applySessionRules(ownSession);
    ownSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${SCHEME}:`) }));
    ownSession.protocol.handle(SCHEME, ({ url }) => {
      const file = files.get(url);
      if (file === undefined) return new Response('', { status: 404 });
      return new Response(file.body, { headers: { 'content-type': file.type, 'content-security-policy': POLICY } });
    });
  }
  return ownSession;
}

/**
 * Hands sheets to the system's print dialog, from a hidden, sandboxed window without scripts. False where the person
 * cancelled there. Rejects with why it could not be printed.
 */
export async function printSheets(sheets: readonly PrintedSheet[], title: string): Promise<boolean> {
  const [first] = sheets;
  if (first === undefined) return false;
  files.clear();
  sheets.forEach(({ png }, index) => {
    files.set(`${SCHEME}:sheet-${index}`, { type: 'image/png', body: new Uint8Array(png) });
  });
  files.set(`${SCHEME}:sheets`, { type: 'text/html; charset=utf-8', body: pageOf(sheets, title) });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...HIDDEN_PAGE,
      session: paperSession(),
      javascript: false,
      images: true,
    },
  });
  try {
    await window.loadURL(`${SCHEME}:sheets`);
    return await new Promise<boolean>((resolve, reject) => {
      window.webContents.print(
        {
          printBackground: true,
          margins: { marginType: 'none' },
          pageSize: {
            width: Math.round(first.width * MICRONS_PER_POINT),
            height: Math.round(first.height * MICRONS_PER_POINT),
          },
        },
        (isPrinted, reason) => {
          if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted);
          else reject(new Error(reason === '' ? 'the printer did not take it' : reason));
        },
      );
    });
  } finally {
    window.destroy();
    files.clear();
  }
}

function pageOf(sheets: readonly PrintedSheet[], title: string): string {
  const size = ({ width, height }: PrintedSheet) => `width:${width}pt;height:${height}pt`;
  const [first] = sheets;
  const images = sheets.map((sheet, index) => `<img src="${SCHEME}:sheet-${index}" alt="" style="${size(sheet)}">`);
  const name = title.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return (
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>` +
    `@page{size:${first?.width}pt ${first?.height}pt;margin:0}body{margin:0}img{display:block;break-after:page}` +
    `img:last-child{break-after:auto}</style>${images.join('')}`
  );
}
