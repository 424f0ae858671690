import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, suggestedPlaces } from '../helpers/native-dialogs';
import { expect, FIXTURES, test } from '../helpers/plan-test';

test('New starts a plan with all of the template, asks where to save it, and writes it there', async ({
  plan,
  folder,
}) => {
  await plan.page.getByRole('button', { name: 'New' }).first().click();
  await expect(plan.tabs).toHaveText(/^Untitled/);
  await expect(plan.saveState).toHaveText('New, not saved yet');

  const template = await readFile(join(FIXTURES, 'seed-plan.md'), 'utf8');
  for (const [, marks = '', title = ''] of template.matchAll(/^(#{1,6}) (.+)$/gm)) {
    await expect(
      // A heading over task items says how many are done.
      plan.editor.getByRole('heading', { level: marks.length, name: named(title) }).first(),
    ).toBeAttached();
  }
  await expect(plan.editor.getByRole('table')).toHaveCount(template.match(/^\|(?:-+\|)+$/gm)?.length ?? 0);
  await expect(plan.editor.getByRole('checkbox')).toHaveCount(template.match(/^- \[ \]/gm)?.length ?? 0);
  await expect(plan.editor).toContainText('<!-- Repeat structure -->');

  await plan.task('Tests written and passing').click();
  const path = join(folder, 'ledger.md');
  await answerSaveDialog(plan.app, path);
  await plan.save();
  await plan.shows('ledger.md');
  expect((await suggestedPlaces(plan.app)).at(-1)).toMatch(/Implementation Plan\.md$/);
  const saved = await readFile(path, 'utf8');
  const day = /Last Updated:\*\* (\d{4}-\d\d-\d\d)$/m.exec(saved)?.[1] ?? 'none';
  expect(saved).toBe(template.replace('YYYY-MM-DD', day).replace('- [ ] Tests written', '- [x] Tests written'));
  expect(Math.abs(Date.parse(day) - Date.now())).toBeLessThan(2 * 86_400_000);
});

test('a new plan that nobody saved leaves no file and closes without a question', async ({ plan }) => {
  await plan.press('Control+N');
  await expect(plan.tabs).toHaveText(/^Untitled/);
  await plan.press('Control+W');
  await expect(plan.tabs).toHaveCount(0);
});

function named(title: string): RegExp {
  return new RegExp(`^${title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?: \\d+ of \\d+)?$`);
}
