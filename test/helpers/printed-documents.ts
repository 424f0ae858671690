import { join } from 'node:path';
import { corpusDocuments, fixtureDocuments } from './document-sets';

/** Fixtures that are printed in every run; a full run prints them all. */
const SAMPLE = new Set([
  'seed-plan.md',
  'ragged-tables.md',
  'table-in-list.md',
  'footnotes.md',
  'hebrew-rtl.md',
  'cjk.md',
  'math.md',
  'html.md',
  'task-markers.md',
  'long-fences.md',
  'setext-headings.md',
  'crlf.md',
]);
/** Of other people's plans, how many are printed in every run. */
const SAMPLED_PLANS = 4;

/** The documents whose prints are proved, by name and path. */
export function printedDocuments(
  root: string,
  all: boolean,
): readonly { readonly name: string; readonly path: string }[] {
  const own = fixtureDocuments()
    .filter(({ name, text }) => (all || SAMPLE.has(name)) && text.trim() !== '')
    .map(({ name }) => ({ name, path: join(root, 'test/fixtures', name) }));
  const corpus = process.env.PLANDESK_CORPUS ?? '';
  const theirs = (corpusDocuments() ?? []).map(({ name }) => ({ name, path: join(corpus, name) }));
  const step = Math.max(1, Math.floor(theirs.length / SAMPLED_PLANS));
  return [...own, ...theirs.filter((_, index) => all || index % step === 1).slice(0, all ? undefined : SAMPLED_PLANS)];
}
