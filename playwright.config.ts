import { defineConfig } from '@playwright/test';

/** Files named `*.spec.ts` run the real app in Electron; `*.test.ts` belong to vitest. */
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: Number(process.env.PLANDESK_WORKERS ?? 2),
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
});
