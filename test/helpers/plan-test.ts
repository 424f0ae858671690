import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchApp, ROOT, type RunningApp } from './launch-app';
import { type LineDiff, lineDiff } from './line-diff';
import { PlanPage } from './plan-page';
import { makeTempFolder, removeTempFolder } from './temp-folder';

export const FIXTURES = join(ROOT, 'test', 'fixtures');

/** A plan on disk that a test edits. */
export interface PlanFile {
  readonly path: string;
  readonly name: string;
  bytes(): Promise<Buffer>;
  text(): Promise<string>;
  /** What saving has changed since the test made the file. */
  diff(): Promise<LineDiff>;
}

interface Fixtures {
  /** A folder of the test's own. */
  readonly folder: string;
  /** The window of the shared app, without a plan at first. A test fails when the page met an error. */
  readonly plan: PlanPage;
  /** Copies one of our fixtures, or another file, into the folder. */
  readonly copyOf: (fixture: string) => Promise<PlanFile>;
  /** Makes a plan of this text in the folder and opens it in the shared app. */
  readonly openText: (text: string) => Promise<PlanFile>;
}

interface WorkerFixtures {
  /** One app for all tests of a worker that can do with any: starting one takes seconds. */
  readonly sharedApp: RunningApp;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const running = await launchApp();
      await use(running);
      await running.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = await makeTempFolder();
    await use(folder);
    await removeTempFolder(folder);
  },

  plan: async ({ sharedApp }, use) => {
    const { app, page } = sharedApp;
    const plan = new PlanPage(app, page);
    const errors: string[] = [];
    const onError = (error: Error) => errors.push(error.stack ?? error.message);
    page.on('pageerror', onError);
    await plan.closeAll();
    await use(plan);
    await plan.closeAll();
    page.off('pageerror', onError);
    expect(errors, 'errors of the page').toEqual([]);
  },

  copyOf: async ({ folder }, use) => {
    await use(async (fixture) => {
      const source = join(FIXTURES, fixture);
      const path = join(folder, basename(fixture));
      await writeFile(path, await readFile(source));
      return planFile(path);
    });
  },

  openText: async ({ folder, plan }, use) => {
    await use(async (text) => {
      const path = join(folder, 'plan.md');
      await writeFile(path, text);
      await plan.open(path);
      return planFile(path);
    });
  },
});

/** A plan that is on disk now; its diffs are against what it holds now. */
export async function planFile(path: string): Promise<PlanFile> {
  const bytes = () => readFile(path);
  const text = async () => decode(await bytes());
  const before = await text();
  return { path, name: basename(path), bytes, text, diff: async () => lineDiff(before, await text()) };
}

/** The text by its byte order mark, which stays in it. */
function decode(bytes: Buffer): string {
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[bytes.toString('hex', 0, 2)] ?? 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes);
}

export { expect };
