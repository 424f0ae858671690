import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CACHE } from './places.mjs';
import { say } from './say.mjs';

/** Runs `work` while no other bootstrap of this checkout does work of the same name. A dead owner's lock is taken over. */
export async function withLock(name, work) {
  await mkdir(CACHE, { recursive: true });
  const folder = join(CACHE, `${name}.lock`);
  let said = false;
  while (!(await take(folder))) {
    if (!said) say(`waiting for another run to finish its ${name} step`);
    said = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const owner = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
    if (owner > 0 && !isAlive(owner)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
