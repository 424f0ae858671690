import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES } from './cases';
import { canMount, ext4Disk, fewFilesDisk, memoryDisk } from './small-disk';
import { failEach, findPoints, killAtEach, type Tried } from './torture-calls';
import { fillInSteps } from './torture-disks';
import { canTrace } from './traced-run';

/**
 * Kills and fails every write that matters at every call, and fills its disk in steps. `say` is told what is being tried;
 * the answer is all that was tried, and by name what could not be tried on this system.
 */
export async function torture(
  target: string,
  say: (line: string) => void,
): Promise<{ readonly tried: readonly Tried[]; readonly skipped: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-torture-'));
  const skipped: string[] = [];
  const tried: Tried[] = [];
  const note = (each: Tried) => {
    tried.push(each);
    say(`${each.name}, ${each.what}: ${each.points} tried, ${each.lost.length} lost`);
  };
  try {
    if (canTrace()) {
      for (const each of CASES) {
        const points = await findPoints(each, { target, folder });
        note(await killAtEach(each, { target, folder }, points));
        note(await failEach(each, { target, folder }, points));
      }
    } else skipped.push('kills and errors at every call: strace is not there or may not follow programs');

    if (canMount()) {
      const ext4 = await ext4Disk(join(folder, 'ext4'));
      if (ext4 === null) skipped.push('a full ext4 disk: mkfs.ext4 or loop devices are not there');
      const disks = [await memoryDisk(join(folder, 'memory')), await fewFilesDisk(join(folder, 'few'))];
      for (const disk of [...disks, ...(ext4 === null ? [] : [ext4])]) {
        try {
          for (const each of CASES) note(await fillInSteps(each, disk, disk.name.includes('files') ? 8 : 64));
        } finally {
          await disk.remove();
        }
      }
    } else skipped.push('full disks: that needs the superuser and the right to mount');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { tried, skipped };
}
