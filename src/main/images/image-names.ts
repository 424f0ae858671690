import { basename, extname } from 'node:path';
import type { ImageMime } from '../../shared/images/image-kind';

const EXTENSIONS: Readonly<Record<ImageMime, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/bmp': '.bmp',
  'image/svg+xml': '.svg',
};

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Longer names don't fit beside a number and an extension on the usual file systems. */
const LONGEST_STEM = 60;
const LONGEST_FOLDER_BYTES = 200;

function withoutExtension(name: string): string {
  const extension = extname(name);
  return extension === '' || extension === name ? name : name.slice(0, -extension.length);
}

/** The folder beside a plan that holds the pictures put into it: `<name>.assets`. */
export function assetsFolderName(planPath: string): string {
  let stem = withoutExtension(basename(planPath))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file system takes them all
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|]/g, '-')
    .trim();
  while (Buffer.byteLength(stem) > LONGEST_FOLDER_BYTES) stem = [...stem].slice(0, -1).join('');
  return `${stem === '' ? 'plan' : stem}.assets`;
}

/** What a picture's name may keep: letters and digits of any script, and joiners. */
function stemOf(name: string): string {
  const kept = withoutExtension(name.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^[-_]+|[-_]+$/g, '');
  const stem = [...kept]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/[-_]+$/, '');
  return stem === '' || DEVICE.test(stem) ? 'image' : stem;
}

/**
 * A name for a new picture that none of `taken` has, also where capitals don't count. What the clipboard brings is called
 * `image` by every system, and is numbered from the first one on.
 */
export function freeImageName(name: string, mime: ImageMime, taken: readonly string[]): string {
  const stem = stemOf(name);
  const extension = EXTENSIONS[mime];
  const used = new Set(taken.map((each) => each.toLowerCase()));
  const isFree = (candidate: string) => !used.has(candidate.toLowerCase());
  const isUnnamed = /^image$/i.test(stem);
  if (!isUnnamed && isFree(stem + extension)) return stem + extension;
  for (let number = isUnnamed ? 1 : 2; ; number++) {
    const numbered = `${stem}-${number}${extension}`;
    if (isFree(numbered)) return numbered;
  }
}

/** A relative path as a Markdown address: letters and digits of any script stay readable, all else is encoded. */
export function addressOfPath(relative: string): string {
  return relative
    .split(/[\\/]/)
    .map((part) =>
      part.replace(/[^\p{L}\p{M}\p{N}._~-]/gu, (character) =>
        [...new TextEncoder().encode(character)]
          .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join(''),
      ),
    )
    .join('/');
}
