import { chooseMenuItem } from '../helpers/app-menu';
import { expect, test } from '../helpers/plan-test';

const TABLE = `Intro

| Threat | Severity | Owner |
|--------|:--------:|-------|
| Spoofing | High | Ana |
|Replay|Low|Bo|
| *Leak* \\| loss | Critical | \`c|d\` |

After
`;
const [HEAD, RULE, SPOOFING, REPLAY, LEAK] = TABLE.split('\n').slice(2, 7) as [string, string, string, string, string];

interface Case {
  readonly name: string;
  readonly cell: readonly [row: number, column: number];
  readonly menu?: string;
  readonly keys?: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'Insert row above',
    cell: [2, 0],
    menu: 'Insert row above',
    removed: [],
    added: ['|        |          |       |'],
  },
  {
    name: 'Insert row below',
    cell: [3, 0],
    menu: 'Insert row below',
    removed: [],
    added: ['|        |          |       |'],
  },
  { name: 'Duplicate row', cell: [2, 1], menu: 'Duplicate row', removed: [], added: [REPLAY] },
  { name: 'Ctrl+D', cell: [3, 1], keys: ['Control+d'], removed: [], added: [LEAK] },
  { name: 'Delete row', cell: [1, 0], menu: 'Delete row', removed: [SPOOFING], added: [] },
  { name: 'Alt+Down', cell: [1, 0], keys: ['Alt+ArrowDown'], removed: [SPOOFING], added: [SPOOFING] },
  { name: 'Alt+Up', cell: [3, 0], keys: ['Alt+ArrowUp'], removed: [REPLAY], added: [REPLAY] },
  { name: 'Alt+Up in the first row', cell: [1, 0], keys: ['Alt+ArrowUp'], removed: [], added: [] },
  {
    name: 'Sort rows ascending by a scale',
    cell: [1, 1],
    menu: 'Sort rows ascending',
    removed: [SPOOFING],
    added: [SPOOFING],
  },
  {
    name: 'Alt+Right',
    cell: [1, 0],
    keys: ['Alt+ArrowRight'],
    removed: [HEAD, RULE, SPOOFING, REPLAY, LEAK],
    added: [
      '| Severity | Threat | Owner |',
      '|:--------:|--------|-------|',
      '| High | Spoofing | Ana |',
      '|Low|Replay|Bo|',
      '| Critical | *Leak* \\| loss | `c|d` |',
    ],
  },
  {
    name: 'Delete column',
    cell: [1, 2],
    menu: 'Delete column',
    removed: [HEAD, RULE, SPOOFING, REPLAY, LEAK],
    added: [
      '| Threat | Severity |',
      '|--------|:--------:|',
      '| Spoofing | High |',
      '|Replay|Low|',
      '| *Leak* \\| loss | Critical |',
    ],
  },
  {
    name: 'Align column right',
    cell: [2, 2],
    menu: 'Align column right',
    removed: [RULE],
    added: ['|--------|:--------:|------:|'],
  },
  {
    name: 'Insert column after',
    cell: [1, 0],
    menu: 'Insert column after',
    removed: [HEAD, RULE, SPOOFING, REPLAY, LEAK],
    added: [
      '| Threat | | Severity | Owner |',
      '|--------|---|:--------:|-------|',
      '| Spoofing | | High | Ana |',
      '|Replay| |Low|Bo|',
      '| *Leak* \\| loss | | Critical | `c|d` |',
    ],
  },
];

for (const { name, cell, menu, keys, removed, added } of CASES) {
  test(`${name} changes its own lines and nothing else, and one undo takes it back`, async ({ plan, openText }) => {
    const file = await openText(TABLE.replace('`c|d`', '`c\\|d`'));
    const meant = (lines: readonly string[]) => lines.map((line) => line.replace('`c|d`', '`c\\|d`'));
    await plan.cell(0, ...cell).click();
    if (menu) await chooseMenuItem(plan.app, `Table > ${menu}`);
    if (keys) await plan.press(...keys);
    await plan.save();
    const diff = await file.diff();
    expect(diff).toEqual({ removed: meant(removed), added: meant(added) });
    if (added.length + removed.length === 0) return;
    await plan.press('Control+z');
    await plan.save();
    expect(await file.diff()).toEqual({ removed: [], added: [] });
  });
}

test('Align table source sets the pipes under each other, only when it is asked to', async ({ plan, openText }) => {
  const file = await openText('|a|bb|\n|-|-|\n|ccc|d|\n\nx | y\n');
  await plan.cell(0, 1, 1).click();
  await chooseMenuItem(plan.app, 'Table > Align table source');
  await plan.save();
  expect(await file.text()).toBe('| a   | bb  |\n| --- | --- |\n| ccc | d   |\n\nx | y\n');
  await plan.press('Control+z');
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
});
