import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { Speller } from '../../../../src/renderer/spelling/speller';

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));
const [aff, dic] = ['index.aff', 'index.dic'].map((file) => readFileSync(join(folder, file), 'utf8'));
const speller = new Speller(nspell(aff ?? '', dic ?? ''), dic ?? '', true);

describe('the English of the app', () => {
  it('knows the words of a plan, in either spelling', () => {
    const text = 'Checkout ledger implementation rollout rollback idempotent colour color organisation webhook backend';
    for (const word of [...text.split(' '), "doesn't"]) expect(speller.knows(word), word).toBe(true);
  });

  it('knows what is wrong, and leaves other scripts alone', () => {
    for (const word of ['teh', 'implementaton', 'recieve', 'ledgr']) expect(speller.knows(word), word).toBe(false);
    expect(speller.knows('словарь')).toBe(true);
  });

  it('offers what was meant first, and five words at most', () => {
    expect(speller.suggest('teh')[0]).toBe('the');
    expect(speller.suggest('recieve')[0]).toBe('receive');
    expect(speller.suggest('implementaton')).toContain('implementation');
    expect(speller.suggest('ledgr').length).toBeLessThanOrEqual(5);
  });
});
