import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const PDF_WINDOW = 'src/main/print/pdf-window.ts';
/** The seam between the desk and the editor: types alone. */
const EDITOR_HANDLE = 'src/renderer/editor/editor-handle';
const MOST_LINES = 400;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?(?:\bfrom\s*)?(['"])([^'"\n]+)\1|\b(?:import|require)\(\s*(['"])([^'"\n]+)\3/g;

interface Source {
  readonly path: string;
  readonly text: string;
  /** Packages by name (`react`), own files by path without extension (`src/shared/ipc/result`). */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(resolve(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ROOT, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
  .map((path) => {
    const text = readFileSync(resolve(ROOT, path), 'utf8');
    return { path, text, imports: /\.tsx?$/.test(path) ? readImports(path, text) : [] };
  });

function readImports(path: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const name = (match[2] ?? match[4] ?? '').replace(/\?.*$/, '');
    return name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.(tsx?|js)$/, '') : name;
  });
}

const within = (folder: string) => sources.filter((source) => source.path.startsWith(`${folder}/`));

const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);
const isPackage =
  (...names: readonly string[]) =>
  (name: string) =>
    names.some((wanted) => name === wanted || name.startsWith(`${wanted}/`));
const isIn =
  (...folders: readonly string[]) =>
  (name: string) =>
    folders.some((folder) => name === folder || name.startsWith(`${folder}/`));
const either =
  (...tests: readonly ((name: string) => boolean)[]) =>
  (name: string) =>
    tests.some((test) => test(name));

const isElectron = isPackage('electron');
const isReact = isPackage('react', 'react-dom', '@lexical/react');
const isLexical = either(isPackage('lexical'), (name) => name.startsWith('@lexical/'));
const isStore = isPackage('zustand');

/** Each forbidden import as `file -> what it imports`. */
function forbidden(files: readonly Source[], isForbidden: (name: string) => boolean): readonly string[] {
  return files.flatMap(({ path, imports }) => imports.filter(isForbidden).map((name) => `${path} -> ${name}`));
}

describe('the layers hold, so that a file can be found and tested where its folder says', () => {
  it('sees the imports of every file', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(readImports('src/a/b.ts', "import { x } from '../c/d';\nimport type {\n  Y,\n} from 'react';")).toEqual([
      'src/c/d',
      'react',
    ]);
    expect(readImports('src/a/b.ts', "export { x } from './d.ts';\nimport 'y/z.css';\nawait import('q');")).toEqual([
      'src/a/d',
      'y/z.css',
      'q',
    ]);
  });

  it('src/shared is plain TypeScript: no Node, Electron, React, Lexical or store, and nothing of another layer', () => {
    const outside = isIn('src/main', 'src/preload', 'src/renderer');
    const wrong = either(isNode, isElectron, isReact, isLexical, isStore, outside);
    expect(forbidden(within('src/shared'), wrong)).toEqual([]);
  });

  it('src/main knows nothing of the window: no React, Lexical or store', () => {
    const wrong = either(isReact, isLexical, isStore, isIn('src/renderer', 'src/preload'));
    expect(forbidden(within('src/main'), wrong)).toEqual([]);
  });

  it('src/preload only joins the contract to the bridge', () => {
    const wrong = either(isNode, isReact, isLexical, isStore, isIn('src/main', 'src/renderer'));
    expect(forbidden(within('src/preload'), wrong)).toEqual([]);
  });

  it('src/renderer reaches Node, Electron and main through the bridge alone', () => {
    const wrong = either(isNode, isElectron, isIn('src/main', 'src/preload'));
    expect(forbidden(within('src/renderer'), wrong)).toEqual([]);
  });

  it('the store holds documents, not pictures of them: no React, no Lexical, no editor', () => {
    const wrong = either(isReact, isLexical, (name) => isIn('src/renderer/editor')(name) && name !== EDITOR_HANDLE);
    expect(forbidden(within('src/renderer/store'), wrong)).toEqual([]);
  });

  it('the editor takes text and gives text: no store, no bridge', () => {
    const wrong = either(isStore, isIn('src/renderer/store', 'src/renderer/bridge', 'src/shared/ipc'));
    expect(forbidden(within('src/renderer/editor'), wrong)).toEqual([]);
    expect(within('src/renderer/editor').filter(({ text }) => /\bwindow\.plandesk\b/.test(text))).toEqual([]);
  });

  it('reading, saving and printing run in plain Node: no Electron but in the PDF window', () => {
    const files = [...within('src/main/plans'), ...within('src/main/print')];
    const plain = files.filter(({ path }) => path !== PDF_WINDOW);
    expect(forbidden(plain, isElectron)).toEqual([]);
  });
});

describe('imports lead one way, so that a file can be understood by what it names alone', () => {
  it('no files wait for each other in a circle, types included', () => {
    const paths = new Map(sources.map((source) => [source.path.replace(/\.(tsx?|js)$/, ''), source]));
    const isClear = new Set<string>();
    const circleFrom = (path: string, way: readonly string[]): readonly string[] | null => {
      if (isClear.has(path)) return null;
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
      for (const next of paths.get(path)?.imports ?? []) {
        const circle = paths.has(next) ? circleFrom(next, [...way, path]) : null;
        if (circle !== null) return circle;
      }
      isClear.add(path);
      return null;
    };
    expect([...paths.keys()].map((path) => circleFrom(path, [])).find((circle) => circle !== null)).toBeUndefined();
  });
});

describe('a file has one main thing, named after it', () => {
  it('there are no barrels and no utils folders', () => {
    const paths = sources.map(({ path }) => path);
    expect(paths.filter((path) => /(^|\/)index\.[cm]?tsx?$/.test(path))).toEqual([]);
    expect(paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc)\//.test(path))).toEqual([]);
  });

  it(`no source is longer than ${MOST_LINES} lines`, () => {
    const long = sources
      .filter(({ path }) => /\.(tsx?|css)$/.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('a .tsx file is named in PascalCase, a .ts file in kebab-case', () => {
    const paths = sources.map(({ path }) => path);
    const painted = paths.filter((path) => path.endsWith('.tsx'));
    expect(painted.filter((path) => !/\/[A-Z][A-Za-z0-9]*\.tsx$/.test(path))).toEqual([]);
    const plain = paths.filter((path) => path.endsWith('.ts'));
    expect(plain.filter((path) => !/\/[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/.test(path))).toEqual([]);
  });

  it('every export has a name', () => {
    expect(sources.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
