import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatJson, jsonBodies, setOut } from '../../../../../src/shared/plan/edits/format-json';
import { readPlanText } from '../../../../../src/shared/plan/edits/text-lines';

const CONTRACT = [
  '### API: X',
  '',
  '```',
  'Method: POST',
  'Path: /x',
  '',
  'Request:',
  '{"a": 1.0, "b": []}',
  '',
  'Response (Error):',
  '{',
  '  "code": }',
  '```',
  '',
].join('\n');

it('the body at the caret is set out; others, keys and the spelling of numbers stay', () => {
  const outcome = formatJson(CONTRACT, 7);
  expect(outcome.kind === 'edit' && outcome.edit.text).toBe(
    CONTRACT.replace('{"a": 1.0, "b": []}', '{\n  "a": 1.0,\n  "b": []\n}'),
  );
});

it('what is broken is named with its line and never rewritten', () => {
  expect(formatJson(CONTRACT, 10)).toMatchObject({
    kind: 'broken',
    what: 'The JSON of the response (Error)',
    line: 11,
  });
  expect(jsonBodies(readPlanText(CONTRACT)).map(({ problem }) => problem === null)).toEqual([true, false]);
});

it('JSON blocks keep their own indentation, line ends and fences; other code is left alone', () => {
  const text = '```json\r\n{\r\n\t"a": {"b": 2}}\r\n```\r\n\r\n```js\r\n{"a":1}\r\n```\r\n';
  const outcome = formatJson(text, 1);
  expect(outcome.kind === 'edit' && outcome.edit.text).toBe(
    text.replace('\t"a": {"b": 2}}', '\t"a": {\r\n\t\t"b": 2\r\n\t}\r\n}'),
  );
  expect(formatJson(text, 6)).toEqual({ kind: 'none' });
});

it('setting out never changes what JSON says', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(setOut(json, '  '))).toEqual(JSON.parse(json));
      expect(setOut(setOut(json, '  '), '  ')).toBe(setOut(json, '  '));
    }),
  );
});
