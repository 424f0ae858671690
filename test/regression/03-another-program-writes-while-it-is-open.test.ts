import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DiskNews } from '../../src/main/plans/disk-news';
import { DiskWatch } from '../../src/main/plans/disk-watch';
import { OpenPlans } from '../../src/main/plans/open-plans';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';
import { testBackups } from '../helpers/test-backups';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  await writeFile(path, 'base\n');
});
afterEach(() => removeTempFolder(folder));

async function openPlan() {
  const plans = new OpenPlans('', testBackups(folder));
  const opened = await plans.open(path);
  if (!opened.ok) throw new Error(opened.problem.happened);
  return { plans, id: opened.value.id };
}

// After a pull or a sync some editors save no more, and say nothing; others write the older text back.
it('a hundred changes of another program leave saving alive, and none of them is written over unseen', async () => {
  const { plans, id } = await openPlan();
  const news: DiskNews[] = [];
  const watch = new DiskWatch(plans, (_id, each) => news.push(each));
  for (let round = 0; round < 100; round++) {
    // In place, or by renaming as Git does.
    if (round % 2 === 0) await writeFile(path, `theirs ${round}\n`);
    else {
      await writeFile(`${path}.new`, `theirs ${round}\n`);
      await rename(`${path}.new`, path);
    }
    const refused = await plans.save(id, `mine ${round}\n`);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'changed-on-disk' } });
    await watch.check(id, true);
    const last = news.at(-1);
    expect(last).toMatchObject({ kind: 'changed', text: `theirs ${round}\n` });
    expect(last?.kind === 'changed' && plans.take(id, last.hash)).toBe(true);
    expect((await plans.save(id, `mine and theirs ${round}\n`)).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(`mine and theirs ${round}\n`);
  }
});

it('a second Plandesk with a profile of its own can’t write over what the first has saved', async () => {
  const [first, second] = [await openPlan(), await openPlan()];
  expect((await first.plans.save(first.id, 'first\n')).ok).toBe(true);
  expect(await second.plans.save(second.id, 'second\n')).toMatchObject({ problem: { code: 'changed-on-disk' } });
  expect(await readFile(path, 'utf8')).toBe('first\n');
  const both = await Promise.all([first.plans.save(first.id, 'a\n'), second.plans.save(second.id, 'b\n')]);
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
  expect(await readFile(path, 'utf8')).toBe('a\n');
});

// A disk that goes away is taken by some for a file that was deleted, and the text goes with it.
it('a disk that goes away and comes back costs nothing, and the plan can be saved again', async () => {
  const { plans, id } = await openPlan();
  const away = `${folder}-away`;
  await rename(folder, away);
  try {
    expect(await plans.look(id)).toEqual({ kind: 'gone' });
    expect(await plans.save(id, 'mine\n')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(plans.find(id)).not.toBeNull();
    // A mount point without its disk is an empty folder.
    await mkdir(folder);
    expect(await plans.save(id, 'mine\n')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    await rm(folder, { recursive: true });
  } finally {
    await rename(away, folder);
  }
  expect(await plans.look(id)).toEqual({ kind: 'same' });
  expect((await plans.save(id, 'mine\n')).ok).toBe(true);
});
