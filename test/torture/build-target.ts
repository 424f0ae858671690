import { join } from 'node:path';
import { build } from 'vite';

/** Builds the program under torture into a folder; answers its path. It is plain Node: no Electron, no window. */
export async function buildTarget(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'target.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'target.mjs' } },
    },
  });
  return join(folder, 'target.mjs');
}
