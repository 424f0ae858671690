import { lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import type { OwnTemplate } from '../../shared/ipc/template-requests';
import { errorCode, fail, fileProblem, succeed } from '../plans/problem';
import { readPlan } from '../plans/read-plan';
import { replaceFile } from '../plans/saving/replace-file';
import { suggestFileName, titleOf } from '../plans/suggest-file-name';

/** A larger file is a plan of its own and no template. In bytes. */
const LARGEST = 1024 * 1024;

/** More files than these are not a folder of templates. */
const MOST = 200;

const SAFE = 'No file was touched.';

/** The person's own templates: the Markdown files of one folder. Nothing outside of it is read or written. */
export class TemplateFolder {
  /** `folder` is asked each time: the person may choose another one. */
  constructor(private readonly folder: () => string) {}

  get path(): string {
    return this.folder();
  }

  /** The templates by name; none where the folder is not there or can't be read. */
  async list(): Promise<readonly OwnTemplate[]> {
    const names = await readdir(this.path).catch(() => []);
    const found: OwnTemplate[] = [];
    for (const file of names
      .filter(isName)
      .sort((a, b) => a.localeCompare(b))
      .slice(0, MOST)) {
      const text = await this.read(file);
      if (text.ok) found.push({ file, name: file.replace(/\.md$/iu, ''), title: titleOf(text.value) });
    }
    return found;
  }

  /** The text of a template, by the name of its file. */
  async read(file: string): Promise<Result<string>> {
    const path = join(this.path, basename(file));
    if (!isName(file) || !(await this.#isOwn(path))) {
      return fail('not-found', `${file} is no template any more.`, SAFE, 'Choose another template.');
    }
    const read = await readPlan(path);
    return read.ok ? succeed(read.value.text) : read;
  }

  /** Keeps a text under a name; null, with nothing done, where a template of that name is there and is not to be replaced. */
  async save(name: string, text: string, replaces: boolean): Promise<Result<{ readonly file: string } | null>> {
    const file = suggestFileName(`# ${name}`);
    try {
      await mkdir(this.path, { recursive: true });
      const path = join(await realpath(this.path), file);
      const old = await lstat(path).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      });
      if (old !== null && !replaces) return succeed(null);
      if (old !== null && !old.isFile()) {
        return fail('not-regular', `${file} is there and is not an ordinary file.`, SAFE, 'Choose another name.');
      }
      await replaceFile(path, new TextEncoder().encode(text), old, async () => undefined);
      return succeed({ file });
    } catch (error) {
      return fileProblem(error, file, 'written', 'Your plan and the other templates are as they were.');
    }
  }

  /** Whether a path is an ordinary file of the folder itself, and of a template's size. */
  async #isOwn(path: string): Promise<boolean> {
    try {
      const facts = await lstat(path);
      return facts.isFile() && facts.size <= LARGEST;
    } catch {
      return false;
    }
  }
}

function isName(file: string): boolean {
  return file === basename(file) && !file.startsWith('.') && /\.md$/iu.test(file);
}
