import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/markdown/blocks';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';
import { generatePlan } from '../bench/generate-plan';
import { corpusDocuments, fixtureDocuments, type TestDocument } from '../helpers/document-sets';

function rewritten(text: string): string {
  const source = readMarkdown(text);
  // Blocks that went through the editor are equal, not the same: a copy proves that equality is enough.
  return writeMarkdown(structuredClone(source.blocks) as readonly Block[], source);
}

describe('a plan that was not edited is saved as the same bytes', () => {
  it.each(fixtureDocuments().map((document): [string, TestDocument] => [document.name, document]))(
    '%s',
    (_, { text }) => {
      expect(rewritten(text)).toBe(text);
    },
  );

  it('a generated plan of 200 KB', () => {
    const text = generatePlan(200_000);
    expect(rewritten(text)).toBe(text);
  });

  it.skipIf(corpusDocuments() === null)('every document of the corpus', () => {
    const changed = (corpusDocuments() ?? []).filter(({ text }) => rewritten(text) !== text);
    expect(changed.map(({ name }) => name)).toEqual([]);
  });
});

describe('nothing of a plan falls between its blocks', () => {
  it.each(fixtureDocuments().map((document): [string, TestDocument] => [document.name, document]))(
    '%s',
    (_, { text }) => {
      const source = readMarkdown(text);
      let line = 0;
      for (const block of source.blocks) {
        const record = source.record(block.source ?? '');
        expect(record?.start).toBeGreaterThanOrEqual(line);
        expect(source.region.texts.slice(line, record?.start).join('').trim()).toBe('');
        line = record?.end ?? 0;
      }
      expect(source.region.texts.slice(line).join('').trim()).toBe('');
    },
  );
});
