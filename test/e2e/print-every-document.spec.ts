import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PreFlight } from '../../src/shared/print/pre-flight';
import { ROOT } from '../helpers/launch-app';
import { contentsProblems, printProblems } from '../helpers/print-problems';
import { printedDocuments } from '../helpers/printed-documents';
import { runPlandesk } from '../helpers/run-command';
import { makeTempFolder, removeTempFolder } from '../helpers/temp-folder';

const FULL = process.env.PLANDESK_FULL === '1';
const PAPERS = FULL ? (['a4', 'letter'] as const) : (['a4'] as const);
/** Exported by one start of the app. */
const AT_ONCE = 16;
/** What a print adds to the words of the plan is left out, to compare with these. */
const BARE = ['--no-contents', '--no-link-notes', '--no-progress'];

let folder: string;
test.beforeEach(async () => {
  folder = await makeTempFolder();
});
test.afterEach(async () => {
  await removeTempFolder(folder);
});

async function printAll(paths: readonly string[], flags: readonly string[]): Promise<ReadonlyMap<string, PreFlight>> {
  const ran = await runPlandesk(['export', ...paths, '-o', folder, '--json', ...flags]);
  expect(ran.code, ran.stderr).toBe(0);
  const { exports } = JSON.parse(ran.stdout) as { exports: { file: string; preFlight: PreFlight }[] };
  return new Map(exports.map(({ file, preFlight }) => [file, preFlight]));
}

function pdfOf(name: string): string {
  return join(folder, name.replace(/\.md$/, '.pdf'));
}

const documents = printedDocuments(ROOT, FULL);
const groups = Array.from({ length: Math.ceil(documents.length / AT_ONCE) }, (_, index) =>
  documents.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
);

for (const paper of PAPERS) {
  for (const [index, group] of groups.entries()) {
    const paths = group.map(({ path }) => path);

    test(`on ${paper}, documents of set ${index + 1} lose no word and no cell, and break where an editor would`, async () => {
      test.setTimeout(600_000);
      const reports = await printAll(paths, ['--paper', paper, ...BARE]);
      const problems: Record<string, readonly string[]> = {};
      for (const { name, path } of group) {
        const found = await printProblems(await readFile(path, 'utf8'), pdfOf(name), reports.get(path));
        if (found.length > 0) problems[name] = found;
      }
      expect(problems).toEqual({});
    });

    test(`on ${paper}, the contents of set ${index + 1} name the pages on which the headings are`, async () => {
      test.setTimeout(600_000);
      await printAll(paths, ['--paper', paper, '--cover', '--contents-depth', '6']);
      const problems: Record<string, readonly string[]> = {};
      for (const { name } of group) {
        const found = await contentsProblems(pdfOf(name));
        if (found.length > 0) problems[name] = found;
      }
      expect(problems).toEqual({});
    });
  }
}
