import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OpenPlans } from '../../src/main/plans/open-plans';
import { VersionStore } from '../../src/main/plans/versions/version-store';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { testBackups } from '../helpers/test-backups';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

// Where an editor saves only what it had rendered, most of a file is gone, and so is its undo history after a restart.
it('a save that drops most of a plan keeps what it drops, whatever the reason was', async () => {
  const path = join(folder, 'plan.md');
  const whole = `# Plan\n\n${'A line of the plan, ä.\n'.repeat(5000)}`;
  await writeFile(path, whole);
  const versions = new VersionStore(join(folder, 'versions'), () => undefined);
  const plans = new OpenPlans('', testBackups(folder));
  plans.keepVersionsIn(versions);
  const opened = await plans.open(path);
  expect(opened.ok && (await plans.save(opened.value.id, whole.slice(0, 9000))).ok).toBe(true);
  const kept = await versions.versionsOf(path);
  const dropped = kept.find(({ reason }) => reason === 'shrinking');
  expect(String(await versions.readVersion(path, dropped?.hash ?? ''))).toBe(whole);
});

it('the tail of a long plan is there after a word at its beginning was changed', async () => {
  const path = join(folder, 'plan.md');
  const lines = Array.from({ length: 20_000 }, (_, n) => `Line ${n}, ${'x'.repeat(n % 90)}\n`);
  await writeFile(path, lines.join(''));
  const plans = new OpenPlans('', testBackups(folder));
  const opened = await plans.open(path);
  if (!opened.ok) throw new Error(opened.problem.happened);
  const edited = opened.value.text.replace('Line 0', 'Row 0');
  expect((await plans.save(opened.value.id, edited)).ok).toBe(true);
  expect(await readFile(path, 'utf8')).toBe(['Row 0, \n', ...lines.slice(1)].join(''));
});
