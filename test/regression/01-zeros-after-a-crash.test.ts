import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { buildTarget } from '../torture/build-target';
import { CASES } from '../torture/cases';
import { canTrace, tracedRun } from '../torture/traced-run';

const isPossible = canTrace();
let folder: string;
beforeAll(async () => {
  folder = await makeTempFolder();
});
afterAll(() => removeTempFolder(folder));

// Editors that rename before the bytes are flushed leave files of zeros, or of nothing, after a power cut.
it.runIf(isPossible)(
  'the new bytes are flushed before they take the name, and the name is flushed before it counts (needs strace)',
  async () => {
    const [save] = CASES;
    if (save === undefined) throw new Error('there is no case');
    const target = await buildTarget(join(folder, 'target'));
    const work = join(folder, 'work');
    await mkdir(work);
    await save.prepare(work);
    const log = join(folder, 'log');
    const { said } = await tracedRun(target, { name: save.name, folder: work, inject: null }, log);
    expect(said).toContain('saved');
    const calls = [...(await readFile(log, 'utf8')).matchAll(/^\d+ +(pwrite64|fsync|rename|write)\((.*)$/gm)]
      .filter(([, call, rest = '']) => call !== 'write' || rest.includes('saved'))
      .map(([, call]) => call);
    const order = calls.filter((call, at) => call !== calls[at - 1]);
    expect(order).toEqual(['pwrite64', 'fsync', 'rename', 'fsync', 'write']);
  },
);
