import { expect, test } from '../helpers/plan-test';

test('Enter in the middle of an item splits it, and what was typed before stays as it is', async ({
  plan,
  openText,
}) => {
  const file = await openText('* one two\n* three\n');
  await plan.clickBehind('one');
  await plan.press('Enter', 'Delete');
  await plan.save();
  expect(await file.text()).toBe('* one\n* two\n* three\n');
});

test('Enter behind a ticked task makes a new task that is not ticked', async ({ plan, openText }) => {
  const file = await openText('- [x] done\n- [ ] open\n');
  await plan.clickBehind('done');
  await plan.press('Enter');
  await plan.type('next');
  await expect(plan.task('next')).not.toBeChecked();
  await expect(plan.task('done')).toBeChecked();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: ['- [ ] next'] });
});

test('Enter in an empty item at the end leaves the list', async ({ plan, openText }) => {
  const file = await openText('- one\n\nafter\n');
  await plan.clickBehind('one');
  await plan.press('Enter', 'Enter');
  await plan.type('between');
  await plan.save();
  expect(await file.text()).toBe('- one\n\nbetween\n\nafter\n');
});

test('Tab moves an item below the one before it, and Shift+Tab back', async ({ plan, openText }) => {
  const text = '1. one\n2. two\n3. three\n';
  const file = await openText(text);
  await plan.clickBehind('two');
  await plan.press('Tab');
  await plan.save();
  expect(await file.text()).toBe('1. one\n   1. two\n2. three\n');
  await plan.press('Shift+Tab');
  await plan.save();
  expect(await file.text()).toBe(text);
});

test('Backspace at the start of a nested item moves it out, and then takes it out of the list', async ({
  plan,
  openText,
}) => {
  const file = await openText('- one\n  - two\n');
  await plan.clickBefore('two');
  await plan.press('Backspace');
  await plan.save();
  expect(await file.text()).toBe('- one\n- two\n');
  await plan.press('Backspace');
  await plan.save();
  expect(await file.text()).toBe('- one\n\ntwo\n');
});

test('a number that is inserted renumbers the list as it was numbered, and a list of ones stays one of ones', async ({
  plan,
  openText,
}) => {
  const file = await openText('7. seven\n8. eight\n\n---\n\n1. a\n1. b\n');
  await plan.clickBehind('seven');
  await plan.press('Enter');
  await plan.type('new');
  await plan.clickBehind('a');
  await plan.press('Enter');
  await plan.type('also');
  await plan.save();
  expect(await file.text()).toBe('7. seven\n8. new\n9. eight\n\n---\n\n1. a\n1. also\n1. b\n');
});

for (const { name, key, line } of [
  { name: 'Bulleted list', key: 'Control+Shift+8', line: '- Words' },
  { name: 'Numbered list', key: 'Control+Shift+7', line: '1. Words' },
] as const) {
  test(`${name} makes a list of a paragraph and a paragraph of the list, by button and by key`, async ({
    plan,
    openText,
  }) => {
    const file = await openText('Before\n\nWords\n');
    await plan.clickBehind('Words');
    await plan.clickTool(name);
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['Words'], added: [line] });
    await plan.press(key);
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [], added: [] });
    await plan.press(key);
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['Words'], added: [line] });
  });
}

test('Checklist makes a task of a paragraph, and a plain item of the task', async ({ plan, openText }) => {
  const file = await openText('Before\n\nWords\n');
  await plan.clickBehind('Words');
  await plan.clickTool('Checklist');
  await expect(plan.task('Words')).not.toBeChecked();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['Words'], added: ['- [ ] Words'] });
  await plan.press('Control+Shift+9');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['Words'], added: ['- Words'] });
});

test('ticking by click, by the space bar and by the key at the caret changes one character each', async ({
  plan,
  openText,
}) => {
  const file = await openText('- [ ] one\n- [X] two\n1. [ ] three\n');
  await plan.task('one').click();
  await plan.task('two').focus();
  await plan.press('Space');
  await plan.clickBehind('three');
  await plan.press('Control+Enter');
  await plan.save();
  expect(await file.text()).toBe('- [x] one\n- [ ] two\n1. [x] three\n');
});
