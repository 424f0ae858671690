import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { CASES } from './cases';
import { canMount, ext4Disk, fewFilesDisk, memoryDisk, type SmallDisk } from './small-disk';
import { fillInSteps } from './torture-disks';

const isPossible = canMount();

let folder: string;
let disks: readonly SmallDisk[] = [];
beforeAll(async () => {
  if (!isPossible) return;
  folder = await makeTempFolder();
  // Flushing a real file system takes its time.
  const ext4 = process.env.PLANDESK_FULL ? await ext4Disk(join(folder, 'ext4')) : null;
  disks = [
    await memoryDisk(join(folder, 'memory')),
    await fewFilesDisk(join(folder, 'few')),
    ...(ext4 === null ? [] : [ext4]),
  ];
});
afterAll(async () => {
  for (const disk of disks) await disk.remove();
  if (isPossible) await removeTempFolder(folder);
});

for (const each of process.env.PLANDESK_FULL ? CASES : CASES.filter(({ isShort }) => isShort)) {
  it.runIf(isPossible)(
    `${each.name}: a disk that is full at any level loses nothing (needs the right to mount)`,
    async () => {
      for (const disk of disks) {
        const tried = await (disk.name.includes('files')
          ? fillInSteps(each, disk, 8)
          : fillInSteps(each, disk, 32, process.env.PLANDESK_FULL ? 1 : 2));
        expect(tried.lost).toEqual([]);
        // It must have been too full at first, and have had room at last.
        expect(tried.struck).toBeGreaterThan(0);
        expect(tried.struck).toBeLessThan(tried.points);
      }
    },
    120_000,
  );
}
