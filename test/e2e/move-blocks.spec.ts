import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';
import { resizeWindow } from '../helpers/window-size';

const TEXT = '# Plan\n\nFirst *words*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast  words\n';

/** Drags the handle of the block that holds these words to just above or below the one that holds the others. */
async function dragBlock(plan: PlanPage, words: string, side: 'above' | 'below', others: string): Promise<void> {
  const { page, editor } = plan;
  await editor.getByText(words).first().hover();
  const grip = page.getByRole('button', { name: /^Move (block|section)$/ });
  const from = await grip.boundingBox();
  const to = await editor.getByText(others).first().boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 9, from.y + 12);
  await page.mouse.down();
  const y = side === 'above' ? to.y + 1 : to.y + to.height - 1;
  await page.mouse.move(from.x + 9, y, { steps: 6 });
  await page.mouse.up();
}

test('a block is dragged to another place: its lines move as they were written, and one undo brings them back', async ({
  plan,
  openText,
}) => {
  const file = await openText(TEXT);
  await dragBlock(plan, 'Last words', 'above', 'First');
  await plan.save();
  expect(await file.text()).toBe('# Plan\n\nLast  words\n\nFirst *words*\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
  await plan.press('Control+Z');
  await plan.save();
  expect(await file.text()).toBe(TEXT);
});

test('the handle stays beside its block when the window gets another width', async ({ plan, openText }) => {
  await openText(TEXT);
  const words = plan.editor.getByText('First').first();
  await words.hover();
  const grip = plan.page.getByRole('button', { name: 'Move block' });
  const away = async () => ((await words.boundingBox())?.x ?? 0) - ((await grip.boundingBox())?.x ?? 0);
  await expect(grip).toBeVisible();
  const before = await away();
  await resizeWindow(plan.app, plan.page, { width: 700, height: 700 });
  try {
    await expect.poll(away).toBeCloseTo(before, 0);
  } finally {
    await resizeWindow(plan.app, plan.page);
  }
});

test('a heading takes its section along, beside another section of its level', async ({ plan, openText }) => {
  const file = await openText('# Plan\n\n## One\n\nA\n\n### Inner\n\nB\n\n## Two\n\nC\n');
  await dragBlock(plan, 'One', 'below', 'Two');
  await plan.save();
  expect(await file.text()).toBe('# Plan\n\n## Two\n\nC\n\n## One\n\nA\n\n### Inner\n\nB\n');
});

test('blocks are moved by key, and front matter stays the first of them', async ({ plan, openText }) => {
  const file = await openText('---\ntitle: x\n---\n\nOne\n\nTwo\n\nThree\n');
  await plan.clickBehind('Three');
  await plan.press('Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp', 'Alt+Shift+ArrowUp');
  await plan.save();
  expect(await file.text()).toBe('---\ntitle: x\n---\n\nThree\n\nOne\n\nTwo\n');
  await plan.press('Alt+Shift+ArrowDown');
  await plan.save();
  expect(await file.text()).toBe('---\ntitle: x\n---\n\nOne\n\nThree\n\nTwo\n');
});
