import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../../scripts/packaging/bundled-packages.mjs';

/** Licences under which a package may be passed on inside an app that is itself under MIT. */
const PERMISSIVE = /MIT|ISC|BSD|Apache-2\.0|OFL-1\.1|0BSD|Unlicense|CC0-1\.0|BlueOak|Zlib/;

describe('the licences that travel with a package', () => {
  const packages = bundledPackages();
  const names = packages.map(({ name }) => name);

  it('name what the window, main and print are bundled from, so that no author goes unnamed', () => {
    for (const name of [
      'react',
      'lexical',
      'zod',
      '@lezer/markdown',
      'pdf-lib',
      'micromark',
      '@fontsource/inter',
      'dictionary-en',
    ]) {
      expect(names).toContain(name);
    }
  });

  it('leave out Electron and the tools, which are not in the bundle', () => {
    for (const name of ['electron', 'vite', '@playwright/test', 'typescript', 'electron-builder']) {
      expect(names).not.toContain(name);
    }
  });

  it('are permissive, each of them: nothing is passed on that may not be', () => {
    expect(
      packages.filter(({ licence }) => !PERMISSIVE.test(licence)).map(({ name, licence }) => [name, licence]),
    ).toEqual([]);
  });
});
