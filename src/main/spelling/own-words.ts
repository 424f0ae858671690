import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import { ADDABLE } from '../../shared/spelling/spelling-facts';
import { PathQueue } from '../plans/path-queue';
import { errorCode, fileProblem, succeed } from '../plans/problem';
import { replaceFile } from '../plans/saving/replace-file';

/** Larger files are no list that a person made word by word. In bytes. */
const MOST = 4 * 1024 * 1024;

/** The words that the person added: a text file with a word a line, which can be changed by hand. */
export class OwnWords {
  readonly #queue = new PathQueue();

  constructor(private readonly file: string) {}

  /** The words as the file has them now; none where there is no file, or one that can't be read. */
  async list(): Promise<readonly string[]> {
    return this.#queue.run('file', async () => wordsOf(await this.#text().catch(() => '')));
  }

  /** Adds a word at the end of the file and answers all of them. What the file held stays as it was. */
  add(word: string): Promise<Result<readonly string[]>> {
    return this.#queue.run('file', async () => {
      try {
        const text = await this.#text();
        const words = wordsOf(text);
        if (words.includes(word)) return succeed(words);
        await mkdir(dirname(this.file), { recursive: true });
        const target = await realpath(this.file).catch(() => this.file);
        const old = await stat(target).catch(() => null);
        const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
        await replaceFile(target, Buffer.from(`${before}${word}\n`), old, async () => undefined);
        return succeed([...words, word]);
      } catch (error) {
        return fileProblem(error, 'dictionary.txt', 'written', 'Your words are as they were.');
      }
    });
  }

  async #text(): Promise<string> {
    try {
      if ((await stat(this.file)).size > MOST) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
      return (await readFile(this.file, 'utf8')).replace(/^\uFEFF/, '');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return '';
      throw error;
    }
  }
}

function wordsOf(text: string): readonly string[] {
  return [...new Set(text.split(/\r\n|\n|\r/).map((line) => line.trim()))].filter((word) => ADDABLE.test(word));
}
