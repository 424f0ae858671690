import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { generatePlan } from '../bench/generate-plan';
import { accessibilityProblems } from '../helpers/accessibility-problems';
import { answerSaveDialog, catchPrints, caughtPrints } from '../helpers/native-dialogs';
import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { readPdf, runningText } from '../helpers/read-pdf';
import { resizeWindow } from '../helpers/window-size';

const previewOf = (plan: PlanPage): Locator => plan.page.getByRole('region', { name: 'Print preview' });
const pageImage = (plan: PlanPage, name: string): Locator => previewOf(plan).getByRole('img', { name, exact: true });

/** The pages are there once the first one is painted. */
async function preview(plan: PlanPage): Promise<Locator> {
  await plan.press('Control+Alt+P');
  await expect(previewOf(plan).locator('.preview__pages canvas').first()).toBeVisible({ timeout: 30_000 });
  return previewOf(plan);
}

const PAGES =
  '# One\n\nFirst.\n\n<!-- pagebreak -->\n\n## Two\n\nSecond.\n\n<!-- pagebreak -->\n\n## Three\n\nThird.\n';

test('the pages are shown as they will print, beginning with the one of the caret, and Escape leads back to it', async ({
  plan,
  openText,
}) => {
  const file = await openText(PAGES);
  await plan.clickBehind('Third.');
  const shown = await preview(plan);

  await expect(shown.getByRole('status').filter({ hasText: /^Page \d/ })).toHaveText('Page 3 of 3');
  await expect(pageImage(plan, 'Page 3 of 3')).toBeInViewport();
  // Paper, not an empty sheet: there is ink on it.
  const inked = await pageImage(plan, 'Page 3 of 3')
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.some((value, index) => index % 4 === 0 && value < 90);
    });
  expect(inked).toBe(true);
  await shown.getByRole('button', { name: 'Page 1', exact: true }).click();
  await expect(pageImage(plan, 'Page 1 of 3')).toBeInViewport();
  await plan.press('Escape');
  await expect(shown).toHaveCount(0);
  await plan.type('!');
  await plan.save();
  expect((await file.diff()).added).toEqual(['Third.!']);
});

test('options make the pages anew, are kept for this plan, and leave the place in them', async ({ plan, openText }) => {
  const file = await openText(PAGES);
  await plan.clickBehind('Third.');
  const shown = await preview(plan);
  const ratio = async () => {
    const box = await pageImage(plan, 'Page 3 of 3').boundingBox();
    return (box?.width ?? 0) / (box?.height ?? 1);
  };
  expect(await ratio()).toBeLessThan(1);
  await shown.getByLabel('Orientation').selectOption('Landscape');
  await expect.poll(ratio).toBeGreaterThan(1);
  await expect(pageImage(plan, 'Page 3 of 3')).toBeInViewport();
  await shown.getByLabel('Cover page').check();
  await expect(pageImage(plan, 'Page 4 of 4')).toBeVisible();
  await plan.press('Escape');
  await plan.press('Control+W');
  await plan.open(file.path);
  const again = await preview(plan);
  await expect(again.getByLabel('Orientation')).toHaveValue('landscape');
  await expect(again.getByLabel('Cover page')).toBeChecked();
});

test('what to look at before handing it out is listed and leads to its line', async ({ plan, openText }) => {
  await openText(
    '# Plan\n\n![Missing](no.png)\n\nLast.\n\n```mermaid\nflowchart TD\n  A -- B C\n```\n\n[x](#nowhere)\n',
  );
  const shown = await preview(plan);
  const list = shown.getByRole('region', { name: 'Before handing it out' });

  await expect(list.getByRole('status')).toHaveText(/^1 page, 3 to look at$/);
  await expect(list.getByRole('button', { name: /line 2 is not understood/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /no such heading/ })).toBeVisible();
  await list.getByRole('button', { name: /no\.png/ }).click();
  await expect(shown).toHaveCount(0);
  await expect(plan.editor).toBeFocused();
});

test('while it is shown, the pages follow what becomes of the plan', async ({ plan, openText }) => {
  const file = await openText(PAGES);
  await preview(plan);
  await expect(pageImage(plan, 'Page 1 of 3')).toBeVisible();
  await writeFile(file.path, `${PAGES}\n<!-- pagebreak -->\n\n## Four\n\nFourth.\n`);
  await expect(pageImage(plan, 'Page 1 of 4')).toBeVisible({ timeout: 20_000 });
});

test('PDF and HTML are written from it with the options that are shown', async ({ plan, openText, folder }) => {
  await openText('# One\n\nFirst.\n\n```mermaid\nflowchart LR\n  A[Client] --> B\n```\n');
  const shown = await preview(plan);
  await shown.getByLabel('Size', { exact: true }).selectOption('Letter');
  const pdf = join(folder, 'out.pdf');
  await answerSaveDialog(plan.app, pdf);
  await shown.getByRole('button', { name: 'Export PDF…' }).click();
  await expect(plan.page.getByText(/^Exported .*out\.pdf, 1 page$/)).toBeVisible({ timeout: 30_000 });
  const read = await readPdf(pdf);
  expect(read.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[612, 792]]);
  expect(runningText(read)).toContain('Client');
  expect(runningText(read)).not.toContain('flowchart');

  const html = join(folder, 'out.html');
  await answerSaveDialog(plan.app, html);
  await shown.getByRole('button', { name: 'Export HTML…' }).click();
  await expect(plan.page.getByText(/^Exported .*out\.html$/)).toBeVisible({ timeout: 30_000 });
  const page = await readFile(html, 'utf8');
  expect(page).toContain('First.');
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/i);
});

test('Print… hands the pages that are shown to the system’s dialog, and cancelling there is no failure', async ({
  plan,
  openText,
  folder,
}) => {
  await openText(PAGES);
  const shown = await preview(plan);
  for (const answer of ['printed', 'cancelled'] as const) {
    await catchPrints(plan.app, answer);
    await shown.getByRole('button', { name: 'Print…' }).click();
    await expect.poll(async () => (await caughtPrints(plan.app)).length, { timeout: 30_000 }).toBe(1);
    await expect(shown.getByRole('button', { name: 'Print…' })).toBeEnabled();
    await expect(plan.page.getByRole('alert')).toHaveCount(0);
  }
  const [caught] = await caughtPrints(plan.app);
  const path = join(folder, 'printed.pdf');
  await writeFile(path, Buffer.from(caught?.pdf ?? '', 'base64'));
  const { pages } = await readPdf(path);
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(Array(3).fill([595, 842]));
});

test('making the pages of a long plan can be cancelled and taken up again; nothing is written by it', async ({
  plan,
  openText,
  folder,
}) => {
  test.setTimeout(120_000);
  const file = await openText(generatePlan(400_000, 1));
  const before = await stat(file.path);
  await plan.press('Control+Alt+P');
  const shown = previewOf(plan);
  await expect(shown.getByRole('progressbar')).toBeVisible();
  await shown.getByRole('button', { name: 'Cancel' }).click();
  await expect(shown.getByRole('alert')).toHaveText(/^Cancelled\./);
  await expect(shown.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await readdir(folder)).toEqual(['plan.md']);
  expect((await stat(file.path)).mtimeMs).toBe(before.mtimeMs);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme}, it has nothing to stumble over, also in a narrow window`, async ({ plan, copyOf }) => {
    await plan.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await plan.open((await copyOf('../../examples/checkout-ledger.md')).path);
    await preview(plan);
    expect(await accessibilityProblems(plan)).toEqual([]);
    await resizeWindow(plan.app, plan.page, { width: 700, height: 800 });
    expect(await accessibilityProblems(plan)).toEqual([]);
    const middles = await previewOf(plan)
      .getByRole('button', { name: /^(?:Smaller|Fit width|Larger|Export HTML…|Print…|Export PDF…|Close preview)$/ })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => top + height / 2));
    expect(middles).toHaveLength(7);
    // All that can be done stands on one line.
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
    await resizeWindow(plan.app, plan.page);
    await plan.page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
}
