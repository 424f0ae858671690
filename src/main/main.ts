import { dirname, join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { localDay } from '../shared/plan/plan-date';
import { applyAppRules } from './app-rules';
import { finish, takeThrowAwayProfile, tell } from './cli/command-line';
import HELP from './cli/help.txt?raw';
import { ownArguments, parseArguments } from './cli/parse-arguments';
import type { ExportRequest } from './cli/run-export';
import type { StatusRequest } from './cli/run-status';
import type { VerifyRequest } from './cli/run-verify';
import { registerSchemes } from './net/app-scheme';
import { startWindow } from './start-window';

function main(): void {
  // Read once, by the first work with files: disks that do not answer hold up some of these threads, and never all.
  process.env.UV_THREADPOOL_SIZE ??= '16';
  applyAppRules(app);
  const request = parseArguments(ownArguments(process.argv, app.isPackaged));
  const profile = process.env.PLANDESK_USER_DATA;
  if (profile !== undefined && profile !== '') app.setPath('userData', resolve(profile));
  if (request.kind === 'open') {
    startWindow(app, { files: request.files.map((file) => resolve(file)), built: dirname(import.meta.dirname), tell });
    return;
  }
  const ownProfile = app.getPath('userData');
  takeThrowAwayProfile(app);
  switch (request.kind) {
    case 'export':
      startExport(request, ownProfile);
      break;
    case 'verify':
      startVerify(request);
      break;
    case 'status':
      startStatus(request);
      break;
    case 'help':
      finish(app, 0, HELP);
      break;
    case 'version':
      finish(app, 0, `${app.getVersion()}\n`);
      break;
    case 'wrong':
      tell(`${request.message} (--help shows what there is)`);
      finish(app, 2);
      break;
  }
}

function startExport(request: ExportRequest, profile: string): void {
  Menu.setApplicationMenu(null);
  registerSchemes();
  // The print window closes after each plan; the run ends when all are printed.
  app.on('window-all-closed', () => undefined);
  let data = '';
  app
    .whenReady()
    .then(async () => {
      const [{ runExport }, { stopSignal }, { startDiagrams }, { VersionStore }] = await Promise.all([
        import('./cli/run-export'),
        import('./cli/stop-signal'),
        import('./diagrams/start-diagrams'),
        import('./plans/versions/version-store'),
      ]);
      const out = (text: string) => {
        data += text;
      };
      // The profile with the kept versions is the person's own, not the one that this run throws away.
      const versions = new VersionStore(join(profile, 'versions'), tell);
      const { drawer, close } = startDiagrams(dirname(import.meta.dirname));
      return runExport(request, {
        folder: process.cwd(),
        today: localDay(new Date()),
        print: async (job) => (await import('./print/export-pdf')).exportPdf(job),
        printHtml: async (job) => (await import('./print/export-pdf')).exportHtml(job),
        drawDiagram: (source, signal) => drawer.draw(source, 'light', signal),
        earlier: async (path, text) =>
          (await import('./plans/versions/earlier-text')).earlierText(versions, path, text),
        out,
        tell,
        stop: stopSignal(app),
      }).finally(close);
    })
    .then(
      (code) => finish(app, code, data),
      (error) => {
        tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        finish(app, 1, data);
      },
    );
}

function startVerify(request: VerifyRequest): void {
  Menu.setApplicationMenu(null);
  registerSchemes();
  // A window that failed is closed and another one opened.
  app.on('window-all-closed', () => undefined);
  let data = '';
  app
    .whenReady()
    .then(async () => {
      const [{ runVerify }, { stopSignal }, { verifyProgress }, { VerifyWindow }] = await Promise.all([
        import('./cli/run-verify'),
        import('./cli/stop-signal'),
        import('./cli/verify-progress'),
        import('./verify/verify-window'),
      ]);
      const stop = stopSignal(app);
      const window = new VerifyWindow(dirname(import.meta.dirname));
      const progress = verifyProgress(process.stderr);
      const out = (text: string) => {
        data += text;
      };
      const say = (line: string) => {
        progress.clear();
        tell(line);
      };
      const check = (text: string, edits: number) => window.check({ text, edits }, stop);
      return runVerify(request, { folder: process.cwd(), check, progress: progress.show, out, tell: say, stop });
    })
    .then(
      (code) => finish(app, code, data),
      (error) => {
        tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        finish(app, 1, data);
      },
    );
}

function startStatus(request: StatusRequest): void {
  let data = '';
  const out = (text: string) => {
    data += text;
  };
  // Nothing is shown or loaded: processes for graphics and network would only make the profile once more that this run
  // removes when it ends, which may be before they have begun.
  app.commandLine.appendSwitch('in-process-gpu');
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Texts alone are read: nothing here waits for a screen.
  import('./cli/run-status')
    .then(({ runStatus }) => runStatus(request, { folder: process.cwd(), today: localDay(new Date()), out, tell }))
    .then(
      (code) => finish(app, code, data),
      (error) => {
        tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        finish(app, 1, data);
      },
    );
}

main();
