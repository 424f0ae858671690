import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DictionaryFolder } from '../../../../src/main/spelling/dictionary-folder';
import { OwnWords } from '../../../../src/main/spelling/own-words';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

describe('a person’s own words', () => {
  it('are a word a line, which other hands may have written', async () => {
    const file = join(folder, 'dictionary.txt');
    await writeFile(file, 'Ledgerd\r\n\r\n  Zbigniew \n<script>\nno blanks\nLedgerd');
    const words = new OwnWords(file);
    expect(await words.list()).toEqual(['Ledgerd', 'Zbigniew']);
    expect(await words.add('neu')).toEqual({ ok: true, value: ['Ledgerd', 'Zbigniew', 'neu'] });
    expect(await readFile(file, 'utf8')).toBe('Ledgerd\r\n\r\n  Zbigniew \n<script>\nno blanks\nLedgerd\nneu\n');
    expect(await readdir(folder)).toEqual(['dictionary.txt']);
  });

  it('are kept one after the other, each once', async () => {
    const file = join(folder, 'new', 'dictionary.txt');
    const words = new OwnWords(file);
    expect(await words.list()).toEqual([]);
    await Promise.all(['one', 'two', 'one'].map((word) => words.add(word)));
    expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
  });

  it('that can’t be kept are told, and what was there stays', async () => {
    const file = join(folder, 'dictionary.txt');
    await mkdir(file);
    expect(await new OwnWords(file).add('one')).toMatchObject({
      ok: false,
      problem: { safe: 'Your words are as they were.' },
    });
  });
});

describe('dictionaries in the person’s folder', () => {
  it('are pairs of files, listed by their language', async () => {
    for (const name of ['de_DE.aff', 'de_DE.dic', 'en-GB.aff', 'en-GB.dic', 'lonely.aff', '../x.aff', 'readme.txt']) {
      await writeFile(join(folder, name.replace('../', '')), 'SET UTF-8\n');
    }
    expect(await new DictionaryFolder(folder).languages()).toEqual(['de-DE', 'en-GB']);
    expect(await new DictionaryFolder(join(folder, 'none')).languages()).toEqual([]);
  });

  it('are read in the encoding that they name', async () => {
    await writeFile(join(folder, 'de.aff'), Buffer.from('SET ISO8859-1\n', 'latin1'));
    await writeFile(join(folder, 'de.dic'), Buffer.from('1\nW\u00f6rter\n', 'latin1'));
    expect(await new DictionaryFolder(folder).read('de')).toEqual({
      ok: true,
      value: { aff: 'SET ISO8859-1\n', dic: '1\nWörter\n' },
    });
  });

  it('that are not there are named', async () => {
    expect(await new DictionaryFolder(folder).read('fr')).toMatchObject({
      ok: false,
      problem: { code: 'not-found', happened: 'There is no dictionary for fr.' },
    });
  });
});
