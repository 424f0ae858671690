import { expect, test } from '@playwright/test';
import { launchApp, type RunningApp } from '../helpers/launch-app';

interface Watched extends Window {
  violations: string[];
  scriptRan?: boolean;
}

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
  await running.page.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => watched.violations.push(event.effectiveDirective));
  });
});
test.afterAll(() => running.close());
test.beforeEach(() =>
  running.page.evaluate(() => {
    (window as unknown as Watched).violations.length = 0;
  }),
);

const ATTACKS: readonly (readonly [name: string, directive: RegExp, attack: () => unknown])[] = [
  [
    'a script written into the page',
    /^(script-src-elem|require-trusted-types-for)$/,
    () => {
      const script = document.createElement('script');
      script.append('window.scriptRan = true');
      document.body.append(script);
    },
  ],
  [
    'HTML written into the page',
    /^require-trusted-types-for$/,
    () => {
      document.body.innerHTML = '<img src=x onerror="window.scriptRan = true">';
    },
  ],
  [
    'HTML made into a document',
    /^require-trusted-types-for$/,
    () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
  ],
  [
    'a policy of an attacker’s own',
    /^trusted-types$/,
    () =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes.createPolicy('evil', {}),
  ],
  [
    'a timer with a text',
    /^(script-src|require-trusted-types-for)$/,
    () => setTimeout('window.scriptRan = true' as never),
  ],
  [
    'a script from elsewhere',
    /^(script-src-elem|require-trusted-types-for)$/,
    () => {
      const script = document.createElement('script');
      script.setAttribute('src', 'https://example.com/x.js');
      document.body.append(script);
    },
  ],
  [
    'a style written into the page',
    /^style-src-elem$/,
    () => {
      const style = document.createElement('style');
      style.append('body { background: url(https://example.com/x) }');
      document.head.append(style);
    },
  ],
  [
    'a style from elsewhere',
    /^style-src-elem$/,
    () => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = 'https://example.com/x.css';
      document.head.append(link);
    },
  ],
  [
    'a picture from elsewhere',
    /^img-src$/,
    () => {
      new Image().src = 'https://example.com/x.png';
    },
  ],
  ['a request', /^connect-src$/, () => void fetch('https://example.com/').catch(() => undefined)],
  ['a request to our own files', /^connect-src$/, () => void fetch('plan://app/').catch(() => undefined)],
  ['a beacon', /^connect-src$/, () => navigator.sendBeacon('https://example.com/')],
  ['a socket', /^connect-src$/, () => new WebSocket('wss://example.com/')],
  [
    'an embedded object',
    /^(object-src|require-trusted-types-for)$/,
    () => {
      const object = document.createElement('object');
      object.setAttribute('data', 'plan://app/');
      document.body.append(object);
    },
  ],
  [
    'a base address',
    /^base-uri$/,
    () => {
      const base = document.createElement('base');
      base.href = 'https://example.com/';
      document.head.append(base);
    },
  ],
];

for (const [name, directive, attack] of ATTACKS) {
  test(`the page’s policy stops ${name}`, async () => {
    const { page } = running;
    // Some are stopped by an exception, some quietly; the page reports all of them.
    await page.evaluate(attack as () => unknown).catch(() => undefined);
    const violations = () => page.evaluate(() => (window as unknown as Watched).violations);
    await expect.poll(violations).toContainEqual(expect.stringMatching(directive));
    expect(await page.evaluate(() => (window as unknown as Watched).scriptRan)).toBeUndefined();
  });
}

test('every answer of our scheme carries the policy, and files outside of it are not there', async () => {
  const answers = await running.app.evaluate(async ({ net }) => {
    const ask = async (address: string) => {
      const answer = await net.fetch(address, { bypassCustomProtocolHandlers: false });
      return {
        status: answer.status,
        policy: answer.headers.get('content-security-policy')?.includes("default-src 'none'") ?? false,
        sniff: answer.headers.get('x-content-type-options'),
        prefetch: answer.headers.get('x-dns-prefetch-control'),
      };
    };
    return {
      page: await ask('plan://app/'),
      outside: await ask('plan://app/%2e%2e%2fmain/main.cjs'),
      other: await ask('plan://other/index.html'),
    };
  });
  const kept = { policy: true, sniff: 'nosniff', prefetch: 'off' };
  expect(answers).toEqual({
    page: { status: 200, ...kept },
    outside: { status: 404, ...kept },
    other: { status: 404, ...kept },
  });
});
