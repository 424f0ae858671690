import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlanJournal } from '../../src/main/plans/journal/plan-journal';
import { killApp, launchApp } from '../helpers/launch-app';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const KILLS = Number(process.env.PLANDESK_KILLS ?? (process.env.PLANDESK_FULL ? 200 : 10));
/** The most typing that a kill may cost, in milliseconds. */
const MOST_LOST = 1000;

const wordsUpTo = (count: number) => Array.from({ length: count }, (_, n) => ` w${n + 1}`).join('');
const written = (count: number) => `Start.${wordsUpTo(count)}\n`;

/** How many of the words stand in a text, which must hold nothing else. */
function countOf(text: string): number {
  const count = text.match(/ w\d+/g)?.length ?? 0;
  // The last word may be half typed.
  expect(written(count + 1).startsWith(text.replace(/\n$/, ''))).toBe(true);
  return count;
}

test(`${KILLS} kills while it types and saves cost at most a second of typing and no byte of the file`, async ({
  folder,
}) => {
  test.setTimeout(KILLS * 15_000);
  const lost: number[] = [];
  for (let round = 1; round <= KILLS; round++) {
    const userData = await mkdtemp(join(folder, 'profile-'));
    const path = join(folder, `plan-${round}.md`);
    await writeFile(path, 'Start.\n');
    const running = await launchApp({ userData, files: [path] });
    const plan = new PlanPage(running.app, running.page);
    await plan.clickBehind('Start.');
    const typedAt: number[] = [];
    const words = 12 + ((round * 37) % 70);
    const saveAfter = round % 2 === 0 ? Math.floor(words * 0.9) : words + 1;
    for (let word = 1; word <= words; word++) {
      await plan.type(` w${word}`);
      typedAt.push(Date.now());
      if (word === saveAfter) await plan.press('Control+S');
    }
    const killedAt = Date.now();
    await killApp(running);

    const onDisk = await readFile(path, 'utf8');
    const saved = countOf(onDisk);
    expect(onDisk).toBe(written(saved));
    const damaged: string[] = [];
    const records = await new PlanJournal(join(userData, 'journal'), (line) => damaged.push(line)).recover();
    const kept = Math.max(saved, ...records.map(({ record }) => countOf(record.text)));
    const firstLost = typedAt[kept];
    lost.push(firstLost === undefined ? 0 : killedAt - firstLost);
  }
  console.log(`typing lost in ${KILLS} kills, in ms: ${lost.join(' ')}`);
  expect(Math.max(...lost)).toBeLessThanOrEqual(MOST_LOST);
});
