import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PlanPreferencesFile } from '../../../../src/main/settings/plan-preferences';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
let file: string;
let lines: string[];
let time: number;
beforeEach(async () => {
  folder = await makeTempFolder();
  file = join(folder, 'plan-preferences.json');
  lines = [];
  time = 1;
});
afterEach(() => removeTempFolder(folder));
const preferences = () =>
  new PlanPreferencesFile(
    file,
    (line) => lines.push(line),
    () => time++,
  );
const plan = (realPath: string | null, id = 'plan-1') => ({ id, realPath });

it('what was chosen for a plan comes back for its file, under whatever id it is open, and is not told by its name', async () => {
  const first = preferences();
  await first.change(plan('/secret/merger.md'), { lastUpdated: 'on', print: { cover: true } });
  await first.change(plan('/secret/merger.md'), { print: { cover: false } });
  const again = preferences();
  expect(await again.of(plan('/secret/merger.md', 'plan-7'))).toEqual({ lastUpdated: 'on', print: { cover: false } });
  expect(await again.of(plan('/secret/other.md'))).toEqual({});
  expect(await readFile(file, 'utf8')).not.toContain('merger');
  await again.change(plan('/secret/merger.md'), { lastUpdated: undefined, print: undefined });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ plans: {} });
});

it('a plan without a file has them in memory and takes them along when it gets one', async () => {
  const kept = preferences();
  await kept.change(plan(null), { lastUpdated: 'off' });
  expect(await kept.of(plan(null))).toEqual({ lastUpdated: 'off' });
  expect(await kept.of(plan(null, 'plan-2'))).toEqual({});
  await kept.takeAlong(plan(null), plan('/a.md'));
  expect(await preferences().of(plan('/a.md'))).toEqual({ lastUpdated: 'off' });
  expect(await kept.of(plan(null))).toEqual({});
  await kept.change(plan(null, 'plan-3'), { lastUpdated: 'on' });
  kept.forget('plan-3');
  expect(await kept.of(plan(null, 'plan-3'))).toEqual({});
});

it('too much for one plan is refused, and of too many plans the ones used last stay', async () => {
  const kept = preferences();
  expect(await kept.change(plan('/a.md'), { print: { text: 'x'.repeat(20_000) } })).toBeNull();
  expect(await kept.of(plan('/a.md'))).toEqual({});
  for (let index = 0; index < 60; index += 1) {
    await kept.change(plan(`/${index}.md`), { print: { text: 'x'.repeat(15_000) } });
  }
  expect(await preferences().of(plan('/0.md'))).toEqual({});
  expect(await preferences().of(plan('/59.md'))).not.toEqual({});
  expect((await readFile(file, 'utf8')).length).toBeLessThan(600_000);
});

it('a tampered file costs what does not fit in it', async () => {
  const key = 'a'.repeat(64);
  for (const damage of ['', '{', '[]', '{"plans":null}', '{"plans":7}']) {
    await writeFile(file, damage);
    expect(await preferences().of(plan('/a.md'))).toEqual({});
  }
  expect(lines).toHaveLength(5);
  const { createHash } = await import('node:crypto');
  const own = createHash('sha256').update('/a.md').digest('hex');
  const plans = `"__proto__":{"usedAt":1,"preferences":{"lastUpdated":"on"}},"${key}":{"usedAt":"x"},"/etc/passwd":{"usedAt":1,"preferences":{}}`;
  await writeFile(
    file,
    `{"plans":{${plans},"${own}":{"usedAt":2,"preferences":{"lastUpdated":"on","print":"x","more":1}}}}`,
  );
  const kept = preferences();
  expect(await kept.of(plan('/a.md'))).toEqual({ lastUpdated: 'on' });
  await kept.change(plan('/a.md'), { lastUpdated: 'off' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    plans: { [own]: { usedAt: expect.any(Number), preferences: { lastUpdated: 'off' } } },
  });
});
