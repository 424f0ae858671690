import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PRINT_DEFAULTS } from '../../src/shared/print/print-options';
import { IS_ROOT, launchApp, ROOT, type RunningApp } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/native-dialogs';

/** What a page must have for a script in it to stay harmless, whatever window it is in. */
const HARMLESS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  enableBlinkFeatures: '',
};

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ files: [join(ROOT, 'test/fixtures/seed-plan.md')] });
});
test.afterAll(() => running.close());

test('every page of the app, also the hidden one that prints, runs without any of Node', async () => {
  const { app, page } = running;
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-test-'));
  await app.evaluate(({ app: main, webContents }) => {
    const seen = globalThis as typeof globalThis & { preferencesSeen: unknown[] };
    // Electron leaves this function out of its types.
    const preferencesOf = (contents: object) =>
      (contents as { getLastWebPreferences(): unknown }).getLastWebPreferences();
    seen.preferencesSeen = webContents.getAllWebContents().map(preferencesOf);
    main.on('web-contents-created', (_event, contents) => {
      contents.once('did-start-loading', () => seen.preferencesSeen.push(preferencesOf(contents)));
    });
  });
  await answerSaveDialog(app, join(folder, 'seed.pdf'));
  const exported = await page.evaluate(async (options) => {
    const plan = await window.plandesk.planNew();
    if (!plan.ok) return plan;
    return window.plandesk.planExportPdf({ id: plan.value.id, text: '# A\n', options });
  }, PRINT_DEFAULTS);
  expect(exported).toMatchObject({ ok: true, value: { pages: 1 } });
  const preferences = await app.evaluate(
    () => (globalThis as typeof globalThis & { preferencesSeen: Record<string, unknown>[] }).preferencesSeen,
  );
  expect(preferences.length).toBeGreaterThanOrEqual(2);
  for (const found of preferences) expect(found).toMatchObject(HARMLESS);
  await rm(folder, { recursive: true });
});

test('the window has nothing of Node or Electron, and a bridge of plain functions', async () => {
  const found = await running.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    kinds: [...new Set(Object.values(window.plandesk).map((value) => typeof value))],
    origin: location.origin,
  }));
  expect(found).toEqual({ globals: [], kinds: ['function'], origin: 'plan://app' });
});

test('the renderer runs inside the system’s sandbox (not for the superuser)', async () => {
  test.skip(IS_ROOT || process.platform !== 'linux', 'Chromium’s sandbox can not start for the superuser');
  const pid = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
});
