import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerMessageBox, catchOpenedLinks, openedLinks } from '../helpers/native-dialogs';
import { expect, test } from '../helpers/plan-test';

test('Link asks for an address, changes it and takes it away', async ({ plan, openText }) => {
  const file = await openText('Read the guide first.\n');
  const { page } = plan;
  const address = plan.dialog('Link').getByRole('textbox', { name: 'Address' });

  await plan.select('guide');
  await plan.press('Control+K');
  await expect(address).toBeFocused();
  await plan.type('https://example.com/guide');
  await plan.press('Enter');
  await expect(plan.dialog('Link')).toHaveCount(0);
  await expect(plan.editor.getByRole('link', { name: 'guide' })).toBeVisible();
  await expect(plan.editor).toBeFocused();
  await plan.save();
  expect(await file.text()).toBe('Read the [guide](https://example.com/guide) first.\n');

  await plan.clickBehind('gui');
  await plan.clickTool('Link');
  await expect(address).toHaveValue('https://example.com/guide');
  await address.fill('guide.md');
  await page.getByRole('button', { name: 'Apply' }).click();
  await plan.save();
  expect(await file.text()).toBe('Read the [guide](guide.md) first.\n');

  await plan.clickBehind('gui');
  await plan.press('Control+K');
  await plan.dialog('Link').getByRole('button', { name: 'Remove' }).click();
  await expect(plan.editor.getByRole('link')).toHaveCount(0);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('Escape leaves the link dialog without a change and gives the caret back', async ({ plan, openText }) => {
  await openText('Read the guide first.\n');
  await plan.select('guide');
  await plan.press('Control+K');
  await plan.type('https://example.com');
  await plan.press('Escape');
  await expect(plan.dialog('Link')).toHaveCount(0);
  await expect(plan.saveState).toHaveText('Unchanged');
  await expect(plan.editor).toBeFocused();
});

const bar = (page: Page) => page.getByRole('group', { name: 'Link', exact: true });

test('the link at the caret shows its address, and can be opened, edited and removed there', async ({
  plan,
  openText,
}) => {
  const file = await openText('Read the [guide](https://example.com/guide) first.\n');
  const { page } = plan;
  await catchOpenedLinks(plan.app);
  await answerMessageBox(plan.app, 'Open');
  await plan.clickBehind('gui');
  await expect(bar(page)).toContainText('https://example.com/guide');
  await bar(page).getByRole('button', { name: 'Open' }).click();
  await expect.poll(() => openedLinks(plan.app)).toEqual(['https://example.com/guide']);
  await plan.press('Alt+Enter');
  await expect.poll(() => openedLinks(plan.app)).toHaveLength(2);

  await bar(page).getByRole('button', { name: 'Edit' }).click();
  const address = plan.dialog('Link').getByRole('textbox', { name: 'Address' });
  await expect(address).toHaveValue('https://example.com/guide');
  await address.fill('other.md');
  await plan.press('Enter');
  await expect(bar(page)).toContainText('other.md');
  await bar(page).getByRole('button', { name: 'Remove' }).click();
  await expect(bar(page)).toBeHidden();
  await plan.save();
  expect(await file.text()).toBe('Read the guide first.\n');
});

test('the bar of a link covers neither its line nor the next, and is away while one types in the link', async ({
  plan,
  openText,
}) => {
  await openText('# Plan\n\nBefore\n\nRead the [guide](https://example.com/guide) first.\n\nAfter\n');
  const { page } = plan;
  await plan.clickBehind('gui');
  await expect(bar(page)).toBeVisible();
  const box = await bar(page).boundingBox();
  const line = await plan.editor.getByRole('link', { name: 'guide' }).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
  await plan.type('x');
  await expect(plan.editor.getByRole('link', { name: 'guixde' })).toBeVisible();
  await expect(bar(page)).toBeHidden();
  await plan.press('ArrowLeft');
  await expect(bar(page)).toBeVisible();
});

test('headings are offered behind a #, a link to one leads there, and a dead one is marked', async ({
  plan,
  openText,
}) => {
  const far = Array.from({ length: 80 }, (_, index) => `Words ${index}\n`).join('\n');
  const file = await openText(`# Plan\n\nsee below and [gone](#nothing)\n\n${far}\n## Roll-out & risks\n\nEnd\n`);
  const { page } = plan;
  await expect(plan.editor.getByRole('link', { name: 'gone' })).toHaveAccessibleDescription(
    'No heading is called that',
  );
  await plan.select('below');
  await plan.press('Control+K');
  await plan.type('#');
  const headings = plan.dialog('Link').getByRole('listbox', { name: 'Headings' });
  await expect(headings.getByRole('option')).toHaveText(['Plan', 'Roll-out & risks']);
  await plan.type('risk');
  await expect(headings.getByRole('option')).toHaveText(['Roll-out & risks']);
  await plan.press('ArrowDown', 'Enter', 'Enter');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['see below and [gone](#nothing)'],
    added: ['see [below](#roll-out--risks) and [gone](#nothing)'],
  });
  await plan.editor.getByRole('link', { name: 'below' }).click({ modifiers: ['Control'] });
  await expect(plan.editor.getByRole('heading', { name: 'Roll-out & risks' })).toBeInViewport();
  await plan.type('X');
  await expect(plan.editor.getByRole('heading', { name: 'XRoll-out & risks' })).toBeVisible();
  await expect(plan.editor.getByRole('link', { name: 'below' })).toHaveAccessibleDescription(
    'No heading is called that',
  );
  await page.keyboard.press('Control+Home');
  await plan.editor.getByRole('link', { name: 'gone' }).click({ modifiers: ['Control'] });
  await expect(page.getByRole('alert')).toContainText('No heading of plan.md is called #nothing.');
});

test('a link to another plan of the folder opens it at its heading; one that leads out is refused', async ({
  plan,
  folder,
}) => {
  await mkdir(join(folder, 'inner'));
  const filler = Array.from({ length: 60 }, (_, index) => `Words ${index}\n`).join('\n');
  await writeFile(join(folder, 'inner', 'other plan.md'), `# Other\n\n${filler}\n## Goals\n\nEnd\n`);
  const path = join(folder, 'inner', 'plan.md');
  await writeFile(path, 'to [other](<other plan.md#goals>) and [outside](../plan.md) and [page](page.html)\n');
  await writeFile(join(folder, 'plan.md'), 'Outside\n');
  await plan.open(path);
  await plan.editor.getByRole('link', { name: 'outside' }).click({ modifiers: ['Control'] });
  await expect(plan.page.getByRole('alert')).toContainText('it leads out of the folder of this plan');
  await plan.page.getByRole('button', { name: 'Dismiss' }).click();
  await plan.editor.getByRole('link', { name: 'page' }).click({ modifiers: ['Control'] });
  await expect(plan.page.getByRole('alert')).toContainText('it leads to a file that is no plan');
  await plan.editor.getByRole('link', { name: 'other' }).click({ modifiers: ['Control'] });
  await plan.shows('other plan.md');
  await expect(plan.editor.getByRole('heading', { name: 'Goals' })).toBeInViewport();
});

test('the address of a reference is changed in its definition, for all its links', async ({ plan, openText }) => {
  const file = await openText('One [a][spec], two [b][spec].\n\n[spec]: https://old.org "T"\n');
  await plan.clickBehind('One ');
  await plan.press('ArrowRight');
  await plan.press('Control+K');
  const dialog = plan.dialog('Link');
  await expect(dialog.getByRole('checkbox', { name: /^For all links that use “spec”/ })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Address' }).fill('https://new.org');
  await plan.press('Enter');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['[spec]: https://old.org "T"'],
    added: ['[spec]: https://new.org "T"'],
  });
  await plan.press('Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
