import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { IS_ROOT, launchApp, ROOT } from '../helpers/launch-app';

test('the process that shows a plan is held by the kernel: no system calls but its own, no rights, no other processes', async () => {
  test.skip(process.platform !== 'linux', 'told by /proc');
  test.skip(IS_ROOT, 'the superuser can have no sandbox');
  const running = await launchApp({ files: [join(ROOT, 'test/fixtures/seed-plan.md')] });
  try {
    const window = await running.app.browserWindow(running.page);
    const shows = await window.evaluate((shown: Electron.BrowserWindow) => shown.webContents.getOSProcessId());
    // Other programs of this machine have pages too.
    const pages = processes()
      .filter(({ command }) => command.includes('--type=renderer'))
      .filter(({ command }) => command.includes(`--user-data-dir=${running.userData}`));
    expect(pages.map(({ id }) => id)).toContain(shows);
    for (const { id, command } of pages) {
      expect(command).not.toContain('--no-sandbox');
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      // 2 is a filter of system calls.
      expect(status).toMatch(/^Seccomp:\s+2$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(status).toMatch(/^CapEff:\s+0+$/m);
      // Its number here, and another one where it is.
      expect(status).toMatch(/^NSpid:\s+\d+\s+\d+/m);
    }
  } finally {
    await running.close();
  }
});

/** The processes of this user whose command line can be read. */
function processes(): readonly { readonly id: number; readonly command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ id: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return [];
      }
    });
}
