import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseMenuItem } from '../helpers/app-menu';
import { answerSaveDialog } from '../helpers/native-dialogs';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

/** Long enough that a person sees the progress and has the time to stop it. */
const EXPORTS = [
  {
    name: 'a PDF',
    file: 'out.pdf',
    text: `# Plan\n\n${Array.from({ length: 1500 }, (_, index) => `## Section ${index}\n\nWords of it.\n`).join('\n')}`,
    begin: async (plan: PlanPage) => {
      await plan.press('Control+Shift+E');
      const buttons = plan.page.getByRole('dialog').getByRole('button', { name: /^Export/ });
      await buttons.last().click();
    },
  },
  {
    name: 'a page for browsers',
    file: 'out.html',
    text: Array.from(
      { length: 150 },
      (_, at) => `\`\`\`mermaid\nflowchart LR\n  A${at} --> B --> C --> D\n\`\`\`\n`,
    ).join('\n'),
    begin: (plan: PlanPage) => chooseMenuItem(plan.app, 'File > Export HTML…'),
  },
] as const;

for (const { name, file, text, begin } of EXPORTS) {
  test(`${name} that is cancelled leaves no file behind, and the one that was there as it was`, async ({
    plan,
    openText,
    folder,
  }) => {
    await openText(text);
    await writeFile(join(folder, file), 'the old one');
    await answerSaveDialog(plan.app, join(folder, file));
    await begin(plan);
    const messages = plan.page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByRole('progressbar', { name: /^Exporting/ })).toBeVisible();
    await messages.getByRole('button', { name: 'Cancel' }).click();
    await expect(messages).toContainText('The export was cancelled. No file was written.');
    await expect(messages.getByRole('progressbar')).toBeHidden();
    expect(await readFile(join(folder, file), 'utf8')).toBe('the old one');
    expect((await readdir(folder)).sort()).toEqual([file, 'plan.md'].sort());
  });
}
