import { expect, test } from '@playwright/test';
import type { RequestName } from '../../src/shared/ipc/contract';
import { APP_FOLDER, launchApp, type RunningApp } from '../helpers/launch-app';

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp();
  // A window that is led elsewhere before its first page is there counts as one that could not be opened.
  await running.page.waitForLoadState('load');
  await expect(running.page.getByRole('main').first()).toBeVisible();
});
test.afterEach(() => running.close());

const ASK_FOR_A_PLAN = 'window.plandesk.planNew()';

test('the window is heard', async () => {
  expect(await running.page.evaluate(() => window.plandesk.planNew())).toMatchObject({ ok: true });
});

test('the same window is not heard while it shows something else than our page', async () => {
  const answer = await running.app.evaluate(async ({ BrowserWindow }, script) => {
    const [window] = BrowserWindow.getAllWindows();
    await window?.loadURL('about:blank');
    return window?.webContents.executeJavaScript(script);
  }, ASK_FOR_A_PLAN);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});

test('another window with our page and our preload script is not heard', async () => {
  const answer = await running.app.evaluate(
    async ({ BrowserWindow }, { folder, script }) => {
      const preload = `${folder}/out/preload/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload } });
      await stranger.loadURL('plan://app/');
      const answered = await stranger.webContents.executeJavaScript(script);
      stranger.destroy();
      return answered;
    },
    { folder: APP_FOLDER, script: ASK_FOR_A_PLAN },
  );
  expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
});

test('a frame inside of our page has no bridge', async () => {
  const found = await running.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow === null ? 'no window' : 'plandesk' in frame.contentWindow;
  });
  expect(found).toBe(false);
});

test('an argument that does not fit is refused on every channel, and the app goes on', async () => {
  const { page } = running;
  const wrong: unknown[] = [
    null,
    0,
    'text',
    [],
    {},
    { id: '../../etc/passwd', text: 'x', options: {}, recent: 1, href: 'x'.repeat(9000), title: 'x', edited: 'yes' },
    { id: 'plan-1 ', text: 7, options: 'a0', recent: null, href: 7, title: 'x', edited: true, disabled: ['no.such'] },
    {
      id: ['plan-1'],
      text: 'x',
      options: {},
      recent: {},
      href: {},
      title: 'x'.repeat(2000),
      edited: true,
      disabled: [],
    },
    { toString: 'x', __proto__: null, constructor: { prototype: {} } },
  ];
  const functions: Record<string, RequestName> = {
    planSave: 'plan:save',
    planSaveAs: 'plan:save-as',
    planRevert: 'plan:revert',
    planClose: 'plan:close',
    planExportPdf: 'plan:export-pdf',
    planOpenRecent: 'plan:open-recent',
    linkOpen: 'link:open',
    windowState: 'window:state',
  };
  const codes = await page.evaluate(
    async ({ names, values }) => {
      const bridge = window.plandesk as unknown as Record<
        string,
        (argument: unknown) => Promise<{ ok: boolean; problem?: { code: string } }>
      >;
      const found: string[] = [];
      for (const name of names) {
        for (const value of values) {
          const answer = await bridge[name]?.(value);
          found.push(answer?.problem?.code ?? 'accepted');
        }
      }
      return [...new Set(found)];
    },
    { names: Object.keys(functions), values: wrong },
  );
  expect(codes).toEqual(['bad-request']);
  expect(await page.evaluate(() => window.plandesk.planNew())).toMatchObject({ ok: true });
});
