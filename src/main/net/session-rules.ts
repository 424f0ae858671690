import type { Session } from 'electron';

/** The schemes that a page may load from: our own files, pictures of open plans, and Chromium's developer tools in development. */
const LOADABLE = /^(?:plan|plan-img|devtools|blob):/;

const ruled = new WeakSet<Session>();

/**
 * Denies a session everything that Plandesk does not use: permissions, devices, screen capture, downloads, every
 * request that is not for our own files, and the download of spelling dictionaries. Applying it twice does nothing.
 */
export function applySessionRules(session: Session): void {
  if (ruled.has(session)) return;
  ruled.add(session);

  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !LOADABLE.test(request.url) }));

  // Each of the three alone has let a dictionary request through on some version or platform.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('file:///nonexistent/');
  session.setSpellCheckerLanguages([]);
}
