import type { PlanPage } from '../helpers/plan-page';
import { expect, test } from '../helpers/plan-test';

const code = (plan: PlanPage, name: string) => plan.editor.getByRole('group', { name, exact: true });

/** The words that are painted under a name, over the page. */
function painted(plan: PlanPage, name: string): Promise<readonly string[]> {
  return plan.page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map((range) => {
        const { startContainer, startOffset, endOffset } = range;
        return (startContainer.nodeValue ?? '').slice(startOffset, endOffset);
      }),
    `code-${name}`,
  );
}

test('code is coloured by its language, named for those who hear it, and stays as it is', async ({
  plan,
  openText,
}) => {
  const file = await openText(
    '```ts title="a"\nconst a = 1; // why\n```\n\n~~~ yaml\nkey: "value"\n~~~\n\n    plain = 1\n',
  );
  await expect(code(plan, 'Code, TypeScript')).toBeVisible();
  await expect(code(plan, 'Code, YAML')).toBeVisible();
  await expect(code(plan, 'Code')).toHaveText('plain = 1');
  await expect.poll(() => painted(plan, 'keyword')).toEqual(['const']);
  await expect.poll(() => painted(plan, 'comment')).toEqual(['// why']);
  await expect.poll(() => painted(plan, 'string')).toEqual(['"value"']);
  await plan.clickBehind('= 1');
  await plan.type('2');
  await expect.poll(() => painted(plan, 'number')).toEqual(['12']);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['const a = 1; // why'], added: ['const a = 12; // why'] });
  await plan.press('Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('where colours are forced, code and misspelled words do not look selected', async ({ plan, openText }) => {
  await openText('a mispeled word\n\n```ts\nconst a = 1;\n```\n');
  const shown = () =>
    plan.page.evaluate(() => ['code-keyword', 'plan-misspelled'].filter((name) => CSS.highlights.has(name)));
  await expect.poll(shown).toHaveLength(2);
  await plan.page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(shown).toHaveLength(0);
  await plan.page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(shown).toHaveLength(2);
});

test('a language is chosen from a list by typing, and changes one word of one line', async ({ plan, openText }) => {
  const file = await openText('````ts  title="a"\nkey: 1\n````\n\n    indented\n');
  await plan.clickBehind('key');
  await plan.press('Control+Alt+L');
  const dialog = plan.dialog('Code language');
  await expect(dialog.getByRole('option', { name: 'JSON json', exact: true })).toBeVisible();
  await plan.type('yam');
  await expect(dialog.getByRole('option').first()).toHaveText(/YAML/);
  await plan.press('Enter');
  await expect(plan.editor).toBeFocused();
  await expect(code(plan, 'Code, YAML')).toBeVisible();
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['````ts  title="a"'], added: ['````yaml  title="a"'] });
  await plan.press('Control+Z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});

test('the language of the block under the pointer is a button; plain text takes the language away', async ({
  plan,
  openText,
}) => {
  const file = await openText('Before\n\n```json\n{}\n```\n');
  await code(plan, 'Code, JSON').hover();
  await plan.page.getByRole('button', { name: 'Language: JSON' }).click();
  await plan.type('plain');
  await plan.press('Enter');
  await expect(code(plan, 'Code')).toBeVisible();
  await plan.save();
  expect(await file.text()).toBe('Before\n\n```\n{}\n```\n');
});

test('JSON that is broken says where and why, until it is mended', async ({ plan, openText }) => {
  const file = await openText('```json\n{\n  "a": 1\n  "b": 2\n}\n```\n');
  const block = code(plan, 'Code, JSON');
  await expect(block).toHaveAttribute('data-problem', 'Line 3: "b" stands where “,” or “}” should');
  await expect(block).toHaveAccessibleDescription(/^Not valid JSON\. Line 3: /);
  await expect.poll(() => painted(plan, 'problem')).toEqual(['"b": 2']);
  await plan.clickBehind('"a": 1');
  await plan.type(',');
  await expect(block).not.toHaveAttribute('data-problem');
  expect(await painted(plan, 'problem')).toEqual([]);
  await plan.save();
  expect(await file.diff()).toEqual({ removed: ['  "a": 1'], added: ['  "a": 1,'] });
});

test('in code, Enter indents, Tab and Shift+Tab move the selected lines, and each is one step', async ({
  plan,
  openText,
}) => {
  const file = await openText('```ts\nfunction f() {}\n```\n');
  await expect.poll(() => painted(plan, 'keyword')).toEqual(['function']);
  await plan.clickBehind('f() {');
  await plan.press('Enter');
  await plan.type('a();');
  await plan.press('Enter');
  await plan.type('b();');
  await plan.save();
  expect(await file.text()).toBe('```ts\nfunction f() {\n  a();\n  b();\n}\n```\n');
  await plan.press('Shift+ArrowUp', 'Tab');
  await plan.save();
  expect(await file.text()).toBe('```ts\nfunction f() {\n    a();\n    b();\n}\n```\n');
  await plan.press('Shift+Tab');
  await plan.save();
  expect(await file.text()).toBe('```ts\nfunction f() {\na();\nb();\n}\n```\n');
  await plan.press('Control+Z', 'Control+Z');
  await plan.save();
  expect(await file.text()).toBe('```ts\nfunction f() {\n  a();\n  b();\n}\n```\n');
});

test('brackets that belong together are marked at the caret', async ({ plan, openText }) => {
  await openText('```json\n{"a": [1, 2]}\n```\n');
  await expect.poll(() => painted(plan, 'number')).toEqual(['1', '2']);
  await plan.clickBefore('1, 2');
  await expect.poll(() => painted(plan, 'bracket')).toEqual(['[', ']']);
  await plan.press('ArrowRight');
  await expect.poll(() => painted(plan, 'bracket')).toEqual([]);
});

test('Escape leads out of code, and the arrows lead into the blocks beside it', async ({ plan, openText }) => {
  const file = await openText('One\n\n```\ncode\n```\n\nTwo\n');
  await plan.clickBehind('code');
  await plan.press('Escape');
  await plan.type('A');
  await plan.press('ArrowUp', 'End');
  await plan.type('B');
  await plan.press('ArrowUp', 'End');
  await plan.type('C');
  await plan.save();
  expect(await file.text()).toBe('OneC\n\n```\ncodeB\n```\n\nATwo\n');
});

test('of many code blocks only those near the view are coloured', async ({ plan, openText }) => {
  await openText(Array.from({ length: 400 }, (_, index) => `\`\`\`ts\nconst a${index} = 1;\n\`\`\`\n`).join('\n'));
  await expect.poll(() => painted(plan, 'keyword').then((words) => words.length)).toBeGreaterThan(5);
  expect((await painted(plan, 'keyword')).length).toBeLessThan(100);
  await plan.press('Control+End');
  await expect.poll(() => painted(plan, 'name')).toContain('a399');
  expect(await painted(plan, 'name')).not.toContain('a0');
});
