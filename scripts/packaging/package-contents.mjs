import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What a package's app may be made of: what runs, what it looks like, and the one description of it. */
const OURS =
  /^(?:package\.json|out\/(?:main|preload|renderer)\/[^.][^/]*(?:\/[^.][^/]*)*\.(?:cjs|mjs|js|css|html|json|woff2|ttf))$/;

/** Names of nothing that a person who uses the app has a use for, wherever in the package. */
const STRAY =
  /\.(?:map|tsx?|spec|test|log|env|tsbuildinfo)$|(?:^|\/)(?:node_modules|test|tests|src|\.git|\.cache)(?:\/|$)/;

/** Files of an unpacked app that have no place in it, such as source maps, sources and tests. `folder` is the app's. */
export async function strayFiles(folder) {
  const names = (await readdir(folder, { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const archive = names.find((name) => name.endsWith('app.asar'));
  const packed = archive === undefined ? [] : await namesInArchive(join(folder, archive));
  return [
    ...names.filter((name) => STRAY.test(name)),
    ...packed.filter((name) => STRAY.test(name) || !OURS.test(name)).map((name) => `${archive}/${name}`),
  ];
}

/** The paths of the files in an asar archive. Its header is JSON, behind four sizes of four bytes each. */
async function namesInArchive(path) {
  const file = await open(path);
  try {
    const sizes = Buffer.alloc(16);
    await file.read(sizes, 0, 16, 0);
    const header = Buffer.alloc(sizes.readUInt32LE(12));
    await file.read(header, 0, header.length, 16);
    return namesBelow(JSON.parse(header.toString('utf8')), '');
  } finally {
    await file.close();
  }
}

function namesBelow(folder, prefix) {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    entry.files === undefined ? [prefix + name] : namesBelow(entry, `${prefix}${name}/`),
  );
}
