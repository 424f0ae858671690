import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

test('a plan that is not in UTF-8 is opened in the encoding that is chosen, and saved in it without loss', async ({
  plan,
  folder,
}) => {
  const path = join(folder, 'alt.md');
  const before = Buffer.from('# Pl\xe4ne f\xfcr M\xfcnchen\r\n\r\nPreis: 5 \x80\r\n', 'latin1');
  await writeFile(path, before);
  await answerOpenDialog(plan.app, [path]);
  await plan.press('Control+O');
  const dialog = plan.dialog('“alt.md” is not in UTF-8');
  const sample = dialog.getByRole('region', { name: 'Some of its lines' });
  await expect(sample).toContainText('Preis: 5 €');
  await dialog.getByLabel('Encoding').selectOption('windows-1251');
  await expect(sample).toContainText('Plдne');
  await dialog.getByLabel('Encoding').selectOption('windows-1252');
  await dialog.getByRole('button', { name: 'Open' }).click();

  await expect(plan.editor.getByRole('heading', { name: 'Pläne für München' })).toBeVisible();
  await expect(plan.page.getByText('Windows-1252')).toBeVisible();
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.clickBehind('5 €');
  await plan.type(' für ä');
  await plan.save();
  expect(await readFile(path)).toEqual(
    Buffer.from('# Pl\xe4ne f\xfcr M\xfcnchen\r\n\r\nPreis: 5 \x80 f\xfcr \xe4\r\n', 'latin1'),
  );

  await plan.type(' →');
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText('Not saved: alt.md is in Windows-1252, which has no “→”.');
  await answerSaveDialog(plan.app, path);
  await plan.page.getByRole('button', { name: 'Save As…' }).click();
  await expect(plan.saveState).toHaveText(/^Saved /);
  await expect(plan.page.getByText('UTF-8')).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe('# Pläne für München\r\n\r\nPreis: 5 € für ä →\r\n');
});

test('two files in other encodings are asked for one after the other, and cancelling leaves a file alone', async ({
  plan,
  folder,
}) => {
  const paths = ['japanisch.md', 'weg.md'].map((name) => join(folder, name));
  const bytes = Buffer.from('23208c7689e60a', 'hex');
  for (const path of paths) await writeFile(path, bytes);
  await answerOpenDialog(plan.app, paths);
  await plan.press('Control+O');
  const first = plan.dialog('“japanisch.md” is not in UTF-8');
  await first.getByLabel('Encoding').selectOption('shift_jis');
  await expect(first.getByRole('region', { name: 'Some of its lines' })).toContainText('# 計画');
  await first.getByRole('button', { name: 'Open' }).click();
  const second = plan.dialog('“weg.md” is not in UTF-8');
  await expect(second).toBeVisible();
  await plan.press('Escape');
  await expect(second).toHaveCount(0);
  await expect(plan.tabs).toHaveCount(1);
  await expect(plan.editor.getByRole('heading', { name: '計画' })).toBeVisible();
  for (const path of paths) expect(await readFile(path)).toEqual(bytes);
});
