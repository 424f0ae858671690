import { expect, test } from '../helpers/plan-test';

for (const { name, key, typed, other } of [
  { name: 'Bold', key: 'Control+B', typed: '**two**', other: '__two__' },
  { name: 'Italic', key: 'Control+I', typed: '*two*', other: '_two_' },
  { name: 'Strikethrough', key: 'Control+Shift+X', typed: '~~two~~', other: null },
  { name: 'Code', key: 'Control+E', typed: '`two`', other: null },
] as const) {
  test(`${name} marks the selected word and unmarks it, by key and by button`, async ({ plan, openText }) => {
    const file = await openText('One two three.\n\nOther *i* **b**.\n');
    const button = plan.toolbar.getByRole('button', { name, exact: true });
    await plan.select('two');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await plan.press(key);
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: ['One two three.'], added: [`One ${typed} three.`] });

    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [], added: [] });
  });

  if (other !== null) {
    test(`${name} is written as the plan writes it elsewhere`, async ({ plan, openText }) => {
      const file = await openText(
        `One two three.\n\n${other.replaceAll('two', 'same')} ${other.replaceAll('two', 'way')}\n`,
      );
      await plan.select('two');
      await plan.press(key);
      await plan.save();
      expect(await file.diff()).toEqual({ removed: ['One two three.'], added: [`One ${other} three.`] });
    });
  }
}

test('what is typed after Bold was switched on is bold, until it is switched off', async ({ plan, openText }) => {
  const file = await openText('Note.\n');
  await plan.clickBehind('Note.');
  await plan.type(' ');
  await plan.press('Control+B');
  await plan.type('loud');
  await plan.press('Control+B');
  await plan.type(' quiet');
  await plan.save();
  expect(await file.text()).toBe('Note. **loud** quiet\n');
});

test('behind a bold label one goes on in plain type after a click there, and undo leaves the label as it was', async ({
  plan,
  openText,
}) => {
  const file = await openText('**Context:** \n\n- **Owner:** \n\nOther\n');
  await plan.clickBehind('Context:');
  await plan.type('Reads');
  await plan.clickBehind('Owner:');
  await plan.type(' Kim');
  await plan.save();
  expect(await file.text()).toBe('**Context:** Reads\n\n- **Owner:** Kim\n\nOther\n');
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
