import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';

const SPECIFIERS = [
  // import … from 'x', export … from 'x', import('x'), import 'x', @import 'x'
  /(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g,
  /require\.resolve\(\s*['"]([^'"\n]+)['"]/g,
];
/** Of these a package may be read by a build plugin without being imported: fonts and dictionaries are copied as files. */
const NAMED_ELSEWHERE = /^(?:@fontsource(-variable)?\/|dictionary-)/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(?!.*\.(js|ts|json)$)/i;

/**
 * The packages whose code or files are bundled into the app, sorted by name: what `src` imports and what those depend on.
 * Each is `{ name, version, licence, text }`; `text` is what its licence and notice files say, '' if it has none.
 * Some are named that the bundler then leaves out; none that it takes in is missing.
 */
export function bundledPackages() {
  const found = new Map();
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = Object.keys(devDependencies).filter((name) => NAMED_ELSEWHERE.test(name));
  const waiting = [...importedNames(join(ROOT, 'src')), ...named].map((name) => ({ name, from: ROOT }));
  for (const { name, from } of waiting) {
    const folder = folderOf(name, from);
    if (folder === null || found.has(folder)) continue;
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = licenceText(folder);
    found.set(folder, { name, version: about.version, licence: licenceOf(about, text), text });
    for (const needed of Object.keys(about.dependencies ?? {})) waiting.push({ name: needed, from: folder });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function importedNames(folder) {
  const names = new Set();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const pattern of SPECIFIERS) {
      for (const [, specifier] of text.matchAll(pattern)) {
        if (/^[@a-z]/i.test(specifier) && !specifier.includes(':')) names.add(packageOf(specifier));
      }
    }
  }
  // Electron itself travels with licences of its own.
  names.delete('electron');
  return names;
}

function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** As Node looks for it: beside the one that asks, then upwards. Null for what is not installed, such as Node's own modules. */
function folderOf(name, from) {
  for (let at = from; ; at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === ROOT || at === join(at, '..')) return null;
  }
}

/** As the package says it; where it says nothing, as the first line of its licence file does. */
function licenceOf({ license, licenses }, text) {
  if (typeof license === 'string') return license;
  const said = license?.type ?? licenses?.map((each) => each.type).join(' OR ');
  return said ?? /^(?:The )?(MIT|ISC)(?: License|\b)/i.exec(text)?.[1] ?? 'unknown';
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
