import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalRecord } from '../../../../../src/main/plans/journal/journal-record';
import { PlanJournal } from '../../../../../src/main/plans/journal/plan-journal';
import { makeTempFolder, removeTempFolder } from '../../../../helpers/temp-folder';

const KEY = '0123456789abcdef';
let folder: string;
let lines: string[];
beforeEach(async () => {
  folder = await makeTempFolder();
  lines = [];
});
afterEach(() => removeTempFolder(folder));

const journal = () => new PlanJournal(join(folder, 'journal'), (line) => lines.push(line));
const file = (slot: number) => join(folder, 'journal', `${KEY}.${slot}.journal`);

function record(text: string, more: Partial<JournalRecord> = {}): Omit<JournalRecord, 'sequence'> {
  return {
    path: '/plans/a.md',
    name: 'a.md',
    encoding: 'utf-8',
    baselineHash: null,
    changedAt: 1,
    place: { caret: { line: 3, column: 4 }, seen: { line: 1, y: 12.5 } },
    text,
    ...more,
  };
}
const texts = async () => (await journal().recover()).map((kept) => kept.record.text);

it('the newest text comes back with its place, and half a character in it too', async () => {
  const first = journal();
  for (const text of ['one', 'two', 'three \ud800']) await first.keep(KEY, record(text));
  expect(await journal().recover()).toMatchObject([{ key: KEY, record: record('three \ud800') }]);
  expect(lines).toEqual([]);
});

it('a later run writes on where the earlier one stopped, and over the older generation', async () => {
  await journal().keep(KEY, record('one'));
  const second = journal();
  await second.recover();
  await second.keep(KEY, record('two'));
  expect(await readFile(file(1), 'utf8')).toContain('"one"');
  expect(await texts()).toEqual(['two']);
});

it('a document that was saved or closed leaves nothing behind', async () => {
  const own = journal();
  await own.keep(KEY, record('one'));
  await own.keep(KEY, record('two'));
  await own.keepBase(KEY, Buffer.from('base'));
  await own.drop(KEY);
  expect(await readdir(join(folder, 'journal'))).toEqual([]);
  expect(await texts()).toEqual([]);
});

describe('damage costs the damaged generation, one line in the log and no more', () => {
  beforeEach(async () => {
    const own = journal();
    await own.keep(KEY, record('older'));
    await own.keep(KEY, record('newer'));
  });

  it('at every length to which the newer file can be cut', async () => {
    const whole = await readFile(file(2));
    for (let length = 0; length < whole.length; length++) {
      await writeFile(file(2), whole.subarray(0, length));
      expect(await texts()).toEqual(['older']);
    }
    expect(lines).toHaveLength(whole.length);
  });

  it('and it is told once: what is damaged is put aside, and goes after a month', async () => {
    const whole = await readFile(file(2));
    await writeFile(file(2), whole.subarray(0, 20));
    expect(await texts()).toEqual(['older']);
    expect(await texts()).toEqual(['older']);
    expect(lines).toHaveLength(1);
    expect(await readFile(`${file(2)}.damaged`)).toEqual(whole.subarray(0, 20));
    await utimes(`${file(2)}.damaged`, 1, 1);
    expect(await texts()).toEqual(['older']);
    expect(await readdir(join(folder, 'journal'))).toEqual([`${KEY}.1.journal`]);
  });

  it('with any byte of it changed', async () => {
    const whole = await readFile(file(2));
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(file(2), bytes);
      expect(await texts()).toEqual(['older']);
    }
  });

  it('all zeros after a power cut, or a folder in its place', async () => {
    const { length } = await readFile(file(2));
    await writeFile(file(2), Buffer.alloc(length));
    expect(await texts()).toEqual(['older']);
    await writeFile(file(1), '');
    expect(await texts()).toEqual([]);
    await mkdir(join(folder, 'journal', `${'f'.repeat(24)}.1.journal`));
    expect(await texts()).toEqual([]);
  });
});

it('the base is given back only while it is the one that the text was made from', async () => {
  const own = journal();
  await own.keepBase(KEY, Buffer.from('base'));
  expect(await own.readBase(KEY, null)).toBeNull();
  expect(await own.readBase(KEY, '00')).toBeNull();
});
