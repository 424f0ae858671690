import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isWritable } from '../../../../src/main/plans/is-writable';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plandesk-writable-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a file that its owner made read-only counts as such, also for root, who could write it', async () => {
  const path = join(folder, 'plan.md');
  await writeFile(path, '# Plan\n');
  expect(await isWritable(path, (await stat(path)).mode)).toBe(true);
  await chmod(path, 0o444);
  expect(await isWritable(path, (await stat(path)).mode)).toBe(false);
});

it('a file that is gone is not one that can be written', async () => {
  expect(await isWritable(join(folder, 'gone.md'), 0o644)).toBe(false);
});
