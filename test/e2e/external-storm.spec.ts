import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const ROUNDS = Number(process.env.PLANDESK_ROUNDS ?? (process.env.PLANDESK_FULL ? 500 : 3));
const LINES = 12;

/** Chance that is the same in each run. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('\n');
const fresh = () => Array.from({ length: LINES }, (_, n) => `Line ${n}.`);

/** Writes as other programs do: into the file, by renaming a new one over it, or after deleting it. */
async function writeAsOthersDo(path: string, text: string, how: number): Promise<void> {
  if (how === 0) await writeFile(path, text);
  else if (how === 1) {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  } else if (how === 2) {
    await rm(path);
    await writeFile(path, text);
  } else {
    const { atime, mtime } = await stat(path);
    await writeFile(path, text);
    await utimes(path, atime, mtime);
  }
}

const linesIn = (plan: PlanPage) => plan.editor.locator('> p').allTextContents();

/** Types words behind a line, as the person does who is in it. */
async function typeInto(plan: PlanPage, line: number, words: string): Promise<void> {
  await plan.editor.locator('> p').nth(line).click();
  await plan.press('End');
  await plan.type(words);
}

test(`${ROUNDS} random changes by other programs, of a plan as it is on disk, are read again`, async ({
  plan,
  openText,
}) => {
  test.setTimeout(60_000 + ROUNDS * 10_000);
  const lines = fresh();
  const { path } = await openText(textOf(lines));
  for (let round = 1; round <= ROUNDS; round++) {
    const random = chance(round);
    for (let count = 1 + random(4); count > 0; count -= 1) lines[random(LINES)] = `Theirs ${round}.${count}.`;
    await writeAsOthersDo(path, textOf(lines), random(4));
    await expect.poll(() => linesIn(plan), `round ${round}`).toEqual(lines);
    await expect(plan.saveState).toHaveText('Unchanged');
    expect(await readFile(path, 'utf8')).toBe(textOf(lines));
  }
});

test(`${ROUNDS} random changes by other programs, in other lines than mine, are merged`, async ({ plan, openText }) => {
  test.setTimeout(60_000 + ROUNDS * 10_000);
  const lines = fresh();
  const { path } = await openText(textOf(lines));
  for (let round = 1; round <= ROUNDS; round++) {
    const random = chance(round);
    const mine = random(LINES / 2 - 1);
    const theirs = LINES / 2 + 1 + random(LINES / 2 - 1);
    const other = [...lines];
    other[theirs] = `Theirs ${round}.`;
    await typeInto(plan, mine, ` ${round}`);
    await writeAsOthersDo(path, textOf(other), random(4));
    lines[mine] += ` ${round}`;
    lines[theirs] = `Theirs ${round}.`;
    await expect.poll(() => linesIn(plan), `round ${round}`).toEqual(lines);
    await plan.save();
    expect(await readFile(path, 'utf8'), `round ${round}`).toBe(textOf(lines));
    // A line that grows without end would leave the view.
    if (round % 10 !== 0) continue;
    lines[mine] = `Line ${mine}.`;
    await writeAsOthersDo(path, textOf(lines), 1);
    await expect.poll(() => linesIn(plan)).toEqual(lines);
  }
});

test(`${ROUNDS} random changes by other programs, of the lines that I changed, leave both until I decide`, async ({
  plan,
  openText,
}) => {
  test.setTimeout(60_000 + ROUNDS * 10_000);
  const lines = fresh();
  const { path } = await openText(textOf(lines));
  const merge = plan.page.getByRole('region', { name: 'Merge', exact: true });
  for (let round = 1; round <= ROUNDS; round++) {
    const random = chance(round);
    const at = random(LINES);
    const mine = [...lines];
    mine[at] = `${lines[at]} Mine ${round}.`;
    const other = [...lines];
    other[at] = `Theirs ${round}.`;
    await typeInto(plan, at, ` Mine ${round}.`);
    await writeAsOthersDo(path, textOf(other), random(4));
    await expect(plan.page.getByRole('region', { name: 'Changed in two places' }), `round ${round}`).toBeVisible();
    expect(await linesIn(plan)).toEqual(mine);
    await plan.press('Control+S');
    await expect(merge).toBeVisible();
    expect(await readFile(path, 'utf8'), `round ${round}`).toBe(textOf(other));
    const choice = random(3);
    if (choice === 0) await merge.getByRole('button', { name: 'Keep my whole text' }).click();
    else if (choice === 1) await merge.getByRole('button', { name: 'Take the whole file' }).click();
    else {
      await merge.getByRole('radio', { name: 'Mine' }).check();
      await merge.getByRole('button', { name: 'Use this' }).click();
    }
    const decided = choice === 1 ? other : mine;
    await expect.poll(() => linesIn(plan), `round ${round}`).toEqual(decided);
    await plan.save();
    expect(await readFile(path, 'utf8'), `round ${round}`).toBe(textOf(decided));
    // The next round starts from short lines.
    lines[at] = `Line ${at}.`;
    await writeAsOthersDo(path, textOf(lines), 1);
    await expect.poll(() => linesIn(plan)).toEqual(lines);
  }
});
