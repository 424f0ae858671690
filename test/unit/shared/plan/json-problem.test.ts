import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonProblem } from '../../../../src/shared/plan/json-problem';

it('whatever is JSON is found to be JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2, '\t'), (text, indent) => {
      expect(jsonProblem(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
    }),
  );
});

it('whatever is not JSON is found not to be, on the same texts as the engine', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    '1.5e3',
    'true',
    'nul',
    '\\',
    '\n',
    ' ',
    "'a'",
    '//',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(jsonProblem(text) === null, text).toBe(isJson);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['{ "a": 1,\n}', 1, '“}” stands where a name in double quotes should'],
  ['{\n  "a": 1\n  "b": 2\n}', 2, 'stands where “,” or “}” should'],
  ["{ 'a': 1 }", 0, "“'” is no JSON"],
  ['[1, 2', 0, 'it ends where “,” or “]” should follow'],
  ['{ "a": ... }', 0, '“...” is no JSON'],
  ['{} {}', 0, '“{” stands where nothing more should'],
])('%j is told with its line', (text, line, words) => {
  expect(jsonProblem(text)).toMatchObject({ line, message: expect.stringContaining(words) });
});

it('deep nesting does not throw', () => {
  expect(jsonProblem('['.repeat(200_000))).toMatchObject({ line: 0 });
});
