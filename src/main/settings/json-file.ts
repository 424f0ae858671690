import { mkdir, readFile, realpath, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../plans/problem';
import { replaceAnyway } from '../plans/saving/replace-file';

/** Larger files are taken as damaged: nothing that belongs in one comes near it. In bytes. */
const MOST = 1024 * 1024;

export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'object'; readonly value: JsonObject }
  /** `isFile` is false for a folder, a pipe, or what can't be looked at. */
  | { readonly kind: 'damaged'; readonly isFile: boolean };

/** Reads a small file that should hold one JSON object. Never throws, and never waits for a pipe or a device. */
export async function readJsonFile(path: string): Promise<JsonFile> {
  let isFile = false;
  try {
    const stats = await stat(path);
    isFile = stats.isFile();
    if (!isFile || stats.size > MOST) return { kind: 'damaged', isFile };
    const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    const value: unknown = JSON.parse(text);
    // What is nested so deep that it can't be written again is damaged too.
    JSON.stringify(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'damaged', isFile };
    return { kind: 'object', value: withoutPrototype(value) };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { kind: 'missing' } : { kind: 'damaged', isFile };
  }
}

/** Writes the object in place of the whole file; a link keeps pointing at its file. Throws the system's error. */
export async function writeJsonFile(path: string, value: JsonObject): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  await replaceAnyway(target, bytes, old, async () => undefined);
}

/** Gives a damaged file another name beside its own, so that a new one can be written; answers its path. */
export async function keepAside(path: string): Promise<string> {
  const { mtime } = await stat(path);
  const time = mtime.toISOString().replace(/[^0-9]/g, '');
  const aside = path.replace(/(\.json)?$/, `.damaged-${time}$1`);
  await rename(path, aside);
  return aside;
}

function withoutPrototype(value: object): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__'));
}
