import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { PRINT_DEFAULTS } from '../../src/shared/print/print-options';
import { electronExecutable, environment, IS_ROOT, launchApp, ROOT } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/native-dialogs';
import { runPlandesk, runProgram } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

// This file runs twice: outside, where it makes a network of its own whose only way out leads into a void that counts,
// and inside of that network, where the app is used.

const INSIDE = process.env.PLANDESK_TEST_NETWORK === 'void';
const WAY_OUT = 'probe0';
const UNSHARE = ['-n', '-m', ...(IS_ROOT ? [] : ['-r'])];

/** Name servers are looked for on the way out too: one on this machine would hide what is asked of it. */
const MAKE_NETWORK = `set -e
echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6 || true
ip link set lo up
ip link add ${WAY_OUT} type veth peer name probe1
ip addr add 10.77.0.1/24 dev ${WAY_OUT}
ip link set ${WAY_OUT} up
ip link set probe1 up
ip route add default via 10.77.0.2
ip neigh replace 10.77.0.2 lladdr 02:00:00:00:00:02 nud permanent dev ${WAY_OUT}
mount --bind "$PLANDESK_TEST_RESOLV" "$(realpath /etc/resolv.conf)"
`;

/** How many packets have left for anywhere but this machine. */
async function packetsOut(): Promise<number> {
  const line = (await readFile('/proc/net/dev', 'utf8'))
    .split('\n')
    .find((text) => text.trim().startsWith(`${WAY_OUT}:`));
  const sent = line?.split(':')[1]?.trim().split(/\s+/)[9];
  if (sent === undefined) throw new Error(`there is no ${WAY_OUT} here`);
  return Number(sent);
}

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(() => removeTempFolder(folder));

if (INSIDE) {
  test('the way out counts what is sent', async () => {
    const before = await packetsOut();
    const socket = createSocket('udp4');
    await new Promise((resolve) => socket.send('x', 53, '192.0.2.1', resolve));
    socket.close();
    expect(await packetsOut()).toBeGreaterThan(before);
  });

  test('a bare Electron does call out here, so that silence means something', async () => {
    const before = await packetsOut();
    const script = `const { app, BrowserWindow } = require('electron');
      app.setPath('userData', ${JSON.stringify(join(folder, 'profile'))});
      app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<textarea autofocus>wrods</textarea>'));`;
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
    await writeFile(join(folder, 'main.cjs'), script);
    const app = await _electron.launch({
      executablePath: electronExecutable(),
      args: [folder, '--lang=en-US'],
      chromiumSandbox: !IS_ROOT,
      env: environment(),
    });
    try {
      await expect.poll(packetsOut, { timeout: 30_000 }).toBeGreaterThan(before);
    } finally {
      await app.close();
    }
  });

  test('Plandesk sends nothing while a plan is opened, typed in, saved and printed, with links to the web in it', async () => {
    const plan = join(folder, 'plan.md');
    const web =
      '\n[a](https://example.com) <https://example.org>\n\n![x](https://example.com/x.png)\n<img src="http://example.com/y.png">\n';
    await copyFile(join(ROOT, 'test/fixtures/seed-plan.md'), plan);
    await writeFile(plan, (await readFile(plan, 'utf8')) + web);
    const before = await packetsOut();
    const { app, page, close } = await launchApp({ files: [plan], switches: ['--lang=en-US'] });
    try {
      await page.keyboard.type('Some wrods with mistaeks. ');
      await page.evaluate(() => {
        for (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) {
          const link = document.createElement('link');
          link.rel = rel;
          link.href = 'https://prefetched.example/';
          document.head.append(link);
        }
        new Image().src = 'https://pictured.example/x.png';
        fetch('https://fetched.example/').catch(() => undefined);
        const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] });
        call.createDataChannel('x');
        call.createOffer().then((offer) => call.setLocalDescription(offer));
      });
      await answerSaveDialog(app, join(folder, 'copy.md'));
      const printed = await page.evaluate(async (text) => {
        const { ok, value } = (await window.plandesk.planNew()) as { ok: true; value: { id: string } };
        if (!ok) throw new Error('no plan');
        await window.plandesk.planSaveAs({ id: value.id, text });
        return value.id;
      }, web);
      await answerSaveDialog(app, join(folder, 'plan.pdf'));
      const made = await page.evaluate(([id, text, options]) => window.plandesk.planExportPdf({ id, text, options }), [
        printed,
        await readFile(plan, 'utf8'),
        PRINT_DEFAULTS,
      ] as const);
      expect(made).toMatchObject({ ok: true });
    } finally {
      await close();
    }
    expect((await packetsOut()) - before).toBe(0);
  });

  test('the command line sends nothing', async () => {
    const before = await packetsOut();
    const { code } = await runPlandesk([
      'export',
      join(ROOT, 'test/fixtures/seed-plan.md'),
      '-o',
      join(folder, 'a.pdf'),
    ]);
    expect(code).toBe(0);
    expect((await packetsOut()) - before).toBe(0);
  });
} else {
  test('not one packet leaves the machine (needs the right to make a network)', async () => {
    test.setTimeout(180_000);
    const resolv = join(folder, 'resolv.conf');
    await writeFile(resolv, 'nameserver 10.77.0.2\n');
    await mkdir(join(folder, 'results'));
    const env = { ...environment(), PLANDESK_TEST_RESOLV: resolv, PLANDESK_TEST_NETWORK: 'void' };
    const probe = spawnSync('unshare', [...UNSHARE, 'sh', '-c', MAKE_NETWORK], { env, encoding: 'utf8' });
    test.skip(probe.status !== 0, `a network of its own is not allowed here: ${probe.stderr ?? 'no unshare'}`);

    const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
    const args = [
      'test',
      'test/e2e/offline.spec.ts',
      '--reporter=list',
      '--workers=1',
      '--output',
      join(folder, 'results'),
    ];
    const command = `${MAKE_NETWORK}exec "$@"`;
    // What this run told its own workers is not meant for the one inside.
    const inner = Object.entries(env).filter(([name]) => !/^(?:TEST_|PLAYWRIGHT_|PW_)/.test(name));
    const program = ['env', '-i', ...inner.map(([name, value]) => `${name}=${value}`), process.execPath, cli, ...args];
    const ran = await runProgram('unshare', [...UNSHARE, 'sh', '-c', command, 'sh', ...program], { cwd: ROOT, env });
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    expect(ran.stdout).toContain('4 passed');
  });
}
