import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document of a test set: its file name, and its text without a byte order mark. */
export interface TestDocument {
  readonly name: string;
  readonly text: string;
}

function documentsIn(folder: string): readonly TestDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/^SOURCES\.md$|utf-?16/i.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}

/** Our own documents: one or more for each feature of Markdown. */
export function fixtureDocuments(): readonly TestDocument[] {
  return documentsIn(join(import.meta.dirname, '../fixtures'));
}

/** Other people's plans, from the folder that `PLANDESK_CORPUS` names; null where it names none. */
export function corpusDocuments(): readonly TestDocument[] | null {
  const folder = process.env['PLANDESK_CORPUS'];
  return folder ? documentsIn(folder) : null;
}

/** Those of {@link corpusDocuments} that another parser reads in a moment; all of them in a full run. */
export function shortCorpusDocuments(): readonly TestDocument[] | null {
  const all = corpusDocuments();
  return process.env['PLANDESK_FULL'] === '1' ? all : (all?.filter(({ text }) => text.length < 30_000) ?? null);
}
