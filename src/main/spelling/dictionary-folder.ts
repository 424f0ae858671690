import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import type { DictionaryText } from '../../shared/spelling/spelling-facts';
import { fail, fileProblem, succeed } from '../plans/problem';

/** Larger files are no dictionary that the window could hold. In bytes. */
const MOST = 24 * 1024 * 1024;

const NAME = /^([A-Za-z][A-Za-z0-9_-]{1,34})\.aff$/;

/** The person's folder of Hunspell dictionaries: an `.aff` and a `.dic` file of the same name, which is the language. */
export class DictionaryFolder {
  constructor(readonly path: string) {}

  /** The languages, in order. None where there is no such folder. */
  async languages(): Promise<readonly string[]> {
    const names = await readdir(this.path).catch((): string[] => []);
    const all = new Set(names);
    return names
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .filter((name) => all.has(`${name}.dic`))
      .map(tagOf)
      .sort();
  }

  /** The two texts of a language, in the encoding that its `.aff` file names. */
  async read(language: string): Promise<Result<DictionaryText>> {
    const names = await readdir(this.path).catch((): string[] => []);
    const name = names.flatMap((each) => NAME.exec(each)?.[1] ?? []).find((each) => tagOf(each) === language);
    const todo = 'Choose another language in the settings, or put the dictionary into its folder.';
    if (name === undefined) {
      return fail('not-found', `There is no dictionary for ${language}.`, 'Nothing was changed.', todo);
    }
    try {
      const [aff, dic] = [join(this.path, `${name}.aff`), join(this.path, `${name}.dic`)];
      for (const file of [aff, dic]) {
        const stats = await stat(file);
        if (!stats.isFile() || stats.size > MOST) {
          const happened = `The dictionary for ${language} is too large or no file.`;
          return fail('too-large', happened, 'Nothing was changed.', todo);
        }
      }
      const bytes = await readFile(aff);
      const decoder = decoderOf(bytes.toString('latin1'));
      return succeed({ aff: decoder.decode(bytes), dic: decoder.decode(await readFile(dic)) });
    } catch (error) {
      return fileProblem(error, `The dictionary for ${language}`, 'read', 'Nothing was changed.');
    }
  }
}

function tagOf(name: string): string {
  return name.replaceAll('_', '-');
}

function decoderOf(aff: string): TextDecoder {
  const label = /^SET[ \t]+(\S+)/m.exec(aff)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label.replace(/^ISO8859/i, 'iso-8859'));
  } catch {
    return new TextDecoder('utf-8');
  }
}
