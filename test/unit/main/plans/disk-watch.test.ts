import { mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DiskNews } from '../../../../src/main/plans/disk-news';
import { DiskWatch } from '../../../../src/main/plans/disk-watch';
import { OpenPlans } from '../../../../src/main/plans/open-plans';
import { canStall, stallingDisk } from '../../../helpers/stalling-disk';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';
import { testBackups } from '../../../helpers/test-backups';

let folder: string;
let path: string;
let plans: OpenPlans;
let id: string;
let news: DiskNews[];
let watch: DiskWatch;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  await writeFile(path, 'One.\n');
  plans = new OpenPlans('', testBackups(folder));
  const opened = await plans.open(path);
  if (!opened.ok) throw new Error(opened.problem.happened);
  id = opened.value.id;
  news = [];
  watch = new DiskWatch(plans, (_id, each) => news.push(each));
});
afterEach(async () => {
  watch.stop();
  await removeTempFolder(folder);
});

it('another program’s change is told once, and saving over it waits until it was taken', async () => {
  await writeFile(path, 'Theirs.\n');
  await watch.check(id);
  await watch.check(id);
  expect(news).toMatchObject([{ kind: 'changed', text: 'Theirs.\n', encoding: 'utf-8' }]);
  expect(await plans.save(id, 'mine')).toMatchObject({ ok: false });
  const [told] = news;
  expect(told?.kind === 'changed' && plans.take(id, told.hash)).toBe(true);
  expect(await plans.save(id, 'merged')).toMatchObject({ ok: true });
});

it('our own saves are no news, also while files are looked at without pause', async () => {
  await watch.check(id);
  for (let round = 0; round < 20; round++) {
    await Promise.all([plans.save(id, `Round ${round}.\n`), watch.check(id, true), watch.check(id, true)]);
  }
  await watch.check(id, true);
  expect(news).toEqual([]);
});

it('a change that keeps size and time is found when the window comes to the front', async () => {
  await watch.check(id);
  const { atime, mtime } = await stat(path);
  await writeFile(path, 'Two.\n');
  await utimes(path, atime, mtime);
  await watch.check(id, true);
  expect(news).toMatchObject([{ kind: 'changed', text: 'Two.\n' }]);
});

it('a file that was touched and not changed is no news', async () => {
  await watch.check(id);
  await utimes(path, 1, 1);
  await watch.check(id);
  expect(news).toEqual([]);
});

it('a hash that is not the one on disk any more is not taken', async () => {
  await writeFile(path, 'Theirs.\n');
  await watch.check(id);
  await writeFile(path, 'Theirs again.\n');
  await watch.check(id);
  const [first] = news;
  expect(first?.kind === 'changed' && plans.take(id, first.hash)).toBe(false);
});

for (const [what, change] of [
  ['deleted', () => rm(path)],
  ['moved', () => rename(path, `${path}.old`)],
  ['replaced by a folder', async () => rm(path).then(() => mkdir(path))],
  ['away with its folder', () => rename(folder, `${folder}-away`)],
] as const) {
  it(`a file that is ${what} is told as gone, and when it is back that too`, async () => {
    await watch.check(id);
    await change();
    await watch.check(id);
    // What stands in its place is told with it.
    const gone = what === 'replaced by a folder' ? { kind: 'gone', why: 'plan.md is a folder.' } : { kind: 'gone' };
    expect(news).toEqual([gone]);
    if (what.startsWith('away')) await rename(`${folder}-away`, folder);
    else {
      await rm(path, { recursive: true, force: true });
      await writeFile(path, 'One.\n');
    }
    await watch.check(id);
    expect(news).toEqual([gone, { kind: 'same' }]);
  });
}

it.runIf(canStall())(
  'a second change within the second that a disk tells times in is found by the next look (needs the right to mount)',
  async () => {
    const disk = await stallingDisk(join(folder, 'coarse'));
    try {
      const now = Math.floor(Date.now() / 1000);
      await disk.write('plan.md', 'One.\n', now);
      const opened = await plans.open(join(disk.folder, 'plan.md'));
      if (!opened.ok) throw new Error(opened.problem.happened);
      for (const text of ['Two.\n', 'Six.\n']) {
        await disk.write('plan.md', text, now);
        await watch.check(opened.value.id);
      }
      expect(news.map((each) => each.kind === 'changed' && each.text)).toEqual(['Two.\n', 'Six.\n']);
    } finally {
      disk.remove();
    }
  },
);

it('a file that another program wrote in another encoding is told with that, and its bytes are left alone', async () => {
  await watch.check(id);
  await writeFile(path, Buffer.from('Pl\xe4ne.\n', 'latin1'));
  await watch.check(id);
  expect(news).toMatchObject([{ kind: 'gone', why: expect.stringContaining('not in UTF-8') }]);
  expect(await plans.save(id, 'Mine.\n')).toMatchObject({ ok: false, problem: { code: 'changed-on-disk' } });
});

it('a change is told by itself within seconds', async () => {
  watch.start();
  await watch.checkAll();
  await writeFile(path, 'Theirs.\n');
  await vi.waitFor(() => expect(news).toMatchObject([{ kind: 'changed' }]), { timeout: 5000 });
});

it('half of a large file that another program is writing is not taken for a change', async () => {
  const line = 'A line of a plan that has grown for years.\n';
  const whole = line.repeat(200_000);
  await watch.check(id);
  await writeFile(path, whole.slice(0, 5_000_000));
  await watch.check(id);
  expect(news).toEqual([]);
  await writeFile(path, whole);
  await vi.waitFor(() => expect(news).toHaveLength(1), { timeout: 10_000 });
  expect(news[0]?.kind === 'changed' && news[0].text === whole).toBe(true);
  // Asked for at once, as before a save, it is read whatever it is.
  await writeFile(path, whole.slice(0, 5_000_000));
  await watch.check(id, true);
  expect(news).toHaveLength(2);
});
