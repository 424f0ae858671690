import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { SetupError } from './say.mjs';

/** Throws if this Node is older than package.json asks for. */
export function checkNodeVersion(actual = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^>=/, '');
  if (compare(actual, wanted) < 0) {
    throw new SetupError(`Node ${wanted} or newer is needed; this is Node ${actual}.`);
  }
}

function compare(a, b) {
  const right = b.split('.').map(Number);
  for (const [index, part] of a.split('.').map(Number).entries()) {
    if (part !== right[index]) return part - right[index];
  }
  return 0;
}
