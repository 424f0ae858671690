import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseMenuItem } from '../helpers/app-menu';
import { answerOpenDialog, answerSaveDialog } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

test('a CSV file becomes a table at the caret, as one undo step', async ({ plan, openText, folder }) => {
  const file = await openText('Before\n\nAfter\n');
  await writeFile(join(folder, 'values.csv'), '\ufeffName;Größe\r\n"a|b";"two\nlines"\r\n');
  await plan.clickBehind('Before');
  await answerOpenDialog(plan.app, [join(folder, 'values.csv')]);
  await chooseMenuItem(plan.app, 'Table > Import CSV…');
  await expect(plan.editor.getByRole('table')).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: [],
    added: ['| Name | Größe |', '| --- | --- |', '| a\\|b | two<br>lines |', ''],
  });
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('in a table a CSV file fills from the active cell, and Cancel changes nothing', async ({
  plan,
  openText,
  folder,
}) => {
  const file = await openText('| a | b |\n|---|---|\n| 1 | 2 |\n');
  await writeFile(join(folder, 'values.csv'), 'x,y\n');
  await plan.cell(0, 1, 1).click();
  await answerOpenDialog(plan.app, null);
  await chooseMenuItem(plan.app, 'Table > Import CSV…');
  await answerOpenDialog(plan.app, [join(folder, 'values.csv')]);
  await chooseMenuItem(plan.app, 'Table > Import CSV…');
  await expect(plan.cell(0, 1, 2)).toHaveText('y');
  await plan.save();
  expect((await file.text()).split('\n')).toEqual(['| a | b | |', '|---|---|---|', '| 1 | x | y |', '']);
});

test('a table is written as CSV, cells with line breaks and separators in quotes; a file that is no CSV is told', async ({
  plan,
  openText,
  folder,
}) => {
  await openText('| Name | Größe |\n|---|---|\n| **a**, b | two<br>lines |\n');
  await plan.cell(0, 1, 0).click();
  const place = join(folder, 'out.csv');
  await answerSaveDialog(plan.app, place);
  await chooseMenuItem(plan.app, 'Table > Export CSV…');
  await expect(plan.page.getByText('The table was written to out.csv.')).toBeVisible();
  expect(await readFile(place, 'utf8')).toBe('\ufeffName,Größe\r\n"a, b","two\nlines"\r\n');
  await writeFile(join(folder, 'bad.csv'), Buffer.from([0, 1, 2, 255]));
  await answerOpenDialog(plan.app, [join(folder, 'bad.csv')]);
  await chooseMenuItem(plan.app, 'Table > Import CSV…');
  await expect(plan.page.getByRole('alert')).toContainText('bad.csv is not a text file');
});
