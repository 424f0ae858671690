import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertPart, type PartKind } from '../../../../../src/shared/plan/edits/insert-part';
import { readPlanText } from '../../../../../src/shared/plan/edits/text-lines';
import { lineDiff } from '../../../../helpers/line-diff';
import { DECISIONS } from './edit-diff';

const SEED = readFileSync(resolve(import.meta.dirname, '../../../../fixtures/seed-plan.md'), 'utf8');
const KINDS: readonly PartKind[] = ['decision', 'option', 'contract', 'phase', 'threat', 'flag', 'requirement'];

const lineWith = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words));

/** The lines that came, and those that went. */
function change(text: string, kind: PartKind, at: string | null, renumber = true) {
  const edit = insertPart(text, kind, at === null ? null : lineWith(text, at), renumber);
  const { added, removed } = lineDiff(text, edit.text);
  const { caret } = edit;
  const line = caret ? (edit.text.split('\n')[caret.line] ?? '') : '';
  const spot = caret ? `${line.slice(0, caret.column)}‸${line.slice(caret.column + caret.length)}` : null;
  return { edit, added, removed, spot };
}

describe('a part comes in the shape of the template', () => {
  it('a decision and a contract fill the places that the template leaves', () => {
    const decision = change(SEED, 'decision', null);
    expect(decision.removed).toEqual(['<!-- Repeat structure -->']);
    expect(decision.added.filter((line) => line !== '')).toHaveLength(10);
    expect(decision.spot).toBe('### Decision 2: ‸');
    expect(readPlanText(decision.edit.text).plan.decisions.map(({ number, isBegun }) => [number, isBegun])).toEqual([
      [1, true],
      [2, true],
    ]);
    const contract = change(SEED, 'contract', null);
    expect(contract.removed).toEqual(['<!-- Repeat structure -->']);
    expect(contract.spot).toBe('### API: ‸');
    expect(contract.added).toEqual(expect.arrayContaining(['Method: ', 'Request:', '#### Invariants']));
    const third = insertPart(decision.edit.text, 'decision', null);
    expect(lineDiff(decision.edit.text, third.text).removed).toEqual([]);
    expect(readPlanText(third.text).plan.decisions.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('an option, a phase and rows', () => {
    expect(change(SEED, 'option', 'Option B')).toMatchObject({
      added: ['3. **Option C:** ', '   - Pros: ', '   - Cons: '],
      removed: [],
      spot: '3. **Option C:** ‸',
    });
    expect(change(SEED, 'phase', null)).toMatchObject({ added: ['4. **Phase 4:** '], removed: [] });
    expect(change(SEED, 'phase', '**Phase 1:**')).toMatchObject({
      added: ['2. **Phase 2:** ', '3. **Phase 3:** ', '4. **Phase 4:** '].slice(2),
      spot: '2. **Phase 2:** ‸',
    });
    // The template ends these tables in an empty row: there the person goes on.
    expect(change(SEED, 'threat', null)).toMatchObject({ added: [], spot: '|‸ | | | |' });
    expect(change(SEED, 'flag', null)).toMatchObject({ added: [], spot: '|‸ | | |' });
    expect(change(SEED, 'requirement', null)).toMatchObject({ added: ['| | | |'], removed: [] });
  });

  it('also in a plan that has none of them, or nothing at all', () => {
    for (const kind of KINDS) {
      for (const text of ['', '# Plan\n', '# Plan\n\nWords', '# A\r\n\r\n## Security\r\n\r\nx\r\n']) {
        const edit = insertPart(text, kind, null);
        expect(edit.text.replace(/\r\n/g, '\n')).toContain(text.replace(/\r\n/g, '\n').trimEnd());
        expect(edit.text.includes('\r\n') && /(?<!\r)\n/u.test(edit.text)).toBe(false);
        expect(edit.caret).not.toBeNull();
      }
    }
    expect(insertPart('# P\n\n## Security\n\nx\n\n## Z\n', 'threat', null).text).toContain(
      '## Security\n\nx\n\n### Threat Model\n| Asset |',
    );
  });
});

describe('a part comes in the shape that the plan itself has', () => {
  const own = [
    '# Plan',
    '',
    '## Decision 1 — Store',
    '',
    '* **Context**: much',
    '* **Options**:',
    '    * **Option A**: this',
    '        * Pros: good',
    '',
    '**Decision**: Option A',
    '',
    'Prose.',
    '',
    '## Rest',
    '',
    'See Decision 1.',
    '',
  ].join('\n');

  it('levels, dashes, bullets and labels', () => {
    const { added, removed, spot } = change(own, 'decision', null);
    expect(removed).toEqual([]);
    expect(spot).toBe('## Decision 2 — ‸');
    expect(added.filter((line) => line !== '')).toEqual([
      '## Decision 2 — [Title]',
      '* **Context**: ',
      '* **Options**:',
      '    * **Option A**: ',
      '        * Pros: ',
      '**Decision**: ',
    ]);
  });

  it('a row is as wide as the one above', () => {
    const text = '## Threats\n\n| Asset | Threat |\n|-------|--------|\n| Money | Theft  |\n';
    expect(change(text, 'threat', null)).toMatchObject({ added: ['|       |        |'], removed: [] });
  });
});

describe('the others count on', () => {
  it('a decision after the one at the caret moves the ones below, and all that names them', () => {
    const { edit, removed } = change(DECISIONS, 'decision', 'Before decision 2');
    expect(edit.touched.map(({ line, after }) => [line, after])).toEqual([
      [3, 'See [the outbox](#decision-3-outbox) and Decisions 1, 3 and 4.'],
      [9, 'Before decision 3 there was `Decision 2`.'],
      [11, '### Decision 3: Outbox'],
      [19, '### Decision 4: Relay'],
      [23, '[two]: #decision-3-outbox'],
    ]);
    expect(removed).toHaveLength(5);
    const plain = insertPart(DECISIONS, 'decision', lineWith(DECISIONS, 'Before decision 2'), false);
    expect(plain.touched).toEqual([]);
    expect(plain.text).toContain('### Decision 4: [Title]');
  });

  it('an option in the middle takes the next letter', () => {
    const text = SEED.replace('**Decision:** ', '**Decision:** Option B, not option A');
    const { edit } = change(text, 'option', 'Option A');
    expect(edit.touched.map(({ after }) => after)).toEqual([
      '3. **Option C:** ',
      '**Decision:** Option C, not option A',
    ]);
  });
});

it('whatever is added anywhere: nothing else of the template changes but what is told', () => {
  const lines = SEED.split('\n').length;
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.nat(lines), (kind, line) => {
      const edit = insertPart(SEED, kind, line);
      const { removed } = lineDiff(SEED, edit.text);
      const told = edit.touched.map(({ before }) => before);
      expect(removed.filter((each) => !told.includes(each) && !each.startsWith('<!-- Repeat'))).toEqual([]);
      expect(edit.caret?.line).toBeLessThan(edit.text.split('\n').length);
    }),
    { numRuns: process.env['PLANDESK_FULL'] === '1' ? 60 : 25 },
  );
}, 60_000);
