import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './say.mjs';
import { findProgram } from './system-libraries.mjs';

const COOKIE = 'MIT-MAGIC-COOKIE-1';
const ANY_HOST = 0xffff;
const START_MS = 20_000;

/** True if windows can be shown: always outside Linux. */
export const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Starts a virtual display that only programs with the answered `env` can reach, on a number that the server chooses.
 * (`xvfb-run` would mix standard error into standard output, and guesses the number.) Call `stop` when done.
 */
export async function startVirtualDisplay() {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    findProgram('Xvfb') ?? 'Xvfb',
    ['-displayfd', '3', '-noreset', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp', '-auth', authority],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const stop = () => {
    process.off('exit', stop);
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  try {
    const number = await displayNumber(server);
    server.unref();
    server.stdio[2].destroy();
    server.stdio[3].destroy();
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let errors = '';
    let answer = '';
    const fail = (reason) => {
      clearTimeout(deadline);
      reject(new SetupError(`The virtual display did not start: ${reason}\n${errors.trim()}`.trim()));
    };
    const deadline = setTimeout(() => fail('it gave no answer'), START_MS);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(`exit code ${code}`));
    server.stdio[2].on('data', (chunk) => {
      errors += chunk;
    });
    server.stdio[3].on('data', (chunk) => {
      answer += chunk;
      if (!answer.includes('\n')) return;
      clearTimeout(deadline);
      server.removeAllListeners('exit');
      resolve(answer.trim());
    });
  });
}

/** One entry of an X authority file: for any host and any display, with a random cookie. */
function authorityFile(cookie) {
  const field = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const family = Buffer.alloc(2);
  family.writeUInt16BE(ANY_HOST);
  return Buffer.concat([
    family,
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from(COOKIE)),
    field(cookie),
  ]);
}
