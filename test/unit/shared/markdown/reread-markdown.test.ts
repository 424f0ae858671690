import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/shared/markdown/read-markdown';
import { rereadMarkdown } from '../../../../src/shared/markdown/reread-markdown';
import { writeMarkdown } from '../../../../src/shared/markdown/write-markdown';
import { fixtureDocuments } from '../../../helpers/document-sets';
import { replaceWords } from '../../../helpers/edit-blocks';

const TEXT = '# a\n\n- one\n  - two\n\n> q\n\nmiddle __b__\n\n| t |\n|---|\n| 1 |\n\nend\n';

describe('a plan changed as text', () => {
  it('keeps the blocks before and after the change as the same objects', () => {
    const before = readMarkdown(TEXT);
    const after = rereadMarkdown(TEXT.replace('middle', 'middle\n\nnew'), before);
    expect(after.blocks.slice(0, 3)).toEqual(before.blocks.slice(0, 3));
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[after.blocks.length - 1]).toBe(before.blocks[before.blocks.length - 1]);
    expect(after.blocks).toHaveLength(before.blocks.length + 1);
  });

  it('is written as the text that it was changed to, and back as the text that it was', () => {
    const before = readMarkdown(TEXT);
    const changed = TEXT.replace('middle', 'middle\n\n* new');
    const after = rereadMarkdown(changed, before);
    expect(writeMarkdown(structuredClone(after.blocks) as typeof after.blocks, after)).toBe(changed);
    expect(writeMarkdown(before.blocks, before)).toBe(TEXT);
  });

  it('an edit after it changes one line, before, in and after the change', () => {
    const changed = TEXT.replace('middle', 'other');
    const after = rereadMarkdown(changed, readMarkdown(TEXT));
    for (const [from, to] of [
      ['two', 'twos'],
      ['other', 'others'],
      ['1', '11'],
      ['end', 'ends'],
    ] as const) {
      const blocks = after.blocks.map((block) => replaceWords(block, from, to));
      expect(writeMarkdown(blocks, after)).toBe(changed.replace(from, to));
    }
  });

  it('works for every fixture, with a line put into its middle', () => {
    for (const { name, text } of fixtureDocuments()) {
      const lines = text.split('\n');
      lines.splice(Math.floor(lines.length / 2), 0, '', 'put in', '');
      const changed = lines.join('\n');
      const after = rereadMarkdown(changed, readMarkdown(text));
      expect(writeMarkdown(structuredClone(after.blocks) as typeof after.blocks, after), name).toBe(changed);
      const again = rereadMarkdown(text, after);
      expect(writeMarkdown(structuredClone(again.blocks) as typeof again.blocks, again), name).toBe(text);
    }
  });
});
