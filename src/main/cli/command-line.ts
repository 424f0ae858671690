import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';

/** A notice or a problem, on standard error. */
export function tell(line: string): void {
  process.stderr.write(`plandesk: ${line}\n`);
}

/** Writes data to standard output and ends the process once it has been taken. A reader that went away is no error. */
export function finish(app: App, code: number, data = ''): void {
  const end = () => {
    // Before the process ends: what Chromium would still write on its way out then finds no place.
    if (throwAwayProfile !== null) rmSync(throwAwayProfile, { recursive: true, force: true });
    app.exit(code);
  };
  if (data === '') {
    end();
    return;
  }
  process.stdout.on('error', end);
  process.stdout.write(data, end);
}

let throwAwayProfile: string | null = null;

/** Gives a run without a window a profile of its own, which {@link finish} removes. Call before the app is ready. */
export function takeThrowAwayProfile(app: App): void {
  throwAwayProfile = mkdtempSync(join(tmpdir(), 'plandesk-'));
  app.setPath('userData', throwAwayProfile);
  app.setPath('sessionData', throwAwayProfile);
}
