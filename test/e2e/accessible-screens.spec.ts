import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemsInEveryLook } from '../helpers/accessibility-problems';
import { chooseMenuItem } from '../helpers/app-menu';
import { copyPicture } from '../helpers/copy-picture';
import { dropFiles } from '../helpers/drop-files';
import { FindPage } from '../helpers/find-page';
import { killApp, launchApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/native-dialogs';
import { outOfReach } from '../helpers/out-of-reach';
import { png } from '../helpers/pictures';
import { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { showRich, showSource } from '../helpers/source-page';
import { askAbout, misspelled } from '../helpers/spelling-page';
import { resizeWindow } from '../helpers/window-size';

// Each test goes through the screens of one part of the window, and names all that is wrong with any of them: with the
// names, roles and colours of what is shown, and with what can't be got at by a person who reads at 200 %.

const DIALOG = '[role="dialog"], [role="alertdialog"]';
const MENU = '[role="menu"]';
const RED = png(24, 16, [220, 20, 20]);

async function screen(plan: PlanPage, name: string, within?: string): Promise<void> {
  expect.soft(await problemsInEveryLook(plan, within), name).toEqual([]);
  if (within === undefined || within === DIALOG || within === '.drawer') {
    expect.soft(await outOfReach(plan, within), `${name} at 200 %`).toEqual([]);
  }
}

/** A dialog with nothing to stumble over, left by Escape. */
async function dialog(plan: PlanPage, title: string | RegExp, name = String(title)): Promise<void> {
  await expect(plan.dialog(title)).toBeVisible();
  await screen(plan, name, DIALOG);
  await plan.press('Escape');
  await expect(plan.dialog(title)).toHaveCount(0);
}

test.afterEach(async ({ plan }) => {
  await plan.page.emulateMedia({ colorScheme: null, reducedMotion: null });
});

test('without a plan: the empty desk, templates, settings, palette and shortcuts', async ({ plan, folder }) => {
  test.slow();
  await screen(plan, 'the empty desk');
  await plan.press('Control+Shift+N');
  await dialog(plan, 'New from template');
  await plan.press('Control+,');
  await expect(plan.dialog('Settings').getByRole('tab').first()).toBeVisible();
  for (const tab of await plan.dialog('Settings').getByRole('tab').all()) {
    await tab.click();
    await screen(plan, `settings, ${await tab.textContent()}`, DIALOG);
  }
  await plan.press('Escape');
  for (const [keys, typed] of [
    ['Control+Shift+P', ''],
    ['Control+Shift+P', 'row'],
    ['Control+P', ''],
    ['Control+P', 'nothing like it'],
  ] as const) {
    await plan.press(keys);
    await expect(plan.dialog(/palette|Go to/)).toBeVisible();
    await plan.type(typed);
    await dialog(plan, /palette|Go to/, `${keys} ${typed}`);
  }
  await plan.press('F1');
  await expect(plan.dialog('Keyboard shortcuts')).toBeVisible();
  await dialog(plan, 'Keyboard shortcuts');

  const [latin, broken] = ['latin.md', 'broken.md'].map((name) => join(folder, name)) as [string, string];
  await writeFile(latin, Buffer.from('# Pl\xe4ne\n', 'latin1'));
  await answerOpenDialog(plan.app, [latin]);
  await plan.press('Control+O');
  await dialog(plan, '“latin.md” is not in UTF-8');
  await writeFile(broken, Buffer.alloc(64));
  await answerOpenDialog(plan.app, [broken]);
  await plan.press('Control+O');
  await expect(plan.page.getByRole('alert')).toBeVisible();
  await screen(plan, 'a file that can’t be opened');
});

test('a plan: its panels, bars and menus, wide and narrow', async ({ plan, copyOf }) => {
  test.slow();
  const { page } = plan;
  await plan.open((await copyOf('../../examples/checkout-ledger.md')).path);
  await screen(plan, 'the sample plan');
  await plan.toolbar.getByRole('button', { name: /^Paragraph style/ }).click();
  await screen(plan, 'the menu of paragraph styles', MENU);
  await plan.press('Escape');
  for (const [keys, name] of [
    ['Control+Alt+R', 'readiness'],
    ['Control+Alt+D', 'decisions'],
  ] as const) {
    // The tab in front is closed by its own keys.
    await plan.press(keys);
    if (await plan.review.isHidden()) await plan.press(keys);
    await expect(plan.review).toBeVisible();
    await screen(plan, name, 'aside');
  }
  await resizeWindow(plan.app, page, { width: 700, height: 700 });
  await screen(plan, 'a narrow window', '.top-bar');
  for (const keys of ['Control+Alt+O', 'Control+Alt+B']) {
    await plan.press(keys);
    await expect(page.locator('.drawer')).toBeVisible();
    await screen(plan, `the drawer of ${keys}`, '.drawer');
    await plan.press('Escape');
  }
  await resizeWindow(plan.app, page);
  await plan.press('Control+Alt+K', 'Control+Alt+P');
  const preview = page.getByRole('region', { name: 'Print preview' });
  await expect(preview.locator('.preview__pages canvas').first()).toBeVisible({ timeout: 30_000 });
  await screen(plan, 'the print preview', '.preview');
  await plan.press('Escape');
  await expect(preview).toHaveCount(0);
  await plan.press('Shift+F11');
  await screen(plan, 'focus mode', '.top-bar, .status-bar, main');
  await plan.press('Shift+F11');
});

test('blocks of every kind, whole and broken', async ({ plan, copyOf, openText }) => {
  test.slow();
  for (const fixture of ['html.md', 'task-markers.md', 'table-alignments.md', 'links.md', 'images.md']) {
    await plan.open((await copyOf(fixture)).path);
    await screen(plan, fixture, 'main');
  }
  await openText(
    '# Broken\n\n![Gone](gone.png)\n\n[dead](#nowhere)\n\n```json\n{"a" 1}\n```\n\n```mermaid\nflowchart LR\n  A -- B C\n```\n\n```mermaid\nflowchart LR\n  A --> B\n```\n\n| Metric | Target | Current |\n|---|---|---|\n| Latency | < 200 ms | 300 ms | more |\n\n### Decision 2: [Title]\n<!-- Repeat structure -->\n',
  );
  await expect(plan.page.getByText(/can’t be drawn/)).toBeVisible();
  await screen(plan, 'broken blocks', 'main');
  await plan.clickBehind('{"a"');
  await screen(plan, 'the caret in code', 'main');
});

test('what opens beside the caret: lists, bars and context menus', async ({ plan, openText }) => {
  test.slow();
  const { page } = plan;
  await openText(
    '# The ledgr\n\nOne [two](three.md).\n\nWords\n\n| Threat | Severity |\n|---|---|\n| Spoofing | Critical |\n| Replay | |\n\n```json\n{}\n```\n',
  );
  await expect.poll(() => misspelled(plan), { timeout: 30_000 }).toContain('ledgr');
  await askAbout(plan, 'ledgr');
  await screen(plan, 'the menu of a word', MENU);
  await plan.press('Escape');
  await plan.clickBehind('tw');
  await expect(page.getByRole('group', { name: 'Link', exact: true })).toBeVisible();
  await screen(plan, 'the bar of a link', '.link-bar');
  await plan.clickBehind('Words');
  await plan.editor.getByText('Words', { exact: true }).hover();
  await screen(plan, 'the handle of a block', 'main');
  await plan.press('Enter');
  await plan.type('/');
  await expect(page.getByRole('listbox')).toBeVisible();
  await screen(plan, 'the list behind a slash', '[role="listbox"]');
  await plan.press('Escape', 'Backspace');
  await plan.cell(0, 2, 1).click();
  await plan.type('C');
  await expect(page.getByRole('listbox', { name: 'Values' })).toBeVisible();
  await screen(plan, 'the values of a cell', '[role="listbox"]');
  await plan.press('Escape', 'Shift+F10');
  await screen(plan, 'the menu of a table', MENU);
  await plan.press('Escape');
  await plan.editor.getByRole('group', { name: 'Code, JSON', exact: true }).hover();
  await screen(plan, 'the language of code', 'main');
});

test('the dialogs of a plan', async ({ plan, openText, folder }) => {
  test.slow();
  const options = '**Options Considered:**\n1. **Option A:** Postgres\n   - Pros: known\n   - Cons: one more\n';
  const decision = (number: number) => `### Decision ${number}: Store\n\n${options}\n**Decision:** \n`;
  await writeFile(join(folder, 'red.png'), RED);
  await openText(
    `# Plan\n\nOne [two](three.md) and [ref][r].\n\n![Red](red.png)\n\n## Decisions\n\n${decision(1)}\n${decision(2)}\n\`\`\`\ncode\n\`\`\`\n\n[r]: https://example.com\n`,
  );
  const choose = (path: string) => chooseMenuItem(plan.app, path);
  await plan.clickBehind('tw');
  await plan.press('Control+K');
  await plan.dialog('Link').getByRole('textbox', { name: 'Address' }).fill('#');
  await dialog(plan, 'Link', 'the link dialog with headings');
  await plan.clickBehind('re');
  await plan.press('Control+K');
  await dialog(plan, 'Link', 'the dialog of a reference');
  await choose('Insert > Table…');
  await dialog(plan, /table/i, 'the size of a table');
  await choose('Insert > Image…');
  await dialog(plan, 'Insert image', 'which image');
  await copyPicture(plan.app, RED);
  await plan.press('Control+V');
  await expect(plan.dialog('Insert image').getByRole('textbox', { name: /^Description/ })).toBeFocused();
  await dialog(plan, 'Insert image', 'a pasted image');
  await mkdir(join(folder, 'else'));
  await writeFile(join(folder, 'else', 'broken.png'), 'no picture, whatever its name says, at all');
  const box = await plan.editor.getByText('One').first().boundingBox();
  await dropFiles(plan, [join(folder, 'else', 'broken.png')], { x: (box?.x ?? 0) + 2, y: (box?.y ?? 0) + 5 });
  await expect(plan.dialog('Insert image')).toContainText('broken.png');
  await dialog(plan, 'Insert image', 'an image that can’t be taken');
  await plan.editor.getByRole('img', { name: 'Red', exact: true }).dblclick();
  await dialog(plan, 'Image', 'the words of an image');
  await plan.clickBehind('cod');
  await plan.press('Control+Alt+L');
  await expect(plan.dialog('Code language').getByRole('option').first()).toBeVisible();
  await dialog(plan, 'Code language');
  await plan.clickBehind('Postgres');
  await choose('Edit > Compare options…');
  await dialog(plan, 'Decision 1: Store', 'the options of a decision');
  await choose('Insert > Add decision');
  await dialog(plan, 'Add decision', 'the lines that follow');
  await plan.clickBehind('Decisions');
  await choose('Edit > Rename heading…');
  await dialog(plan, 'Rename heading');
  await plan.press('Control+Shift+E');
  await dialog(plan, /to PDF$/, 'the export dialog');
  await choose('File > Save as template…');
  await dialog(plan, 'Save as template');
  await plan.press('End');
  await plan.type(' more');
  await choose('File > Revert');
  await dialog(plan, /^Revert /, 'the question before reverting');
  await plan.press('Control+W');
  await dialog(plan, /^Save the changes/, 'the question before closing');
  await plan.save();
  await plan.type('!');
  await choose('File > Versions…');
  const versions = plan.dialog(/^Versions of/);
  await expect(versions.getByRole('radio').first()).toBeFocused();
  await plan.press('ArrowDown');
  await expect(versions.getByRole('textbox', { name: 'Then' })).toBeVisible();
  await screen(plan, 'versions as source', DIALOG);
  await versions.getByRole('checkbox', { name: 'Show as pages' }).check();
  await expect(versions.getByRole('region', { name: 'Then, as a page' })).toBeVisible();
  await dialog(plan, /^Versions of/, 'versions as pages');
});

test('a new plan that gets a picture before it has a file', async ({ plan }) => {
  await plan.press('Control+N');
  await expect(plan.editor).toBeFocused();
  await chooseMenuItem(plan.app, 'Insert > Image…');
  await dialog(plan, 'Insert image', 'saving comes first');
});

test('the source, what is found and what changed', async ({ plan, openText }) => {
  test.slow();
  const find = new FindPage(plan);
  await openText('# Plan\n\nOne **two**, `three` and [four](five.md).\n\n- [ ] six\n');
  await find.find('o');
  await find.replaceWith('0');
  await screen(plan, 'the bar that finds', 'main');
  await plan.press('Alt+R');
  await find.field.fill('(');
  await expect(find.result).toContainText('Broken pattern');
  await screen(plan, 'a broken pattern', '.find-bar');
  await plan.press('Alt+R', 'Escape');
  const source = await showSource(plan);
  await plan.type('# New\n');
  await expect(source).toContainText('New');
  await find.find('e');
  await expect(plan.page.locator('.cm-content .found').first()).toBeVisible();
  await screen(plan, 'the source and what is found in it', 'main');
  await plan.press('Escape');
  await showRich(plan);
  await plan.press('Control+Shift+D');
  await expect(plan.page.getByRole('region', { name: 'Changes since last save' })).toBeVisible();
  await screen(plan, 'what changed', 'main');
});

test('what the window says of a file: approved, gone, read-only, not saved, changed in two places', async ({
  plan,
  openText,
  folder,
}) => {
  test.slow();
  const { page } = plan;
  const file = await openText('# Plan\n\n> **Status:** Approved\n\nOne.\n');
  await plan.clickBehind('One.');
  await plan.type(' Mine.');
  await expect(page.getByRole('region', { name: 'Approved plan' })).toBeVisible();
  await screen(plan, 'an approved plan', 'main');
  await writeFile(file.path, '# Plan\n\n> **Status:** Approved\n\nOne. Theirs.\n');
  await expect(page.getByRole('region', { name: 'Changed in two places' })).toBeVisible();
  await screen(plan, 'the news of a conflict', 'main');
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  await expect(page.getByRole('region', { name: 'Merge', exact: true })).toBeVisible();
  await screen(plan, 'the merge view', 'main');
  await page.getByRole('region', { name: 'Merge', exact: true }).getByRole('radio', { name: 'Both' }).check();
  await page.getByRole('button', { name: 'Use this' }).click();
  await rm(file.path);
  await expect(page.getByRole('region', { name: 'File is gone' })).toBeVisible();
  await screen(plan, 'a file that is gone', 'main');

  const locked = join(folder, 'locked.md');
  await writeFile(locked, 'One.\n');
  await chmod(locked, 0o444);
  await plan.open(locked);
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await plan.press('Control+S');
  await expect(plan.saveState).toHaveText('Not saved: locked.md is read-only.');
  await screen(plan, 'a save that failed', '.status-bar');
});

test('a folder of plans: its tree, its table and what is found in it', async ({ plan, folder }) => {
  test.slow();
  const { page } = plan;
  const fields = '> **Owner:** Kim\n> **Status:** Approved\n> **Last Updated:** 2026-11-20\n';
  await mkdir(join(folder, 'next'));
  await writeFile(join(folder, 'ledger.md'), `# Ledger\n\n${fields}\n- [x] One\n- [ ] Two\n`);
  await writeFile(join(folder, 'next', 'search.md'), '# Search\n\n> **Status:** Draft\n');
  await writeFile(join(folder, 'next', 'binary.md'), Buffer.alloc(64));
  await answerOpenDialog(plan.app, [folder]);
  await plan.press('Control+Alt+Shift+O');
  await expect(page.getByRole('treeitem', { name: /^Ledger/ })).toBeVisible();
  await screen(plan, 'the tree of plans');
  const filter = page.getByRole('searchbox', { name: 'Filter plans' });
  await filter.fill('nothing like it');
  await expect(page.getByText('No plan fits the filter.')).toBeVisible();
  await screen(plan, 'a filter that nothing fits', '.folder');
  await filter.fill('');
  await plan.press('Control+Alt+T');
  await expect(page.getByRole('table', { name: 'Plans' })).toBeVisible();
  await screen(plan, 'the table of plans');
  await plan.press('Control+Alt+T', 'Control+Shift+F');
  const field = page.getByRole('searchbox', { name: 'Find in the folder' });
  await field.fill('Ledger');
  await plan.press('Enter');
  await expect(page.getByText(/^1 line in 1 plan\./)).toBeVisible();
  await screen(plan, 'what is found in the folder');
  await field.fill('nowhere at all');
  await plan.press('Enter');
  await expect(page.getByText(/^1 line in 1 plan\./)).toHaveCount(0);
  await screen(plan, 'nothing found in the folder', '.workspace');
  await chooseMenuItem(plan.app, 'File > Close Folder');
});

test('a start after a crash says what came back', async ({ folder }) => {
  test.slow();
  const userData = join(folder, '.profile');
  const path = join(folder, 'plan.md');
  await writeFile(path, 'One.\n');
  const first = await launchApp({ userData, files: [path] });
  const plan = new PlanPage(first.app, first.page);
  await plan.clickBehind('One.');
  await plan.type(' Two.');
  await expect(plan.saveState).toHaveText('Edited');
  await expect.poll(() => readdir(join(userData, 'journal')).catch(() => [])).not.toEqual([]);
  await killApp(first);
  const second = await launchApp({ userData });
  const again = new PlanPage(second.app, second.page);
  try {
    await expect(again.page.getByRole('region', { name: 'Recovered text' })).toBeVisible();
    await screen(again, 'recovered text', 'main');
  } finally {
    await second.close();
  }
});
