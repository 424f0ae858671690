import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Case } from './cases';
import type { SmallDisk } from './small-disk';
import type { Tried } from './torture-calls';

/** Runs a case on a disk at every level from full to more room than it needs; each step leaves 4 KiB, or a file, more; `by` leaves out some. */
export async function fillInSteps(each: Case, disk: SmallDisk, steps: number, by = 1): Promise<Tried> {
  const lost: string[] = [];
  let refused = 0;
  for (let step = 0; step < steps; step += by) {
    await empty(disk.folder);
    const work = join(disk.folder, 'work');
    await mkdir(work);
    await each.prepare(work);
    await disk.leaveRoom(step);
    let said = '';
    await each
      .work(work, (line) => {
        said += `${line}\n`;
      })
      .catch((error) => {
        said += `failed ${String(error)}\n`;
      });
    if (said.includes('failed')) refused += 1;
    // The next start has room again.
    for (const name of await readdir(disk.folder)) if (name.startsWith('filler')) await rm(join(disk.folder, name));
    const problem = await each.check(work, said);
    if (problem !== null) lost.push(`${each.name}, ${disk.name}, room for ${step}: ${problem}`);
  }
  return { name: each.name, what: `disk full, ${disk.name}`, points: Math.ceil(steps / by), struck: refused, lost };
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== 'lost+found') await rm(join(folder, name), { recursive: true, force: true });
  }
}
