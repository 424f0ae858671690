import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { SetupError } from './say.mjs';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/**
 * Unpacks a .zip (below 4 GB) into `folder`, with permissions and symbolic links.
 * `rename(path)` answers the path to write an entry to, or null to leave it out; `onBytes(done, all)` reports the way.
 */
export async function unzip(archive, folder, rename, onBytes) {
  const file = await open(archive);
  try {
    const wanted = [];
    for (const entry of await readDirectory(file)) {
      const path = rename(entry.path);
      if (path) wanted.push({ ...entry, target: inside(folder, path) });
    }
    const all = wanted.reduce((sum, entry) => sum + entry.size, 0);
    let done = 0;
    for (const entry of wanted) {
      if (entry.path.endsWith('/')) {
        await mkdir(entry.target, { recursive: true });
        continue;
      }
      await mkdir(dirname(entry.target), { recursive: true });
      await writeEntry(file, archive, entry, (bytes) => {
        done += bytes;
        onBytes?.(done, all);
      });
    }
    return wanted.length;
  } finally {
    await file.close();
  }
}

function inside(folder, path) {
  const clean = normalize(path);
  if (isAbsolute(clean) || clean.split(sep).includes('..')) {
    throw new SetupError(`The archive names a file outside its folder: ${path}`);
  }
  return join(folder, clean);
}

async function readDirectory(file) {
  const { size } = await file.stat();
  const tail = await read(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let at = tail.length - 22;
  while (at >= 0 && tail.readUInt32LE(at) !== END_OF_DIRECTORY) at -= 1;
  if (at < 0) throw new SetupError('The archive is not a complete .zip file.');
  const count = tail.readUInt16LE(at + 10);
  const directory = await read(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));

  const entries = [];
  for (let i = 0, from = 0; i < count; i += 1) {
    if (directory.readUInt32LE(from) !== DIRECTORY_ENTRY) throw new SetupError('The .zip directory is damaged.');
    const name = directory.readUInt16LE(from + 28);
    entries.push({
      path: directory.toString('utf8', from + 46, from + 46 + name),
      method: directory.readUInt16LE(from + 10),
      packed: directory.readUInt32LE(from + 20),
      size: directory.readUInt32LE(from + 24),
      mode: directory.readUInt32LE(from + 38) >>> 16,
      header: directory.readUInt32LE(from + 42),
    });
    from += 46 + name + directory.readUInt16LE(from + 30) + directory.readUInt16LE(from + 32);
  }
  return entries;
}

async function writeEntry(file, archive, entry, onBytes) {
  const local = await read(file, entry.header, 30);
  if (local.readUInt32LE(0) !== LOCAL_ENTRY) throw new SetupError(`The .zip entry ${entry.path} is damaged.`);
  const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new SetupError(`The .zip entry ${entry.path} is packed in a way that is not known here.`);
  }

  let written = 0;
  const count = new Transform({
    transform(chunk, _encoding, next) {
      written += chunk.length;
      onBytes(chunk.length);
      next(null, chunk);
    },
  });
  const source =
    entry.packed === 0
      ? []
      : [createReadStream(archive, { start, end: start + entry.packed - 1, highWaterMark: 1024 * 1024 })];
  const unpack = entry.method === 8 ? [createInflateRaw({ chunkSize: 256 * 1024 })] : [];

  if ((entry.mode & FILE_TYPE) === SYMLINK) {
    const parts = [];
    await pipeline(...source, ...unpack, count, async (stream) => {
      for await (const part of stream) parts.push(part);
    });
    await symlink(Buffer.concat(parts).toString('utf8'), entry.target);
  } else {
    const out = createWriteStream(entry.target, { mode: entry.mode & 0o777 || 0o644 });
    if (source.length === 0) {
      out.end();
      await new Promise((resolve, reject) => out.on('finish', resolve).on('error', reject));
    } else {
      await pipeline(...source, ...unpack, count, out);
    }
  }
  if (written !== entry.size) throw new SetupError(`The .zip entry ${entry.path} is not complete.`);
}

async function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new SetupError('The archive ends early.');
  return buffer;
}
