import { expect, test } from '../helpers/plan-test';

/** What is typed on an empty line, key by key, and what the file holds there afterwards. */
const TYPED: readonly { readonly keys: string; readonly saved: string }[] = [
  { keys: '## Goals', saved: '## Goals' },
  { keys: '- one', saved: '- one' },
  { keys: '* one', saved: '- one' },
  { keys: '1. one', saved: '1. one' },
  { keys: '[ ] task', saved: '- [ ] task' },
  { keys: '- [x] task', saved: '- [x] task' },
  { keys: '> quoted', saved: '> quoted' },
  { keys: 'very **bold** words', saved: 'very **bold** words' },
  { keys: 'an *italic* word', saved: 'an *italic* word' },
  { keys: 'some `code` here', saved: 'some `code` here' },
  { keys: 'not ~~this~~ but', saved: 'not ~~this~~ but' },
  { keys: 'see [here](b.md) too', saved: 'see [here](b.md) too' },
  { keys: '```sh\nls', saved: '```sh\nls\n```' },
  { keys: '---\nafter', saved: '---\n\nafter' },
];

test('a line between pipes becomes the header of a table, with the caret in its first row', async ({
  plan,
  openText,
}) => {
  const file = await openText('Before\n\nAfter\n');
  await plan.clickBehind('Before');
  await plan.press('Enter');
  await plan.type('| Risk | **Who** owns |');
  await plan.press('Enter');
  await plan.type('Late');
  await plan.press('Tab');
  await plan.type('Ada');
  await plan.save();
  const table = '| Risk | **Who** owns |\n| --- | --- |\n| Late | Ada |';
  expect(await file.text()).toBe(`Before\n\n${table}\n\nAfter\n`);
});

for (const { keys, saved } of TYPED) {
  test(`${JSON.stringify(keys)} becomes what Markdown means by it`, async ({ plan, openText }) => {
    const file = await openText('Before\n\nAfter\n');
    await plan.clickBehind('Before');
    await plan.press('Enter');
    for (const [index, line] of keys.split('\n').entries()) {
      if (index > 0) await plan.press('Enter');
      await plan.type(line);
    }
    // Shown as what it means, and not as its marks.
    await expect(plan.editor).not.toContainText(/[*`~[\]#>]|--/);
    await plan.save();
    expect(await file.text()).toBe(`Before\n\n${saved}\n\nAfter\n`);
  });
}

test('Undo after a typing shortcut gives the typed characters back', async ({ plan, openText }) => {
  await openText('Before\n');
  await plan.clickBehind('Before');
  await plan.press('Enter');
  await plan.type('# ');
  await expect(plan.editor.getByRole('heading', { level: 1 })).toBeVisible();
  await plan.press('Control+Z');
  await expect(plan.editor.getByRole('heading')).toHaveCount(0);
  await expect(plan.editor.locator('p').last()).toHaveText('#');
});
