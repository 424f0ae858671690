import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** Waits until the journal of a profile holds these words: at most a second after they were typed. */
export async function journaled(userData: string, words: string): Promise<void> {
  const folder = join(userData, 'journal');
  const texts = async () => {
    const names = await readdir(folder).catch(() => []);
    return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))).join('\n');
  };
  await expect.poll(texts, { intervals: [50] }).toContain(words);
}
