import { dirname, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { applyAppRules } from './app-rules';
import { finish, takeThrowAwayProfile, tell } from './cli/command-line';
import HELP from './cli/help.txt?raw';
import { ownArguments, parseArguments } from './cli/parse-arguments';
import { type ExportRequest, runExport } from './cli/run-export';
import { exportPdf } from './print/export-pdf';
import { startWindow } from './start-window';

function main(): void {
  applyAppRules(app);
  const request = parseArguments(ownArguments(process.argv, app.isPackaged));
  if (request.kind === 'open') {
    const profile = process.env.PLANDESK_USER_DATA;
    if (profile !== undefined && profile !== '') app.setPath('userData', resolve(profile));
    startWindow(app, { files: request.files.map((file) => resolve(file)), built: dirname(import.meta.dirname), tell });
    return;
  }
  takeThrowAwayProfile(app);
  switch (request.kind) {
    case 'export':
      startExport(request);
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

function startExport(request: ExportRequest): void {
  Menu.setApplicationMenu(null);
  // The print window closes after each plan; the run ends when all are printed.
  app.on('window-all-closed', () => undefined);
  let data = '';
  app
    .whenReady()
    .then(() => {
      const out = (text: string) => {
        data += text;
      };
      return runExport(request, { folder: process.cwd(), print: exportPdf, out, tell });
    })
    .then(
      (code) => finish(app, code, data),
      (error) => {
        tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        finish(app, 1, data);
      },
    );
}

main();
