import type { App } from 'electron';

/**
 * Tells when the person stops a run without a window (Ctrl+C). The process goes on and ends by itself. To be called when the
 * app is ready: Chromium installs handlers of its own until then, the second signal to which ends the process.
 */
export function stopSignal(app: App): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error('stopped'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  // Chromium takes these signals too and makes a wish to quit of them.
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop();
  });
  return controller.signal;
}
