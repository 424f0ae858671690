import type { App } from 'electron';
import { applyContentsRules } from './net/contents-rules';
import { setOfflineSwitches } from './net/offline-switches';
import { applySessionRules } from './net/session-rules';

/** Puts every process, session and page of the app under our rules. Call before the app is ready. */
export function applyAppRules(app: App): void {
  setOfflineSwitches(app.commandLine);
  // For the superuser Chromium's sandbox can't start at all, and this call would undo the `--no-sandbox` that says so.
  if (process.getuid?.() !== 0) app.enableSandbox();
  // Also the default session, once something uses it: a run without a window must not make it, and its files, just for
  // putting it under the rules.
  app.on('session-created', applySessionRules);
  app.on('web-contents-created', (_event, contents) => applyContentsRules(contents));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('ready', () => {
    app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off', secureDnsServers: [] });
  });
}
