import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The folder of the built app; another one than the repository's for trying out a build elsewhere. */
export const APP_FOLDER = process.env.PLANDESK_APP_FOLDER ?? ROOT;

/** For the superuser Chromium's sandbox can't start. */
export const IS_ROOT = process.getuid?.() === 0;

export interface LaunchOptions {
  /** Our own arguments: files, as a person would name them. */
  readonly files?: readonly string[];
  /** Chromium's switches. */
  readonly switches?: readonly string[];
  /** The profile to use, kept afterwards. Without it each launch has a new one, removed on `close`. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the app has written to standard error since Playwright took hold of it. */
  readonly errors: () => string;
  /** Ends the app at once, without its close guard, and waits until it is gone. */
  readonly close: () => Promise<void>;
}

/** Starts the built app and waits until its window is shown. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'plandesk-test-')));
  const app = await startElectron({
    executablePath: electronExecutable(),
    // Playwright's own switches come first; our arguments follow `--`.
    args: [APP_FOLDER, ...(options.switches ?? []), '--', ...(options.files ?? [])],
    chromiumSandbox: !IS_ROOT,
    env: { ...environment(), ...options.env, PLANDESK_USER_DATA: userData },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  let errors = '';
  const child = app.process();
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const close = async () => {
    await exitApp(app, child);
    if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const page = await app.firstWindow();
    // The page's document is there before the window in it, which takes keys.
    await page.getByRole('banner').waitFor();
    return { app, page, userData, errors: () => errors, close };
  } catch (error) {
    await close();
    throw new Error(`the app did not show a window; it wrote:\n${errors}`, { cause: error });
  }
}

/** Ends the app as a power cut would, and waits until it is gone. */
export async function killApp({ app }: RunningApp): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}

type ElectronOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Playwright sometimes misses the line with which an Electron that it did not pick itself says where it listens, and
 * waits for it in vain; no part of our app has a say in that. Such a launch is given up early and made again.
 */
async function startElectron(options: ElectronOptions, attempts = 3): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 12_000 });
  } catch (error) {
    const inVain = error instanceof Error && error.name === 'TimeoutError';
    if (!inVain || attempts <= 1) throw error;
    return startElectron(options, attempts - 1);
  }
}

/** The Electron that the tests run in: `PLANDESK_ELECTRON`, or the one that `npm start` keeps in the cache. */
export function electronExecutable(): string {
  const named = process.env.PLANDESK_ELECTRON;
  if (named !== undefined && named !== '') return named;
  const cache = join(ROOT, '.cache', 'electron');
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  const found = [join(ROOT, 'node_modules', 'electron', 'dist'), ...folders.map((folder) => join(cache, folder))]
    .map((folder) => join(folder, 'electron'))
    .find((file) => existsSync(file));
  if (found === undefined) throw new Error('there is no Electron to test with: run `npm start` or `npm test` once');
  return found;
}

/** This process's environment as Playwright wants it. */
export function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}

async function exitApp(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  // The answer may get lost with the process that gives it.
  app.evaluate(({ app: main }) => main.exit(0)).catch(() => undefined);
  await gone;
}
