import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, textWithField } from '../../../../../src/shared/plan/edits/set-field';
import { planOfText } from '../plan-of-text';
import { changedLines } from './edit-diff';

/** Sets a field by its name; answers the lines that changed, or null where nothing was done. */
function set(text: string, name: string, value: string): readonly string[] | null {
  const index = planOfText(text).plan.fields.findIndex((field) => field.name === name);
  const edit = setField(text, index, value);
  return edit && changedLines(text, edit.text);
}

describe('a change in the strip changes one line, spelled as the plan spells it', () => {
  const quote =
    '# P\n\n> **Owner:** Engineering Lead  \n> **Status:** Draft | In Review | Approved  \n> **Last Updated:** YYYY-MM-DD\n';

  it.each([
    ['Owner', 'Payments', '> **Owner:** Payments  '],
    ['Status', 'In Review', '> **Status:** In Review  '],
    ['Last Updated', '2026-11-27', '> **Last Updated:** 2026-11-27'],
  ])('in the quote of the template: %s', (name, value, line) => {
    expect(set(quote, name, value)).toEqual([line]);
  });

  it.each([
    ['colon outside', '- **Owner**: Ann\n- **Status**: Draft', '- **Owner**: Bo'],
    ['underlines', '- __Owner:__ Ann\n- __Status:__ Draft', '- __Owner:__ Bo'],
    ['italic in bold', '*_Owner_*: Ann', '*_Owner_*: Bo'],
    ['no bold', '- Owner: Ann\n- Status: Draft', '- Owner: Bo'],
    ['bold without colon', '**Owner** Ann', '**Owner** Bo'],
    ['the value in bold too', '**Owner: Ann**', '**Owner: Bo**'],
    ['no space yet', '- **Owner:**\n- **Status:** Draft', '- **Owner:** Bo'],
    ['a space waiting', '> **Owner:** \n> **Status:** Draft', '> **Owner:** Bo'],
    ['an empty value that ends hard', '> **Owner:**  \n> **Status:** Draft', '> **Owner:** Bo  '],
    ['an empty value after a space that ends hard', '> **Owner:**   \n> **Status:** Draft', '> **Owner:** Bo  '],
    ['a backslash break', '> **Owner:** Ann\\\n> **Status:** Draft', '> **Owner:** Bo\\'],
    ['a backslash break behind nothing', '> **Owner:** \\\n> **Status:** Draft', '> **Owner:** Bo\\'],
    ['star bullets', '* **Owner:** Ann\n* **Status:** Draft', '* **Owner:** Bo'],
    ['a name inside another name', '- **Code Owner:** Cy\n- **Owner:** Ann', '- **Owner:** Bo'],
    [
      'several on a line',
      '**Status**: Draft | **Owner**: Ann | **Date**: 2026-10-02',
      '**Status**: Draft | **Owner**: Bo | **Date**: 2026-10-02',
    ],
    ['a comment behind', '> **Owner:** Ann <!-- or her team -->', '> **Owner:** Bo <!-- or her team -->'],
    ['a row of a table', '| Field | Value |\n|--|--|\n| Owner | Ann |', '| Owner | Bo |'],
    [
      'a padded row',
      '| Field  | Value      |\n|--------|------------|\n| Owner  | Ann        |',
      '| Owner  | Bo         |',
    ],
    ['names across the top', '| Owner | Status |\n|--|--|\n| Ann | Draft |', '| Bo | Draft |'],
    ['an empty cell', '| Field | Value |\n|--|--|\n| Owner | |\n| Status | Draft |', '| Owner | Bo |'],
    [
      'a wide empty cell',
      '| Field | Value   |\n|-------|---------|\n| Owner |         |\n| Status | Draft |',
      '| Owner | Bo      |',
    ],
    ['a table in a quote', '> | Owner | Status |\n> |--|--|\n> | Ann | Draft |', '> | Bo | Draft |'],
    ['front matter', '---\nowner: Ann\nstatus: draft\n---\n', 'owner: Bo'],
    [
      'front matter in quotes, with a comment',
      '---\nowner: "Ann" # since May\nstatus: draft\n---\n',
      'owner: "Bo" # since May',
    ],
    ['front matter without a value', '---\nowner:\nstatus: draft\n---\n', 'owner: Bo'],
    ['TOML', '+++\nowner = "Ann"\nstatus = "draft"\n+++\n', 'owner = "Bo"'],
  ])('%s', (_, fields, line) => {
    const text = /^(?:---|\+\+\+)/u.test(fields) ? `${fields}\n# P\n` : `# P\n\n${fields}\n\n## A\n\nWords.\n`;
    const name = planOfText(text).plan.fields.find((field) => /^owner$/iu.test(field.name))?.name ?? '';
    expect(set(text, name, 'Bo')).toEqual([line]);
  });

  it('keeps CRLF and a missing last line end', () => {
    const text = '# P\r\n\r\n> **Owner:** Ann  \r\n> **Status:** Draft';
    expect(setField(text, 0, 'Bo')?.text).toBe(text.replace('Ann', 'Bo'));
    expect(setField(text, 1, 'Approved')?.text).toBe(text.replace('Draft', 'Approved'));
  });

  it('empties a field and keeps its hard break', () => {
    expect(set(quote, 'Owner', ' ')).toEqual(['> **Owner:**   ']);
    const { plan } = planOfText(setField(quote, 0, '')?.text ?? '');
    expect(plan.fields.map(({ value }) => value)).toEqual(['', 'Draft | In Review | Approved', 'YYYY-MM-DD']);
  });
});

describe('what is typed into the strip is words, whatever it looks like', () => {
  it('marks, pipes and YAML are written so that they are read as typed', () => {
    expect(set('# P\n\n> **Owner:** Ann', 'Owner', '*Bo* [x](y)')).toEqual(['> **Owner:** \\*Bo\\* \\[x\\](y)']);
    expect(set('# P\n\n| Owner | Status |\n|--|--|\n| Ann | Draft |', 'Owner', 'A|B')).toEqual(['| A\\|B | Draft |']);
    expect(set('---\nowner: Ann\nstatus: x\n---\n', 'owner', '@bo: lead')).toEqual(['owner: "@bo: lead"']);
  });

  const forms: readonly ((value: string) => string)[] = [
    (value) => `# P\n\n> **Owner:** ${value}  \n> **Status:** Draft\n\n## A\n`,
    (value) => `# P\n\n- **Owner:** ${value}\n- **Status:** Draft\n\n## A\n`,
    (value) => `# P\n\n| Field | Value |\n|--|--|\n| Owner | ${value} |\n| Status | Draft |\n\n## A\n`,
    (value) => `---\nowner: ${value}\nstatus: Draft\n---\n\n# P\n`,
  ];

  it('in every form any words are one changed line that reads back as they are, or are refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), fc.nat(3), (typed, form) => {
        const text = forms[form]?.('Ann') ?? '';
        const edit = setField(text, 0, typed);
        if (edit === null) return;
        const [owner, status] = planOfText(edit.text).plan.fields;
        expect(owner?.value).toBe(typed.replace(/\s+/gu, ' ').trim());
        expect(status?.value).toBe('Draft');
        expect(changedLines(text, edit.text)).toHaveLength(1);
      }),
    );
  });

  it('plain names, states and dates are never refused', () => {
    for (const form of forms) {
      for (const value of ['Bo', 'In Review', '2026-11-27', 'R&D, team 3', 'Ann (acting)', 'a_b', '']) {
        expect(setField(form('Ann'), 0, value), value).not.toBeNull();
      }
    }
  });
});

describe('nothing is done', () => {
  it.each([
    ['to a value that is there already', '> **Owner:** Ann', 'Ann'],
    ['to a link, which a text field would lose', '> **Owner:** [Ann](https://example.org)', 'Bo'],
    ['to a list of YAML', '---\nowner:\n  - Ann\n  - Bo\n---\n', 'Cy'],
  ])('%s', (_, text, value) => {
    expect(setField(text.startsWith('---') ? text : `# P\n\n${text}\n`, 0, value)).toBeNull();
  });
});

describe('a value that is still being typed', () => {
  const head = '# P\n\n> **Owner:** Ann  \n> **Status:** Draft\n\n';

  it('is written as it will be when it is taken, of a long plan from its head alone', () => {
    const long = head + 'Words.\n\n'.repeat(200_000);
    expect(textWithField(head, { index: 0, name: 'Owner' }, 'Bo')).toBe(head.replace('Ann', 'Bo'));
    expect(textWithField(long, { index: 0, name: 'Owner' }, 'Bo')).toBe(long.replace('Ann', 'Bo'));
  });

  it('is not written into another field that came to stand in its place', () => {
    expect(textWithField(head, { index: 0, name: 'Reviewer' }, 'Bo')).toBeNull();
    expect(textWithField(head, { index: 0, name: 'Owner' }, 'Ann')).toBeNull();
  });
});
