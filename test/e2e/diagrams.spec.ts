import type { Page } from '@playwright/test';
import { accessibilityProblems } from '../helpers/accessibility-problems';
import { expect, test } from '../helpers/plan-test';

const FLOW = '# Flow\n\n```mermaid\nflowchart LR\n  A[Client] --> B(Ledger)\n```\n\nAfter it.\n';

const picture = (page: Page, name: RegExp | string) => page.getByRole('img', { name });

test('a diagram is drawn below its source, and nothing of the plan is changed by it', async ({ plan, copyOf }) => {
  const file = await copyOf('mermaid.md');
  await plan.open(file.path);

  await expect(
    picture(plan.page, 'Flowchart: signed link, Nightly job, Read replica, Object store, Mail'),
  ).toBeVisible();
  await expect(picture(plan.page, /^Sequence diagram: /)).toBeVisible();
  const drawn = picture(plan.page, /^Flowchart/);
  expect(
    await drawn.evaluate((image: HTMLImageElement) => image.src.startsWith('blob:') && image.naturalWidth > 100),
  ).toBe(true);
  const below = await plan.editor.getByText('job --> store').boundingBox();
  const box = await drawn.boundingBox();
  expect(box?.y).toBeGreaterThan(below?.y ?? 0);
  // What follows stands below the drawing, which covers nothing.
  const after = await plan.editor.getByText('Text between.').boundingBox();
  expect(after?.y).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
  await expect(plan.saveState).toHaveText('Unchanged');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('it is drawn anew a moment after its source was changed, which changes one line', async ({ plan, openText }) => {
  const file = await openText(FLOW);
  await expect(picture(plan.page, 'Flowchart: Client, Ledger')).toBeVisible();
  await plan.clickBehind('Ledger');
  await plan.type(' book');
  await expect(picture(plan.page, 'Flowchart: Client, Ledger book')).toBeVisible();
  await plan.save();
  expect((await file.diff()).added).toEqual(['  A[Client] --> B(Ledger book)']);
});

test('an error is named at its diagram with the line, and goes once the line is mended', async ({ plan, openText }) => {
  await openText('```mermaid\nflowchart LR\n  A --> B\n  A -- B C\n```\n');
  const message = plan.page.getByRole('status').filter({ hasText: 'can’t be drawn' });
  await expect(message).toHaveText('This diagram can’t be drawn: line 3 is not understood: A -- B C');
  await plan.clickBehind('A -- B C');
  await plan.press('Shift+Home', 'Delete');
  await plan.type('B --> mended');
  await expect(picture(plan.page, 'Flowchart: A, B, mended')).toBeVisible();
  await expect(message).toHaveCount(0);
});

test('the source can be hidden and shown again, and a click on the drawing leads into it', async ({
  plan,
  openText,
}) => {
  await openText(FLOW);
  const source = plan.editor.getByText('flowchart LR');
  await expect(picture(plan.page, /^Flowchart/)).toBeVisible();
  await plan.page.getByRole('button', { name: 'Hide source' }).click();
  await expect(source).toBeHidden();
  await expect(picture(plan.page, /^Flowchart/)).toBeVisible();
  await plan.page.getByRole('button', { name: 'Show source' }).click();
  await expect(source).toBeVisible();
  await plan.page.getByRole('button', { name: 'Hide source' }).click();
  await picture(plan.page, /^Flowchart/).click();
  await expect(source).toBeVisible();
  await plan.type('\n  B --> C');
  await expect(picture(plan.page, 'Flowchart: Client, Ledger, C')).toBeVisible();
});

test('diagrams far below are drawn once one comes near them, and stay beside their source when text is added above', async ({
  plan,
  openText,
}) => {
  const far = Array.from({ length: 80 }, (_, index) => `Paragraph ${index}.\n`).join('\n');
  await openText(`Start.\n\n${FLOW}\n${far}\n\`\`\`mermaid\npie\n  "far" : 1\n\`\`\`\n`);
  await expect(picture(plan.page, /^Flowchart/)).toBeVisible();
  await expect(picture(plan.page, /^Pie chart/)).toHaveCount(0);
  const gap = async () => {
    const [words, drawing] = [plan.editor.getByText('After it.'), picture(plan.page, /^Flowchart/)];
    return ((await words.boundingBox())?.y ?? 0) - ((await drawing.boundingBox())?.y ?? 0);
  };
  const before = await gap();
  await plan.clickBehind('Start.');
  await plan.press('Enter');
  await plan.type('More');
  expect(Math.abs((await gap()) - before)).toBeLessThan(2);
  await plan.editor.getByText('Paragraph 79.').scrollIntoViewIfNeeded();
  await expect(picture(plan.page, /^Pie chart/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme}, drawings have nothing to stumble over`, async ({ plan, openText }) => {
    await plan.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await openText(`${FLOW}\n\`\`\`mermaid\npie\n  broken\n\`\`\`\n`);
    await expect(picture(plan.page, /^Flowchart/)).toBeVisible();
    await expect(plan.page.getByText('can’t be drawn')).toBeVisible();
    expect(await accessibilityProblems(plan)).toEqual([]);
    await plan.page.emulateMedia({ colorScheme: null, reducedMotion: null });
  });
}

test('the look of a drawing follows the window', async ({ plan, openText }) => {
  await openText(FLOW);
  const drawing = picture(plan.page, /^Flowchart/);
  await expect(drawing).toBeVisible();
  const light = await drawing.getAttribute('src');
  await plan.page.emulateMedia({ colorScheme: 'dark' });
  await expect(drawing).not.toHaveAttribute('src', light ?? '');
  await plan.page.emulateMedia({ colorScheme: null });
});

test('the library that draws is loaded by its own window alone', async ({ plan, openText }) => {
  await openText(FLOW);
  await expect(picture(plan.page, /^Flowchart/)).toBeVisible();
  const loaded = await plan.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')),
  );
  expect(loaded.filter((name) => /mermaid|diagram-page|flowDiagram|dagre|cytoscape|katex/i.test(name))).toEqual([]);
});
