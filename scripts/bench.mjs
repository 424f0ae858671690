// `npm run bench -- NAME`: runs test/bench/NAME.mjs; without a name lists them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { prepare } from './bootstrap/prepare.mjs';
import { runMain } from './bootstrap/say.mjs';
import { hasDisplay, startVirtualDisplay } from './bootstrap/virtual-display.mjs';

const FOLDER = join(ROOT, 'test', 'bench');

await runMain(() => main(process.argv.slice(2)));

async function main([name, ...args]) {
  const names = existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((file) => file.endsWith('.mjs'))
        .map((file) => file.slice(0, -'.mjs'.length))
    : [];
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(`usage: npm run bench -- NAME\nnames: ${names.join(', ') || 'none yet'}\n`);
    return name === undefined ? 0 : 2;
  }
  const electron = await prepare({ virtualDisplay: !hasDisplay });
  const display = hasDisplay ? null : await startVirtualDisplay();
  try {
    const { status } = spawnSync(process.execPath, [join(FOLDER, `${name}.mjs`), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...display?.env, PLANDESK_ELECTRON: electron },
      stdio: 'inherit',
    });
    return status ?? 1;
  } finally {
    display?.stop();
  }
}
