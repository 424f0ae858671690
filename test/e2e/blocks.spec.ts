import { expect, test } from '../helpers/plan-test';

test('Enter in a paragraph makes two of it', async ({ plan, openText }) => {
  const file = await openText('# Title\n\nOne. Two.\n\nLast\n');
  await plan.clickBehind('One.');
  await plan.press('Enter', 'Delete');
  await plan.save();
  expect(await file.text()).toBe('# Title\n\nOne.\n\nTwo.\n\nLast\n');
});

test('Backspace at the start of a paragraph joins it with the one before', async ({ plan, openText }) => {
  const file = await openText('One.\n\nTwo.\n\nLast\n');
  await plan.clickBefore('Two.');
  await plan.press('Backspace');
  await plan.type(' ');
  await plan.save();
  expect(await file.text()).toBe('One. Two.\n\nLast\n');
});

test('Enter behind a heading goes on with a paragraph', async ({ plan, openText }) => {
  const file = await openText('## Goals\n\nLast\n');
  await plan.clickBehind('Goals');
  await plan.press('Enter');
  await plan.type('First');
  await plan.save();
  expect(await file.text()).toBe('## Goals\n\nFirst\n\nLast\n');
});

for (const level of [1, 2, 3, 4, 5, 6]) {
  test(`Heading ${level} is made in the style menu and by its key, and Paragraph takes it back`, async ({
    plan,
    openText,
  }) => {
    const file = await openText('Before\n\nWords\n');
    await plan.clickBehind('Words');
    await plan.chooseStyle(`Heading ${level}`);
    await expect(plan.editor.getByRole('heading', { level, name: 'Words' })).toBeVisible();
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['Words'], added: [`${'#'.repeat(level)} Words`] });
    await plan.press('Control+Alt+0');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [], added: [] });
    await plan.press(`Control+Alt+${level}`);
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['Words'], added: [`${'#'.repeat(level)} Words`] });
  });
}

test('Quote puts a paragraph in a quote and takes it out again', async ({ plan, openText }) => {
  const file = await openText('Before\n\nWords\n');
  await plan.clickBehind('Words');
  await plan.press('Control+Shift+.');
  await expect(plan.editor.getByRole('blockquote')).toHaveText('Words');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['Words'], added: ['> Words'] });
  await plan.chooseStyle('Quote');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('Code block makes code of a paragraph, where Enter is a new line and Tab indents', async ({ plan, openText }) => {
  const file = await openText('Before\n\nrun:\n\nAfter\n');
  await plan.clickBehind('run:');
  await plan.clickTool('Code block');
  await plan.press('End', 'Enter', 'Tab');
  await plan.type('now *as is* <b>');
  await plan.save();
  expect(await file.text()).toBe('Before\n\n```\nrun:\n  now *as is* <b>\n```\n\nAfter\n');
});

test('what is typed beside a tab in code is kept', async ({ plan, openText }) => {
  const file = await openText('```make\nbuild:\n\tgo build\n```\n');
  await plan.clickBehind('go build');
  await plan.type(' ./...');
  await plan.press('Enter');
  await plan.type('go test');
  await plan.save();
  expect(await file.text()).toBe('```make\nbuild:\n\tgo build ./...\n\tgo test\n```\n');
});

test('Rule puts a rule behind the paragraph', async ({ plan, openText }) => {
  const file = await openText('Before\n\nAfter\n');
  await plan.clickBehind('Before');
  await plan.clickTool('Rule');
  await expect(plan.editor.getByRole('separator')).toBeVisible();
  await plan.save();
  expect(await file.text()).toBe('Before\n\n---\n\nAfter\n');
});

test('a plan without a word takes typing at once', async ({ plan, openText }) => {
  const file = await openText('');
  await plan.type('First words');
  await plan.save();
  expect((await file.text()).trimEnd()).toBe('First words');
});

test('text that looks like Markdown but is typed as words comes back as words', async ({ plan, openText }) => {
  const file = await openText('Start\n');
  await plan.clickBehind('Start');
  await plan.type(' 2 * 3 * 4, a_b_c, <tag>, [x], #1');
  await plan.save();
  await plan.closeAll();
  await plan.open(file.path);
  await expect(plan.editor).toHaveText('Start 2 * 3 * 4, a_b_c, <tag>, [x], #1');
});
