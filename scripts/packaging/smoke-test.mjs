import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IS_ROOT, ROOT } from '../bootstrap/places.mjs';
import { run, tail } from '../bootstrap/run.mjs';
import { SetupError } from '../bootstrap/say.mjs';

const SAMPLE = join(ROOT, 'examples', 'checkout-ledger.md');
const DEADLINE_MS = 120_000;

/**
 * Lets a packaged app print the sample plan by its own `export`, and checks that a PDF came out. Needs no display. The app
 * runs from its own files alone: it is started in an empty folder without this checkout's settings.
 */
export async function smokeTest(executable) {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-package-'));
  try {
    const pdf = join(folder, 'plan.pdf');
    // The superuser can't have Chromium's sandbox; for everybody else the package is tried with it.
    const switches = [
      '--ozone-platform=headless',
      '--disable-gpu',
      '--log-level=3',
      ...(IS_ROOT ? ['--no-sandbox'] : []),
    ];
    const { code, out } = await run(executable, [...switches, '--', 'export', SAMPLE, '-o', pdf], {
      cwd: folder,
      timeout: DEADLINE_MS,
      env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' },
    });
    const bytes = code === 0 ? await readFile(pdf) : Buffer.alloc(0);
    if (code !== 0 || bytes.subarray(0, 5).toString('latin1') !== '%PDF-') {
      throw new SetupError(`The packaged app could not print the sample plan (exit code ${code}):\n${tail(out)}`);
    }
    return { bytes: bytes.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
