// The program that is killed and failed: node target.mjs CASE FOLDER. It does the work of the case once a line comes in.
import { writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { work } from './cases';

const [name = '', folder = ''] = process.argv.slice(2);
// Starts the thread that does the file work, so that it can be followed from its first call on.
await stat(folder);
process.stdin.once('data', () => {
  work(name, folder, (line) => writeSync(1, `${line}\n`)).then(
    () => process.exit(0),
    (error) => {
      writeSync(2, `${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
writeSync(1, 'ready\n');
