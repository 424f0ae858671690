import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineDiff } from '../helpers/line-diff';
import { answerSaveDialog } from '../helpers/native-dialogs';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

/** What a step did: the most lines of the file that it may have changed, taken out or put in. */
interface Step {
  readonly removed: number;
  readonly added: number;
}

const ONE_LINE: Step = { removed: 1, added: 1 };

const WORDS: Readonly<Record<string, string>> = {
  Target: '200 ms',
  Current: '180 ms',
  Version: '4.2.0',
  Default: 'off',
};

/** The header of the cell that holds the caret. */
function column(plan: PlanPage): Promise<string | null> {
  return plan.page.evaluate(() => {
    const cell = document.getSelection()?.anchorNode?.parentElement?.closest('td, th') ?? null;
    const anchor = document.getSelection()?.anchorNode;
    const own = cell ?? (anchor instanceof Element ? anchor.closest('td, th') : null);
    if (!(own instanceof HTMLTableCellElement)) return null;
    return own.closest('table')?.rows[0]?.cells[own.cellIndex]?.textContent?.trim() ?? null;
  });
}

/** Fills the empty cells of the caret's row from the caret on, to the last column. */
async function fillRow(plan: PlanPage): Promise<Step> {
  const first = await column(plan);
  if (first === null) throw new Error('the caret is in no table');
  const columns = await plan.page.evaluate(() => {
    const anchor = document.getSelection()?.anchorNode ?? null;
    const element = anchor instanceof Element ? anchor : (anchor?.parentElement ?? null);
    const row = element?.closest('tr') ?? null;
    const cell = element?.closest('td, th');
    return row === null || !(cell instanceof HTMLTableCellElement) ? 0 : row.cells.length - cell.cellIndex;
  });
  for (let at = 0; at < columns; at += 1) {
    const header = await column(plan);
    await plan.type(WORDS[header ?? ''] ?? `${header} stated`);
    if (at < columns - 1) await plan.press('Tab');
  }
  return ONE_LINE;
}

async function runCommand(plan: PlanPage, name: string): Promise<void> {
  await plan.press('Control+Shift+P');
  await expect(plan.page.getByRole('combobox').or(plan.page.getByRole('searchbox')).last()).toBeFocused();
  await plan.type(name);
  await plan.press('Enter');
}

/** Does what a finding asks for, with keys alone; the caret stands where readiness led. */
async function answer(plan: PlanPage, finding: string): Promise<Step> {
  if (finding.startsWith('Status is not filled in')) {
    await plan.press('I');
    return ONE_LINE;
  }
  if (finding.startsWith('A placeholder is left')) {
    await plan.type('Ledger of entries');
    return ONE_LINE;
  }
  if (/ row .*is empty$/.test(finding)) return fillRow(plan);
  const empty = /^The section “(Decision|API)/.exec(finding);
  if (empty) {
    // The template's place for one more part is filled with the part's own structure.
    await runCommand(plan, empty[1] === 'API' ? 'Add API contract' : 'Add decision');
    await plan.type('Second of its kind');
    return { removed: 2, added: 32 };
  }
  if (/has neither pros nor cons$/.test(finding)) {
    await plan.type(' the usual way');
    await plan.press('ArrowDown', 'End');
    await plan.type(' known well');
    await plan.press('ArrowDown', 'End');
    await plan.type(' slower');
    return { removed: 3, added: 3 };
  }
  if (/ has no method$/.test(finding)) await plan.type('GET');
  else if (/ has no path$/.test(finding)) await plan.type('/entries');
  else if (/ has no auth$/.test(finding)) await plan.type('service token');
  else if (/ has no response$/.test(finding)) {
    await plan.press('ArrowDown', 'ArrowDown', 'End');
    await plan.type('"ok": true');
  } else if (/has no chosen option$/.test(finding)) await plan.type('Option A');
  else if (/does not say what triggers a rollback$/.test(finding)) await plan.type('Errors above 2 %');
  else if (/does not say how it is rolled back$/.test(finding)) {
    await plan.press('ArrowDown', 'End');
    await plan.type('Switch the flag off');
  } else if (/item is empty$/.test(finding) || finding.startsWith('Nothing follows')) {
    await plan.type('said in few words');
  } else if (/items of “.*” (?:are|is) open$/.test(finding)) {
    await plan.press('F8', 'Control+Enter');
  } else throw new Error(`nobody answers: ${finding}`);
  return ONE_LINE;
}

test('the template is filled into a finished plan with the keyboard alone, and each save holds only what was done', async ({
  plan,
  folder,
}) => {
  test.setTimeout(240_000);
  await plan.press('Control+N');
  await expect(plan.tabs).toHaveText(/^Untitled/);
  await plan.press('Control+Home');
  const path = join(folder, 'ledger.md');
  await answerSaveDialog(plan.app, path);
  await plan.save();
  await plan.shows('ledger.md');
  const template = await readFile(path, 'utf8');

  const told = plan.page.locator('.notice[data-kind="done"]');
  let before = template;
  const answered: string[] = [];
  let steps = 0;
  for (let last = ''; ; steps += 1) {
    expect(steps, `a plan is finished in fewer steps; the last were\n${answered.slice(-12).join('\n')}`).toBeLessThan(
      160,
    );
    await plan.press('Alt+F8');
    const finding = ((await told.textContent()) ?? '').trim();
    if (finding === 'Nothing is missing before review.') break;
    const step = await answer(plan, finding);
    answered.push(finding);
    await plan.save();
    const after = await readFile(path, 'utf8');
    const { removed, added } = lineDiff(before, after);
    const what = `${finding}\n${removed.join('\n')}\n${added.join('\n')}`;
    expect(added.length, `changes something: ${what}`).toBeGreaterThan(0);
    expect(removed.length, what).toBeLessThanOrEqual(step.removed);
    expect(added.length, what).toBeLessThanOrEqual(step.added);
    expect(`${finding} ${after}`, 'goes on').not.toBe(last);
    last = `${finding} ${after}`;
    before = after;
  }

  for (let left = 40; left > 0 && /^\s*[-*] \[ \]/m.test(before); left -= 1) {
    await plan.press('F8', 'Control+Enter');
    await plan.save();
    const after = await readFile(path, 'utf8');
    expect(lineDiff(before, after).added).toHaveLength(1);
    before = after;
  }
  await plan.press('Control+Alt+R');
  await expect(plan.review.getByText('Ready for review')).toBeVisible();
  await plan.press('Control+Alt+K');
  const total = before.match(/^\s*[-*] \[x\]/gm)?.length ?? 0;
  await expect(plan.checklist).toContainText(`${total} of ${total} done`);
  expect(total).toBe(14);
  // Every heading of the template is still there, in its order.
  const headings = (text: string) => [...new Set(text.match(/^#{1,6} (?!Decision|API).*$/gm))];
  const kept = headings(template);
  expect(headings(before).filter((heading) => kept.includes(heading))).toEqual(kept);
});
