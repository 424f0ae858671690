import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

const PLAN = [
  '# Plan',
  '',
  'See [the outbox](#decision-2-outbox).',
  '',
  '## Decisions',
  '',
  '### Decision 1: Store',
  '',
  '**Options Considered:**',
  '1. **Option A:** Postgres',
  '   - Pros: known',
  '   - Cons: one more',
  '',
  '**Decision:** ',
  '',
  '### Decision 2: Outbox',
  '',
  'After Decision 1.',
  '',
].join('\n');

test('a decision added in the middle shows the lines that follow, and is one step to undo', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.clickBehind('Postgres');
  await chooseMenuItem(plan.app, 'Insert > Add decision');
  const dialog = plan.dialog('Add decision');
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await plan.type('Relay');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: ['See [the outbox](#decision-2-outbox).', '### Decision 2: Outbox'],
    added: [
      'See [the outbox](#decision-3-outbox).',
      '### Decision 2: Relay',
      '',
      '**Options Considered:**',
      '1. **Option A:** ',
      '   - Pros: ',
      '   - Cons: ',
      '',
      '**Decision:** ',
      '',
      '### Decision 3: Outbox',
    ],
  });
  // The new name replaced its placeholder and was typed on: two steps; the part itself is one.
  await plan.press('Control+Z', 'Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ added: [], removed: [] });
});

test('an option is written behind its label in plain type', async ({ plan, openText }) => {
  const file = await openText(PLAN);
  await plan.clickBehind('Postgres');
  await chooseMenuItem(plan.app, 'Insert > Add option');
  // The menu's answer comes by way of main; the keys would be faster.
  await expect(plan.editor).toContainText('Option B:');
  await plan.type('Kafka');
  await plan.save();
  expect(await file.diff()).toEqual({
    removed: [],
    added: ['2. **Option B:** Kafka', '   - Pros: ', '   - Cons: '],
  });
});

test('the options of a decision stand side by side, and the chosen one goes into its line', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  await plan.clickBehind('Postgres');
  await chooseMenuItem(plan.app, 'Edit > Compare options…');
  const dialog = plan.dialog('Decision 1: Store');
  await expect(dialog).toContainText('one more');
  await dialog.getByRole('radio', { name: /^Option A/ }).check();
  await dialog.getByRole('button', { name: 'Choose' }).click();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['**Decision:** '], added: ['**Decision:** Option A'] });
});

test('a section is moved and renamed from the outline, and links and numbers follow', async ({ plan, openText }) => {
  const file = await openText(PLAN);
  await plan.outline.getByRole('treeitem', { name: 'Decision 2: Outbox' }).focus();
  await plan.press('Alt+ArrowUp');
  await plan.dialog('Move section').getByRole('button', { name: 'Apply' }).click();
  await expect(plan.outline).toContainText('Decision 1: Outbox');
  await plan.outline.getByRole('treeitem', { name: 'Decision 1: Outbox' }).focus();
  await plan.press('F2');
  await plan.dialog('Rename heading').getByRole('textbox').fill('Decision 1: Inbox');
  await plan.press('Enter');
  await plan.save();
  expect(await file.text()).toBe(
    PLAN.replace('#decision-2-outbox', '#decision-1-inbox')
      .replace(/### Decision 2: Outbox\n\nAfter Decision 1.\n/, '')
      .replace('### Decision 1: Store', '### Decision 1: Inbox\n\nAfter Decision 2.\n\n### Decision 2: Store')
      .replace(/\n\n$/, '\n'),
  );
});

test('the JSON of a request is set out when asked, in its block alone; broken JSON is named', async ({
  plan,
  openText,
}) => {
  const file = await openText(
    '### API: X\n\n```\nMethod: GET\nPath: /x\n\nRequest:\n{"a":1}\n\nResponse:\n{"b" 2}\n```\n',
  );
  await plan.clickBehind('{"a"');
  await chooseMenuItem(plan.app, 'Edit > Format JSON');
  await expect(plan.editor).toContainText('"a": 1');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['{"a":1}'], added: ['{', '  "a": 1', '}'] });
  await plan.clickBehind('{"b"');
  await chooseMenuItem(plan.app, 'Edit > Format JSON');
  await expect(plan.page.getByText(/on line 13/)).toBeVisible();
});

test('a section is dragged in the outline and deleted from the menu; the others count on', async ({
  plan,
  openText,
}) => {
  const file = await openText(PLAN);
  const row = (name: string) => plan.outline.getByRole('treeitem', { name });
  await row('Decision 2: Outbox').dragTo(row('Decision 1: Store'), { targetPosition: { x: 20, y: 2 } });
  await plan.dialog('Move section').getByRole('button', { name: 'Apply' }).click();
  await expect(plan.outline.getByRole('treeitem')).toHaveText([
    'Plan',
    'Decisions',
    'Decision 1: Outbox',
    'Decision 2: Store',
  ]);
  await plan.clickBehind('After Decision 2.');
  await chooseMenuItem(plan.app, 'Edit > Delete section');
  await plan.dialog('Delete section').getByRole('button', { name: 'Apply' }).click();
  await plan.save();
  expect((await file.text()).split('\n').slice(0, 7)).toEqual([
    '# Plan',
    '',
    'See [the outbox](#decision-1-outbox).',
    '',
    '## Decisions',
    '',
    '### Decision 1: Store',
  ]);
});
