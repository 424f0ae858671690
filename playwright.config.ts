import { defineConfig } from '@playwright/test';

/** Files named `*.spec.ts` run the real app in Electron; `*.test.ts` belong to vitest. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: Number(process.env.PLANDESK_WORKERS ?? 2),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine loses a key or a start now and then. What passes only when run again is named in the summary.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
});
