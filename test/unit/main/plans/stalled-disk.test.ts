import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DiskNews } from '../../../../src/main/plans/disk-news';
import { DiskWatch } from '../../../../src/main/plans/disk-watch';
import { KeptPlans } from '../../../../src/main/plans/journal/kept-plans';
import { PlanJournal } from '../../../../src/main/plans/journal/plan-journal';
import { adoptRecords, reopenPlan } from '../../../../src/main/plans/journal/restore-plans';
import { OpenPlans } from '../../../../src/main/plans/open-plans';
import type { Result } from '../../../../src/shared/ipc/result';
import { canStall, type StallingDisk, stallingDisk } from '../../../helpers/stalling-disk';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';
import { testBackups } from '../../../helpers/test-backups';

/** In milliseconds: how long the code under test waits here, in place of seconds. */
const SHORT = 150;
const SAVE = 2000;

let folder: string;
let disk: StallingDisk;
let path: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  if (!canStall()) return;
  disk = await stallingDisk(join(folder, 'network'));
  path = join(disk.folder, 'plan.md');
  await disk.write('plan.md', 'One.\n');
});
afterEach(async () => {
  if (canStall()) disk.remove();
  await removeTempFolder(folder);
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.happened);
  return result.value;
}

function run() {
  const plans = new OpenPlans('# Template\n', testBackups(folder), SAVE);
  const journal = new PlanJournal(join(folder, 'journal'), () => undefined);
  return { plans, journal, kept: new KeptPlans(journal, (id) => plans.find(id)) };
}
const whole = (text: string) => ({ change: { kind: 'whole', text } as const, changedAt: 1, place: null });

it.runIf(canStall())(
  'a save on a disk that stops answering is told, can go elsewhere, and is not taken for one of the new place later (needs the right to mount)',
  async () => {
    const { plans } = run();
    const { id } = value(await plans.open(path));
    await disk.stall();
    const failed = await plans.save(id, 'Mine.\n');
    expect(failed).toMatchObject({ ok: false, problem: { happened: 'The disk with plan.md does not answer.' } });
    const elsewhere = join(folder, 'mine.md');
    expect(await plans.saveAs(id, elsewhere, 'Mine, more.\n')).toMatchObject({ ok: true, value: { name: 'mine.md' } });
    expect(await readFile(elsewhere, 'utf8')).toBe('Mine, more.\n');
    await disk.answer();
    await expect.poll(() => readFile(path, 'utf8')).toBe('Mine.\n');
    expect(plans.find(id)?.path).toBe(elsewhere);
    expect(await plans.save(id, 'Mine, still more.\n')).toMatchObject({ ok: true });
    expect(await readFile(elsewhere, 'utf8')).toBe('Mine, still more.\n');
    expect(await readFile(path, 'utf8')).toBe('Mine.\n');
  },
);

it.runIf(canStall())(
  'what is typed in plans of a disk that does not answer is kept for the next start all the same (needs the right to mount)',
  async () => {
    const { plans, kept, journal } = run();
    const names = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
    const ids: string[] = [];
    for (const name of names) {
      await disk.write(name, 'One.\n');
      ids.push(value(await plans.open(join(disk.folder, name))).id);
    }
    const watch = new DiskWatch(plans, () => undefined);
    await disk.stall();
    // As on every look at the files, and each time that the window comes to the front.
    for (let round = 0; round < 4; round++) void watch.checkAll(round % 2 === 1).catch(() => undefined);
    for (const id of ids) expect(await kept.keep(id, whole(`Mine ${id}.\n`))).toBe('kept');
    const records = await new PlanJournal(join(folder, 'journal'), () => undefined).recover();
    expect(records.map(({ record }) => record.text).sort()).toEqual(ids.map((id) => `Mine ${id}.\n`).sort());
    // Other disks are read and written as if nothing was.
    await writeFile(join(folder, 'local.md'), 'Local.\n');
    expect((await stat(join(folder, 'local.md'))).size).toBe(7);
    watch.stop();
    await disk.answer();
    await journal.recover();
  },
);

it.runIf(canStall())(
  'recovered text comes back though its disk does not answer, and is compared with the file once it does (needs the right to mount)',
  async () => {
    const first = run();
    const { id } = value(await first.plans.open(path));
    await first.kept.keep(id, whole('One. Mine.\n'));

    await disk.stall();
    const { plans, kept, journal } = run();
    const [facts] = await adoptRecords(plans, kept, await journal.recover(), SHORT);
    if (facts === undefined) throw new Error('nothing came back');
    const back = await reopenPlan(plans, kept, facts, SHORT);
    expect(back).toMatchObject({
      isLate: true,
      result: { value: { gone: true, recovered: { text: 'One. Mine.\n' } } },
    });
    expect(plans.all().length).toBe(1);

    const news: DiskNews[] = [];
    const watch = new DiskWatch(plans, (_id, each) => news.push(each));
    watch.toldGone(facts.id);
    const looked = watch.checkAll();
    await disk.answer();
    await looked;
    expect(news).toEqual([{ kind: 'same' }]);
    // What answered too late has opened nothing, and the file is this plan.
    expect(plans.all().length).toBe(1);
    expect(value(await plans.open(path)).id).toBe(facts.id);
    watch.stop();
  },
);
