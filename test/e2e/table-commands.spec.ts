import { COMMANDS } from '../../src/shared/commands/command-list';
import { chooseMenuItem } from '../helpers/app-menu';
import type { PlanPage } from '../helpers/plan-page';
import { expect, type PlanFile, test } from '../helpers/plan-test';

const TABLE = `Intro

| Threat | Severity | Owner |
|--------|:--------:|-------|
| Spoofing | High | Ana |
|Replay|Low|Bo|
| *Leak* \\| loss | Critical | \`c\\|d\` |

After
`;
const ALL = TABLE.split('\n').slice(2, 7) as [string, string, string, string, string];
const [, RULE, SPOOFING, REPLAY, LEAK] = ALL;
const NEW_ROW = '|        |          |       |';

interface Case {
  readonly name: string;
  readonly cell: readonly [row: number, column: number];
  /** Keys that select more than the cell. */
  readonly select?: readonly string[];
  readonly menu?: string;
  readonly keys?: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** How many undo steps it is. */
  readonly steps?: number;
}

const TWO_ROWS = ['Shift+ArrowDown'];
const TWO_COLUMNS = ['End', 'Shift+ArrowRight'];

/** A command that is in the menu and may have keys: each way is tried. */
function ways(menu: string, keys: string | null, rest: Omit<Case, 'name' | 'menu' | 'keys'>): readonly Case[] {
  const byMenu = { name: menu, menu, ...rest };
  return keys === null ? [byMenu] : [byMenu, { name: keys, keys: [keys], ...rest }];
}

const ROWS: readonly Case[] = [
  ...ways('Insert row above', null, { cell: [2, 0], removed: [], added: [NEW_ROW] }),
  ...ways('Insert row below', null, { cell: [3, 0], removed: [], added: [NEW_ROW] }),
  ...ways('Duplicate row', 'Control+d', { cell: [3, 1], removed: [], added: [LEAK] }),
  {
    name: 'two rows twice',
    cell: [1, 0],
    select: TWO_ROWS,
    keys: ['Control+d'],
    removed: [],
    added: [SPOOFING, REPLAY],
  },
  ...ways('Delete row', null, { cell: [1, 0], removed: [SPOOFING], added: [] }),
  {
    name: 'two rows deleted',
    cell: [1, 0],
    select: TWO_ROWS,
    menu: 'Delete row',
    removed: [SPOOFING, REPLAY],
    added: [],
  },
  ...ways('Move row down', 'Alt+ArrowDown', { cell: [1, 0], removed: [SPOOFING], added: [SPOOFING] }),
  ...ways('Move row up', 'Alt+ArrowUp', { cell: [3, 0], removed: [REPLAY], added: [REPLAY] }),
  { name: 'two rows moved', cell: [1, 0], select: TWO_ROWS, keys: ['Alt+ArrowDown'], removed: [LEAK], added: [LEAK] },
  { name: 'the first row moved up', cell: [1, 0], keys: ['Alt+ArrowUp'], removed: [], added: [], steps: 0 },
  ...ways('Sort rows ascending', null, { cell: [1, 1], removed: [SPOOFING], added: [SPOOFING] }),
  ...ways('Sort rows descending', null, { cell: [1, 1], removed: [LEAK], added: [LEAK] }),
  { name: 'Tab in the last cell', cell: [3, 2], keys: ['Tab'], removed: [], added: [NEW_ROW] },
];

const SECOND_NEW = [
  '| Threat | | Severity | Owner |',
  '|--------|---|:--------:|-------|',
  '| Spoofing | | High | Ana |',
  '|Replay| |Low|Bo|',
  '| *Leak* \\| loss | | Critical | `c\\|d` |',
];
const SECOND_FIRST = [
  '| Severity | Threat | Owner |',
  '|:--------:|--------|-------|',
  '| High | Spoofing | Ana |',
  '|Low|Replay|Bo|',
  '| Critical | *Leak* \\| loss | `c\\|d` |',
];
const COLUMNS: readonly Case[] = [
  ...ways('Insert column before', null, { cell: [1, 1], removed: ALL, added: SECOND_NEW }),
  ...ways('Insert column after', null, { cell: [1, 0], removed: ALL, added: SECOND_NEW }),
  ...ways('Duplicate column', null, {
    cell: [1, 1],
    removed: ALL,
    added: [
      '| Threat | Severity | Severity | Owner |',
      '|--------|:-:|:--------:|-------|',
      '| Spoofing | High | High | Ana |',
      '|Replay|Low|Low|Bo|',
      '| *Leak* \\| loss | Critical | Critical | `c\\|d` |',
    ],
  }),
  ...ways('Move column right', 'Alt+ArrowRight', { cell: [1, 0], removed: ALL, added: SECOND_FIRST }),
  ...ways('Move column left', 'Alt+ArrowLeft', { cell: [1, 1], removed: ALL, added: SECOND_FIRST }),
  ...ways('Delete column', null, {
    cell: [1, 2],
    removed: ALL,
    added: [
      '| Threat | Severity |',
      '|--------|:--------:|',
      '| Spoofing | High |',
      '|Replay|Low|',
      '| *Leak* \\| loss | Critical |',
    ],
  }),
  {
    name: 'two columns deleted',
    cell: [1, 0],
    select: TWO_COLUMNS,
    menu: 'Delete column',
    removed: ALL,
    added: ['| Owner |', '|-------|', '| Ana |', '|Bo|', '| `c\\|d` |'],
  },
  ...ways('Align column left', null, { cell: [2, 0], removed: [RULE], added: ['|:-------|:--------:|-------|'] }),
  ...ways('Align column centre', null, { cell: [2, 2], removed: [RULE], added: ['|--------|:--------:|:-----:|'] }),
  ...ways('Align column right', null, { cell: [2, 2], removed: [RULE], added: ['|--------|:--------:|------:|'] }),
  ...ways('Align column by default', null, { cell: [2, 1], removed: [RULE], added: ['|--------|----------|-------|'] }),
  {
    name: 'two columns aligned',
    cell: [2, 0],
    select: TWO_COLUMNS,
    menu: 'Align column right',
    removed: [RULE],
    added: ['|-------:|---------:|-------|'],
  },
];

const EMPTY_SPOOFING = '|          |      |     |';
const CELLS: readonly Case[] = [
  ...ways('Clear cells', null, { cell: [2, 1], removed: [REPLAY], added: ['|Replay| |Bo|'] }),
  ...['Delete', 'Backspace', 'Control+x'].map((key) => ({
    name: `${key} on two cells`,
    cell: [2, 0] as const,
    select: TWO_COLUMNS,
    keys: [key],
    removed: [REPLAY],
    added: ['|      | |Bo|'],
  })),
  ...['Control+Shift+Space', 'Select row'].map((way) => ({
    name: way,
    cell: [1, 1] as const,
    ...(way === 'Select row' ? { menu: way } : { select: [way] }),
    keys: ['Delete'],
    removed: [SPOOFING],
    added: [EMPTY_SPOOFING],
  })),
  ...['Control+Space', 'Select column'].map((way) => ({
    name: way,
    cell: [1, 1] as const,
    ...(way === 'Select column' ? { menu: way } : { select: [way] }),
    keys: ['Delete'],
    removed: [ALL[0], SPOOFING, REPLAY, LEAK],
    added: [
      '| Threat |          | Owner |',
      '| Spoofing |      | Ana |',
      '|Replay| |Bo|',
      '| *Leak* \\| loss |          | `c\\|d` |',
    ],
  })),
  ...[
    { name: 'Select table', menu: 'Select table' },
    { name: 'Control+a twice', select: ['Control+a', 'Control+a'] },
  ].map((way) => ({
    ...way,
    cell: [1, 1] as const,
    keys: ['Delete'],
    removed: [ALL[0], SPOOFING, REPLAY, LEAK],
    added: ['|        |          |       |', EMPTY_SPOOFING, '|      | | |', '|                |          |        |'],
  })),
  ...ways('Table to list', null, {
    cell: [1, 1],
    removed: ALL,
    added: [
      '- Threat',
      '- Spoofing',
      '  - Severity: High',
      '  - Owner: Ana',
      '- Replay',
      '  - Severity: Low',
      '  - Owner: Bo',
      '- *Leak* | loss',
      '  - Severity: Critical',
      '  - Owner: `c|d`',
    ],
  }),
  ...ways('Delete table', null, { cell: [1, 1], removed: [...ALL, ''], added: [] }),
  { name: 'Enter', cell: [1, 1], keys: ['Enter', 'z'], removed: [REPLAY], added: ['|Replay|Lowz|Bo|'] },
  { name: 'Enter in the last row', cell: [3, 0], keys: ['Enter', 'z'], removed: ['After'], added: ['zAfter'] },
  { name: 'Tab', cell: [2, 0], keys: ['Tab', 'z'], removed: [REPLAY], added: ['|Replay|z|Bo|'] },
  { name: 'Shift+Tab', cell: [2, 2], keys: ['Shift+Tab', 'z'], removed: [REPLAY], added: ['|Replay|z|Bo|'] },
  {
    name: 'Shift+Enter',
    cell: [2, 1],
    keys: ['End', 'Shift+Enter', 'z'],
    removed: [REPLAY],
    added: ['|Replay|Low<br>z|Bo|'],
    steps: 2,
  },
  {
    name: 'typing over two cells',
    cell: [2, 1],
    select: TWO_COLUMNS,
    keys: ['z'],
    removed: [REPLAY],
    added: ['|Replay|z|Bo|'],
  },
  { name: 'Backspace at a cell’s start', cell: [2, 1], keys: ['Home', 'Backspace'], removed: [], added: [], steps: 0 },
  { name: 'Delete at a cell’s end', cell: [2, 1], keys: ['End', 'Delete'], removed: [], added: [], steps: 0 },
];

/** Each case in one plan, and each taken back by undo before the next: what undo left behind would be in its diff. */
async function runAll(plan: PlanPage, file: PlanFile, cases: readonly Case[]): Promise<void> {
  for (const { name, cell, select = [], menu, keys = [], removed, added, steps = 1 } of cases) {
    await test.step(name, async () => {
      await plan.cell(0, ...cell).click();
      await plan.press(...select);
      if (menu) await chooseMenuItem(plan.app, `Table > ${menu}`);
      if (menu && keys.length > 0) await expect(plan.editor.locator('.plan-table-cell--selected')).not.toHaveCount(0);
      await plan.press(...keys);
      // A menu's choice comes by another way than keys, and may come after the one that saves.
      const saved = async () => {
        await plan.save();
        return file.diff();
      };
      await expect.poll(saved, name).toEqual({ removed, added });
      for (let step = 0; step < steps; step += 1) await plan.press('Control+z');
    });
  }
  await plan.save();
  expect(await file.diff()).toEqual({ removed: [], added: [] });
}

for (const [what, cases] of [
  ['rows', ROWS],
  ['columns', COLUMNS],
  ['cells', CELLS],
] as const) {
  test(`each command and key about ${what} changes its own lines and nothing else, and undo takes it back`, async ({
    plan,
    openText,
  }) => {
    const file = await openText(TABLE);
    await runAll(plan, file, cases);
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

/** Commands whose tests need more than a cell and a key. */
const ELSEWHERE: readonly string[] = [
  // table-widths.spec.ts
  'Widen column',
  'Narrow column',
  'Reset column widths',
  'Keep column widths',
  // table-csv.spec.ts
  'Import CSV…',
  'Export CSV…',
  // table-values.spec.ts
  'Choose value…',
  'Align table source',
];

test('no command of tables is left without a test of what it writes', () => {
  const tried = [...ROWS, ...COLUMNS, ...CELLS].flatMap(({ menu }) => menu ?? []);
  const known = new Set([...tried, ...ELSEWHERE]);
  const commands: readonly { readonly menu?: string; readonly name: string }[] = COMMANDS;
  expect(commands.filter(({ menu, name }) => menu === 'table' && !known.has(name))).toEqual([]);
});
