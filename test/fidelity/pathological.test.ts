import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/shared/markdown/blocks';
import { startReading } from '../../src/shared/markdown/read-markdown';
import { writeMarkdown } from '../../src/shared/markdown/write-markdown';
import { PATHOLOGICAL_INPUTS } from '../helpers/pathological-inputs';

describe('a file made to stop an editor opens, and is saved as the same bytes', () => {
  it.each(PATHOLOGICAL_INPUTS)('%s', (_name, text) => {
    const plan = startReading(text);
    while (!plan.step(() => false));
    const source = plan.source();
    expect(source).not.toBeNull();
    if (source) expect(writeMarkdown(structuredClone(source.blocks) as readonly Block[], source) === text).toBe(true);
  });
});
