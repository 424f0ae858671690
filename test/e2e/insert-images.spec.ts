import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyPicture } from '../helpers/copy-picture';
import { dropFiles } from '../helpers/drop-files';
import { answerOpenDialog, answerSaveDialog } from '../helpers/native-dialogs';
import { png } from '../helpers/pictures';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { showSource } from '../helpers/source-page';

const RED = png(24, 16, [220, 20, 20]);

const image = (plan: PlanPage, name: string) => plan.editor.getByRole('img', { name, exact: true });
const description = (plan: PlanPage) => plan.dialog('Insert image').getByRole('textbox', { name: /^Description/ });

async function pastePicture(plan: PlanPage, bytes: Buffer): Promise<void> {
  await copyPicture(plan.app, bytes);
  await plan.press('Control+V');
}

test('a pasted picture is kept beside the plan and stands at the caret, as one step', async ({
  plan,
  folder,
  openText,
}) => {
  const file = await openText('See  here.\n\nLast\n');
  await plan.clickBehind('See ');
  await pastePicture(plan, RED);
  await expect(description(plan)).toBeFocused();
  await plan.type('A red square');
  await plan.press('Enter');
  await expect(image(plan, 'A red square').locator('img')).toHaveAttribute('width', '24');
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toBe('See ![A red square](plan.assets/image-1.png) here.\n\nLast\n');
  const kept = await readFile(join(folder, 'plan.assets', 'image-1.png'));
  expect(kept.subarray(1, 4).toString()).toBe('PNG');

  await pastePicture(plan, RED);
  await expect(description(plan)).toBeFocused();
  await plan.press('Enter');
  // The picture is written first.
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toContain('image-1.png)![](plan.assets/image-2.png) here.');
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('a paste that is cancelled writes nothing', async ({ plan, folder, openText }) => {
  await openText('One.\n');
  await plan.clickBehind('One.');
  await pastePicture(plan, RED);
  await expect(description(plan)).toBeFocused();
  await plan.press('Escape');
  await expect(plan.dialog('Insert image')).toHaveCount(0);
  await expect(plan.editor).toBeFocused();
  await expect(plan.saveState).toHaveText('Unchanged');
  expect(await readdir(folder)).toEqual(['plan.md']);
});

test('dropped pictures are copied under their names and stand where they were dropped', async ({
  plan,
  folder,
  openText,
}) => {
  const outside = join(folder, 'from elsewhere');
  await mkdir(outside);
  await writeFile(join(outside, 'Login flow.png'), RED);
  await writeFile(join(outside, 'broken.png'), 'no picture, whatever its name says, at all');
  const file = await openText('# Title\n\nFirst.\n\nSecond.\n');
  const box = await plan.editor.getByText('First.').boundingBox();
  if (box === null) throw new Error('the paragraph is not shown');
  const paths = ['Login flow.png', 'broken.png'].map((name) => join(outside, name));
  await dropFiles(plan, paths, { x: box.x + 1, y: box.y + box.height / 2 });
  const dialog = plan.dialog('Insert image');
  await expect(dialog).toContainText('broken.png: It is no picture that can be shown.');
  await dialog.getByRole('textbox', { name: 'Description of Login flow.png' }).fill('Login');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(image(plan, 'Login').locator('img')).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['First.'], added: ['![Login](plan.assets/Login-flow.png)First.'] });
  await expect(plan.tabs).toHaveCount(1);
});

test('a plan without a file is saved first, and the picture follows', async ({ plan, folder }) => {
  const path = join(folder, 'new plan.md');
  await plan.press('Control+N');
  await expect(plan.editor).toBeFocused();
  await plan.press('Control+End');
  await pastePicture(plan, RED);
  const dialog = plan.dialog('Insert image');
  await expect(dialog).toContainText('this plan has no file yet');
  await answerSaveDialog(plan.app, path);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await description(plan).fill('Red');
  await plan.press('Enter');
  await expect(image(plan, 'Red').locator('img')).toBeVisible();
  await plan.save();
  expect(await readFile(path, 'utf8')).toContain('![Red](new%20plan.assets/image-1.png)');
  expect(await readdir(join(folder, 'new plan.assets'))).toEqual(['image-1.png']);
});

test('Image… takes a file of the plan’s folder as it is, and copies one from elsewhere', async ({
  plan,
  folder,
  openText,
}) => {
  const plans = join(folder, 'plans');
  await mkdir(join(plans, 'shots'), { recursive: true });
  await writeFile(join(plans, 'shots', 'a b.png'), RED);
  await writeFile(join(folder, 'outside.png'), RED);
  const path = join(plans, 'p.md');
  await writeFile(path, 'One.\n');
  await openText('Other.\n');
  await plan.open(path);
  await plan.clickBehind('One.');
  for (const [file, name] of [
    [join(plans, 'shots', 'a b.png'), 'Inside'],
    [join(folder, 'outside.png'), 'Outside'],
  ] as const) {
    await plan.press('Enter');
    await plan.type('/image');
    await expect(plan.page.getByRole('option', { name: 'Image…' })).toBeVisible();
    await plan.press('Enter');
    await answerOpenDialog(plan.app, [file]);
    const dialog = plan.dialog('Insert image');
    await dialog.getByRole('button', { name: 'Choose…' }).click();
    await expect(dialog.getByRole('textbox', { name: 'File' })).not.toHaveValue('');
    await dialog.getByRole('textbox', { name: 'Description' }).fill(name);
    await dialog.getByRole('button', { name: 'Insert' }).click();
    await expect(image(plan, name).locator('img')).toBeVisible();
  }
  await plan.save();
  expect(await readFile(path, 'utf8')).toContain('![Inside](shots/a%20b.png)');
  expect(await readFile(path, 'utf8')).toContain('![Outside](p.assets/outside.png)');
});

test('Save As to another folder takes the pictures along, and says so', async ({ plan, folder, openText }) => {
  await openText('One.\n');
  await plan.clickBehind('One.');
  await pastePicture(plan, RED);
  await expect(description(plan)).toBeFocused();
  await plan.press('Enter');
  await expect(plan.editor.locator('.plan-image img')).toBeVisible();
  const other = join(folder, 'else');
  await mkdir(other);
  await answerSaveDialog(plan.app, join(other, 'copy.md'));
  await plan.press('Control+Shift+S');
  await plan.shows('copy.md');
  await expect(plan.page.getByText('1 picture was copied beside copy.md.')).toBeVisible();
  expect((await readdir(other)).sort()).toEqual(['copy.md', 'plan.assets']);
  await expect(plan.editor.locator('.plan-image img')).toBeVisible();

  const third = join(folder, 'third');
  await mkdir(join(third, 'plan.assets'), { recursive: true });
  await writeFile(join(third, 'plan.assets', 'image-1.png'), 'mine');
  await answerSaveDialog(plan.app, join(third, 'copy.md'));
  await plan.press('Control+Shift+S');
  await expect(plan.page.getByRole('alert')).toContainText('Not all pictures could be copied');
  expect(await readFile(join(third, 'plan.assets', 'image-1.png'), 'utf8')).toBe('mine');
});

test('in the source a pasted picture is kept beside the plan too, and a dropped one stands where it was dropped', async ({
  plan,
  folder,
  openText,
}) => {
  await mkdir(join(folder, 'elsewhere'));
  await writeFile(join(folder, 'elsewhere', 'Login flow.png'), RED);
  const file = await openText('First.\n\nSecond.\n');
  const source = await showSource(plan);
  await plan.press('Control+Home', 'End');
  await pastePicture(plan, RED);
  await expect(description(plan)).toBeFocused();
  await plan.type('A red square');
  await plan.press('Enter');
  await expect(source).toBeFocused();
  await expect(source).toContainText('First.![A red square](plan.assets/image-1.png)');
  const box = await source.getByText('Second.').boundingBox();
  if (box === null) throw new Error('the line is not shown');
  await dropFiles(plan, [join(folder, 'elsewhere', 'Login flow.png')], { x: box.x + 1, y: box.y + box.height / 2 });
  await expect(description(plan)).toBeFocused();
  await plan.press('Enter');
  // The picture is written first.
  await expect(source).toBeFocused();
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['First.', 'Second.'],
    added: ['First.![A red square](plan.assets/image-1.png)', '![](plan.assets/Login-flow.png)Second.'],
  });
  expect((await readdir(join(folder, 'plan.assets'))).sort()).toEqual(['Login-flow.png', 'image-1.png']);
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
  await expect(plan.tabs).toHaveCount(1);
});
