import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** Builds the editor as one classic script beside a page, which any browser shows from a file. Gives the page's path. */
export async function buildPage(outDir) {
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    base: './',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      lib: { entry: 'page.tsx', formats: ['iife'], name: 'page', fileName: () => 'page.js', cssFileName: 'page' },
    },
  });
  await copyFile(join(import.meta.dirname, 'index.html'), join(outDir, 'index.html'));
  return join(outDir, 'index.html');
}
