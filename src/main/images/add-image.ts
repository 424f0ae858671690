import { lstat, mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { imageKind, isTooLarge } from '../../shared/images/image-kind';
import type { Result } from '../../shared/ipc/result';
import { isInside } from '../plans/inside-folder';
import { PathQueue } from '../plans/path-queue';
import { errorCode, fail, fileProblem, succeed } from '../plans/problem';
import { replaceFile } from '../plans/saving/replace-file';
import { addressOfPath, assetsFolderName, freeImageName } from './image-names';

const queue = new PathQueue();

const SAFE = 'No file was changed.';

export interface NewImage {
  readonly bytes: Uint8Array;
  /** As the system names it; no part of a path in it is heeded. */
  readonly name: string;
}

/**
 * Keeps a picture in the folder of pictures beside a plan, under a name that no other file there has, and answers the
 * address by which the plan names it.
 */
export async function addImage(planPath: string, { bytes, name }: NewImage): Promise<Result<string>> {
  const kind = imageKind(bytes);
  if (kind === null) {
    const todo = 'Pictures are PNG, JPEG, GIF, WebP, AVIF, BMP and SVG files.';
    return fail('not-a-picture', `${shown(name)} is no picture that can be shown.`, SAFE, todo);
  }
  if (isTooLarge(kind, bytes.length)) {
    const happened = `${shown(name)} is larger than a plan's pictures may be (20 MB, 60 million pixels).`;
    return fail('too-large', happened, SAFE, 'Make it smaller and insert it again.');
  }
  try {
    const folder = await realpath(dirname(planPath));
    const assets = join(folder, assetsFolderName(planPath));
    if (!(await makeFolder(assets))) {
      const happened = `Pictures of this plan belong into ${assetsFolderName(planPath)}, and that is no folder of its own.`;
      return fail('not-regular', happened, SAFE, 'Rename what is called so, and insert the picture again.');
    }
    // One at a time, so that two pictures that come at once don't find the same name free.
    const file = await queue.run(assets, () =>
      writeNew(assets, name, bytes, (taken) => freeImageName(name, kind.mime, taken)),
    );
    return succeed(addressOfPath(relative(folder, file)));
  } catch (error) {
    return fileProblem(error, 'The picture', 'stored', SAFE);
  }
}

/** The address of a file that lies in the plan's folder already; null for one elsewhere. */
export async function addressInFolder(planPath: string, file: string): Promise<string | null> {
  try {
    const folder = await realpath(dirname(planPath));
    const real = await realpath(file);
    return isInside(folder, real) ? addressOfPath(relative(folder, real)) : null;
  } catch {
    return null;
  }
}

/** Makes a folder where there is none. False where something else has the name, a link to another folder included. */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return (await lstat(path)).isDirectory();
}

async function writeNew(
  folder: string,
  name: string,
  bytes: Uint8Array,
  free: (taken: readonly string[]) => string,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const file = join(folder, free(await readdir(folder)));
    try {
      await replaceFile(file, bytes, null, async () => {
        if (await isThere(file)) throw Object.assign(new Error(`${name} has come meanwhile`), { code: 'EEXIST' });
      });
      return file;
    } catch (error) {
      // Another program took the name meanwhile: the next free one is as good.
      if (errorCode(error) !== 'EEXIST' || attempt >= 5) throw error;
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function shown(name: string): string {
  return name.trim() === '' ? 'What was pasted' : name;
}
