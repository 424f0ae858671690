import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { SetupError } from './say.mjs';

const BLOCK = 512;

/**
 * Writes the first file of a .tgz whose path ends in `suffix` to `target`.
 * `onBytes(written, size)` reports the way. Throws a {@link SetupError} if there is no such file or it ends early.
 */
export async function unpackTarEntry(archive, suffix, target, onBytes) {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  createReadStream(archive, { highWaterMark: 1024 * 1024 })
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);

  let header = Buffer.alloc(0);
  let skip = 0;
  let out;
  let size = 0;
  let left = 0;

  for await (const chunk of gunzip) {
    let rest = chunk;
    while (rest.length > 0) {
      if (out) {
        const part = rest.subarray(0, left);
        if (!out.write(part)) await new Promise((resolve) => out.once('drain', resolve));
        left -= part.length;
        onBytes?.(size - left, size);
        if (left === 0) {
          out.end();
          await finished(out);
          gunzip.destroy();
          return;
        }
        rest = rest.subarray(part.length);
      } else if (skip > 0) {
        const part = Math.min(skip, rest.length);
        skip -= part;
        rest = rest.subarray(part);
      } else {
        const part = rest.subarray(0, BLOCK - header.length);
        header = Buffer.concat([header, part]);
        rest = rest.subarray(part.length);
        if (header.length < BLOCK) continue;
        const entry = readHeader(header);
        header = Buffer.alloc(0);
        if (entry.isFile && entry.path.endsWith(suffix) && entry.size > 0) {
          out = createWriteStream(target);
          size = entry.size;
          left = entry.size;
        } else {
          skip = Math.ceil(entry.size / BLOCK) * BLOCK;
        }
      }
    }
  }
  throw new SetupError(`${archive} holds no complete ${suffix} file.`);
}

function readHeader(block) {
  const text = (from, length) => block.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  const kind = text(156, 1);
  return {
    path: text(0, 100),
    size: Number.parseInt(text(124, 12).trim() || '0', 8),
    isFile: kind === '0' || kind === '',
  };
}
