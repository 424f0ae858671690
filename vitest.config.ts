import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const SETTLED = ['**/node_modules/**', '**/out/**'];

/** A process for each file would read the same modules two hundred times, two thirds of the whole run. No test may leave a trace. */
const ISOLATE = false;

export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    // The development machine has two cores; a property test may take its time on them.
    testTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'node',
          isolate: ISOLATE,
          environment: 'node',
          include: ['test/{unit,fidelity,regression,security,torture}/**/*.test.ts'],
          exclude: [...SETTLED, 'test/unit/renderer/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          isolate: ISOLATE,
          environment: 'happy-dom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/unit/renderer/idle-callbacks.ts'],
          exclude: SETTLED,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
