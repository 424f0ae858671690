import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { englishDictionary } from './scripts/build/english-dictionary.mjs';
import { preloadWindow } from './scripts/build/preload-window.mjs';
import { woff2Only } from './scripts/build/woff2-only.mjs';
import { printFonts } from './src/main/print/fonts/print-fonts-plugin.ts';

// The oldest runtime that the app is tried on: Electron 33 with Node 20.18 and Chromium 130.
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

const at = (path: string) => resolve(import.meta.dirname, path);

const printWorker = at('src/main/print/print-worker.ts');
const folderWorker = at('src/main/plans/folder/folder-worker.ts');

/** One CommonJS file an entry: an ES module would start after Electron is ready, too late to register our scheme. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'shared-[name].cjs',
} as const;

export default defineConfig({
  main: {
    plugins: [printFonts()],
    build: {
      outDir: 'out/main',
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: at('src/main/main.ts'),
          ...(existsSync(printWorker) && { 'print-worker': printWorker }),
          'folder-worker': folderWorker,
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE,
      externalizeDeps: false,
      // Each a file that stands alone: a sandboxed preload script can't load another.
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          preload: at('src/preload/preload.ts'),
          'verify-preload': at('src/preload/verify-preload.ts'),
          'diagram-preload': at('src/preload/diagram-preload.ts'),
        },
        output: commonJs,
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [woff2Only(), react(), preloadWindow()],
    worker: { plugins: () => [englishDictionary()] },
    build: {
      outDir: at('out/renderer'),
      target: CHROMIUM,
      // Half the size to read at the start.
      minify: true,
      // Fonts stay files: our scheme serves them, and the content security policy needs no `data:` for them.
      assetsInlineLimit: 0,
      // Chromium knows module preloading; the stand-in would fetch what the scheme serves anyway.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      rolldownOptions: {
        input: {
          index: at('src/renderer/index.html'),
          verify: at('src/renderer/verify.html'),
          diagram: at('src/renderer/diagram.html'),
        },
      },
    },
  },
});
