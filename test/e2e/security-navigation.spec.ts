import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../helpers/launch-app';
import { answerMessageBox, catchOpenedLinks, openedLinks, shownMessages } from '../helpers/native-dialogs';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

/** Waits until all that the page has set off has been dealt with by the main process, and answers what is there. */
async function whatIsThere() {
  const { app, page } = running;
  // A request to main and its answer come after everything that the page sent before.
  await page.evaluate(() => window.plandesk.windowState({ title: '', edited: false, disabled: [] }));
  return app.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    addresses: webContents.getAllWebContents().map((contents) => contents.getURL()),
  }));
}

const HOME = { windows: 1, addresses: ['plan://app/'] };

for (const [name, go] of [
  ['a script that sets the location', () => location.assign('https://example.com/')],
  ['a script that goes to a file', () => location.assign('file:///etc/passwd')],
  ['a script that goes to data', () => location.assign('data:text/html,x')],
  ['a script that goes to another page of our own', () => location.assign('plan://app/assets/x.html')],
  ['window.open', () => window.open('https://example.com/')],
  ['window.open of a blank page', () => window.open('about:blank')],
  ['window.open of our own page', () => window.open('plan://app/')],
  [
    'a link that opens a new window',
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    },
  ],
  [
    'a link',
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    },
  ],
  [
    'a form',
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(form);
      form.submit();
      form.remove();
    },
  ],
  [
    'a page that refreshes itself to elsewhere',
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0;url=https://example.com/';
      document.head.append(meta);
    },
  ],
  [
    'a webview',
    () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
    },
  ],
] as const) {
  test(`nothing leads away from the plan: ${name}`, async () => {
    await running.page.evaluate(go as () => unknown).catch(() => undefined);
    expect(await whatIsThere()).toEqual(HOME);
  });
}

test('a frame stays empty', async () => {
  const blocked = await running.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        document.body.append(frame);
      }),
  );
  expect(blocked).toBe('frame-src');
});

test.describe('a link of a plan', () => {
  test('is shown whole and opened once the person agrees', async () => {
    const { app, page } = running;
    await catchOpenedLinks(app);
    await answerMessageBox(app, 'Open');
    const answer = await page.evaluate(() => window.plandesk.linkOpen({ href: 'https://example.com/a b?c#d' }));
    expect(answer).toEqual({ ok: true, value: true });
    expect((await shownMessages(app)).at(-1)?.detail).toBe('https://example.com/a%20b?c#d');
    expect(await openedLinks(app)).toEqual(['https://example.com/a%20b?c#d']);
  });

  test('stays closed when the person cancels', async () => {
    const { app, page } = running;
    await catchOpenedLinks(app);
    await answerMessageBox(app, 'Cancel');
    const answer = await page.evaluate(() => window.plandesk.linkOpen({ href: 'mailto:a@example.com' }));
    expect(answer).toEqual({ ok: true, value: false });
    expect(await openedLinks(app)).toEqual([]);
  });

  test('to a file, a share, a script or a program is refused without asking', async () => {
    const { app, page } = running;
    await catchOpenedLinks(app);
    await answerMessageBox(app, 'Open');
    const before = (await shownMessages(app)).length;
    for (const href of ['file:///etc/passwd', '\\\\host\\share', 'javascript:alert(1)', 'ms-msdt:x', 'smb://h/s']) {
      const answer = await page.evaluate((target) => window.plandesk.linkOpen({ href: target }), href);
      expect(answer, href).toMatchObject({ ok: false, problem: { code: 'refused-link' } });
    }
    expect(await openedLinks(app)).toEqual([]);
    expect((await shownMessages(app)).length).toBe(before);
  });
});
