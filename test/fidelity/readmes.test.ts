import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Block } from '../../src/shared/markdown/blocks';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';

const MODULES = resolve(import.meta.dirname, '../../node_modules');
const SAMPLE = 60;

/** Strangers' files: every README of the packages that are installed; a fixed sample unless all are asked for. */
function readmes(): readonly string[] {
  const all = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])readme\.md$/i.test(path))
    .sort();
  if (process.env.PLANDESK_FULL === '1') return all;
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  return all.filter((_, index) => index % step === 0).slice(0, SAMPLE);
}

it('the READMEs of the installed packages are saved as the same bytes when they were not edited', () => {
  const paths = readmes();
  expect(paths.length).toBeGreaterThanOrEqual(SAMPLE);
  const changed = paths.filter((path) => {
    const text = readFileSync(join(MODULES, path), 'utf8').replace(/^\uFEFF/, '');
    const source = readMarkdown(text);
    // Blocks that went through the editor are equal, not the same.
    return writeMarkdown(structuredClone(source.blocks) as readonly Block[], source) !== text;
  });
  expect(changed).toEqual([]);
}, 300_000);
