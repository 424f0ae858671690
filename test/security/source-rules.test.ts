import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    name: relative(SRC, path).split(sep).join('/'),
    text: withoutComments(readFileSync(path, 'utf8')),
  }));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** The files that hold a pattern. */
function holders(pattern: RegExp): readonly string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
}

describe('what would open a way in or out is in one known place, or nowhere', () => {
  it.each([
    ['the requests of the window', /\bipcMain\b/, ['main/ipc/guarded-handle.ts']],
    [
      'the wire of the preload scripts',
      /\bipcRenderer\b/,
      ['preload/diagram-preload.ts', 'preload/preload.ts', 'preload/verify-preload.ts'],
    ],
    [
      'the channel of a window’s own',
      /\.ipc\.(?:on|handle|once)\b/,
      ['main/diagrams/diagram-window.ts', 'main/verify/verify-window.ts'],
    ],
    ['opening an address outside', /\bopenExternal\b/, ['main/ipc/handlers.ts']],
    ['opening a file with another program', /\bopenPath\b|\bshowItemInFolder\b/, []],
    ['starting a program', /child_process|\bexecFile\b|\bspawn\(/, ['main/plans/saving/carry-attributes.ts']],
    [
      'talking to the network',
      /node:(?:net|http|https|http2|tls|dns|dgram)\b|\bnet\.(?:fetch|request)\b|autoUpdater|crashReporter/,
      [],
    ],
    ['pages from files', /\bloadFile\b/, []],
    ['weaker pages', /nodeIntegration\w*:\s*true|contextIsolation:\s*false|sandbox:\s*false|webSecurity:\s*false/, []],
    ['Chromium without its sandbox', /no-sandbox/, []],
    [
      'raw HTML in the window',
      /dangerouslySetInnerHTML|\binnerHTML\b|\bouterHTML\s*=|insertAdjacentHTML|document\.write/,
      [],
    ],
    ['text run as a program', /\beval\(|new Function\(/, []],
  ] as const)('%s', (_name, pattern, places) => {
    expect(holders(pattern)).toEqual(places);
  });
});
