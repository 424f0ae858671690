import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

// Long enough that a person sees the progress and has the time to stop it.
const LONG = `# Plan\n\n${Array.from({ length: 1500 }, (_, index) => `## Section ${index}\n\nWords of it.\n`).join('\n')}`;

test('an export that is cancelled leaves no file behind, and the one that was there as it was', async ({
  plan,
  openText,
  folder,
}) => {
  await openText(LONG);
  await writeFile(join(folder, 'out.pdf'), 'the old one');
  await answerSaveDialog(plan.app, join(folder, 'out.pdf'));
  await plan.press('Control+Shift+E');
  await plan.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Export/ })
    .last()
    .click();
  const messages = plan.page.getByRole('region', { name: 'Messages' });
  await messages.getByRole('button', { name: 'Cancel' }).click();
  await expect(messages).toContainText('The export was cancelled. No file was written.');
  await expect(messages.getByRole('progressbar')).toBeHidden();
  expect(await readFile(join(folder, 'out.pdf'), 'utf8')).toBe('the old one');
  expect((await readdir(folder)).sort()).toEqual(['out.pdf', 'plan.md']);
});
