import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptPlans } from '../../../../../src/main/plans/journal/kept-plans';
import { PlanJournal } from '../../../../../src/main/plans/journal/plan-journal';
import { adoptRecords, reopenPlan } from '../../../../../src/main/plans/journal/restore-plans';
import { OpenPlans } from '../../../../../src/main/plans/open-plans';
import type { OpenedPlan } from '../../../../../src/shared/ipc/contract';
import { textChangeOf } from '../../../../../src/shared/text/text-change';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';
import { testBackups } from '../../../../helpers/test-backups';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTempFolder();
  path = join(folder, 'plan.md');
  await writeFile(path, 'One.\n');
});
afterEach(() => removeTempFolder(folder));

/** One run of the app, as far as documents go. */
function run() {
  const plans = new OpenPlans('# Template\n', testBackups(folder));
  const journal = new PlanJournal(join(folder, 'journal'), () => undefined);
  const kept = new KeptPlans(journal, (id) => plans.find(id));
  const start = async () => {
    await adoptRecords(plans, kept, await journal.recover());
    const restored: OpenedPlan[] = [];
    for (const facts of plans.all()) {
      const { result } = await reopenPlan(plans, kept, facts);
      if (result.ok) restored.push(result.value);
    }
    return restored;
  };
  return { plans, kept, start };
}

async function typed(text: string, changedAt = 1): Promise<void> {
  const { plans, kept } = run();
  const opened = await plans.open(path);
  if (!opened.ok) throw new Error(opened.problem.happened);
  const change = textChangeOf(null, text);
  expect(await kept.keep(opened.value.id, { change, changedAt, place: null })).toBe('kept');
}

it('unsaved text of a file comes back beside the file as it is', async () => {
  await typed('One. Mine.\n', 7);
  expect(await run().start()).toMatchObject([
    { name: 'plan.md', text: 'One.\n', recovered: { text: 'One. Mine.\n', changedAt: 7, base: null } },
  ]);
  expect(await readFile(path, 'utf8')).toBe('One.\n');
});

it('so does that of a plan that never had a file', async () => {
  const { plans, kept } = run();
  await kept.keep(plans.create().id, { change: textChangeOf(null, 'Mine\n'), changedAt: 1, place: null });
  const again = run();
  expect(await again.start()).toMatchObject([{ name: 'Untitled', folder: null, recovered: { text: 'Mine\n' } }]);
  expect(again.plans.create().name).toBe('Untitled 2');
});

it('a file that changed since comes with the text that both were made from', async () => {
  await typed('One. Mine.\n');
  await writeFile(path, 'One. Theirs.\n');
  expect(await run().start()).toMatchObject([
    { text: 'One. Theirs.\n', recovered: { text: 'One. Mine.\n', base: 'One.\n' } },
  ]);
});

it('a file that is gone does not take the unsaved text with it', async () => {
  await typed('One. Mine.\n');
  await unlink(path);
  const [plan] = await run().start();
  expect(plan).toMatchObject({ gone: true, text: 'One.\n', recovered: { text: 'One. Mine.\n' } });
});

it('text that had reached the disk after all is nothing to recover', async () => {
  await typed('One. Mine.\n');
  await writeFile(path, 'One. Mine.\n');
  const [plan] = await run().start();
  expect(plan?.recovered).toBeUndefined();
  expect((await run().start()).length).toBe(0);
});

it('two records of one file are both brought back', async () => {
  await typed('One. First.\n', 1);
  await typed('One. Second.\n', 2);
  const plans = await run().start();
  expect(plans.map(({ recovered }) => recovered?.text).sort()).toEqual(['One. First.\n', 'One. Second.\n']);
});

it('a long text can be told as what differs from its file, as long as that is the file that was read', async () => {
  const long = 'A line of the plan.\n'.repeat(1000);
  await writeFile(path, `\ufeff${long}`);
  const { plans, kept } = run();
  const opened = await plans.open(path);
  if (!opened.ok) throw new Error(opened.problem.happened);
  const change = textChangeOf(long, `Mine. ${long}`);
  expect(change.kind).toBe('splice');
  expect(await kept.keep(opened.value.id, { change, changedAt: 1, place: null })).toBe('kept');
  expect(await run().start()).toMatchObject([{ recovered: { text: `Mine. ${long}` } }]);

  await writeFile(path, 'Theirs.\n');
  const other = run();
  const again = await other.plans.open(path);
  if (!again.ok) throw new Error(again.problem.happened);
  await writeFile(path, `\ufeff${long}`);
  expect(await other.kept.keep(again.value.id, { change, changedAt: 2, place: null })).toBe('resend');
});

it('a change made to another text than is held asks for the whole', async () => {
  const { plans, kept } = run();
  const { id } = plans.create();
  const change = textChangeOf('abcdef', 'abcxdef');
  expect(await kept.keep(id, { change, changedAt: 1, place: null })).toBe('resend');
  expect(await run().start()).toEqual([]);
});

it('a change whose forerunner never arrived is not made to the text before it, however alike the two are', async () => {
  // Of a text this long the hash reads one character in four.
  const text = 'A line of the plan that is long.\n'.repeat(200_000);
  const other = `${text.slice(0, 101)}?${text.slice(102)}`;
  const { plans, kept } = run();
  const { id } = plans.create();
  const tell = (before: string | null, after: string, revision: number, on: number | null) =>
    kept.keep(id, { change: textChangeOf(before, after), changedAt: 1, place: null, revision, on });
  expect(await tell(null, text, 1, null)).toBe('kept');
  expect(await tell(text, `${text}A`, 2, 1)).toBe('kept');
  // The third one is lost: it put one character in the place of another.
  expect(await tell(`${other}A`, `${other}AB`, 4, 3)).toBe('resend');
  expect(kept.find(id)?.text).toBe(`${text}A`);
  expect(await tell(null, `${other}AB`, 5, null)).toBe('kept');
  expect(await tell(`${other}AB`, `${other}ABC`, 6, 5)).toBe('kept');
  expect(kept.find(id)?.text).toBe(`${other}ABC`);
});
