import { expect, it } from 'vitest';
import { brokenJson } from '../../../../../../src/shared/plan/readiness/rules/broken-json';
import { findingsOf } from '../findings-of';

it('JSON that can not be read is told at its line', () => {
  expect(findingsOf(brokenJson, '```json', '{', '  "a": 1,', '}', '```')).toEqual([
    '4: The JSON is broken: “}” stands where a name in double quotes should',
  ]);
});

it('so is the body of a contract', () => {
  expect(
    findingsOf(brokenJson, '### API: A', '```', 'Method: GET', 'Path: /a', 'Response (Error): 404', '{ "a": }', '```'),
  ).toEqual(['6: The JSON of the response (Error) is broken: “}” stands where a value should']);
});

it('in a list, too', () => {
  expect(findingsOf(brokenJson, '- a', '', '  ```json', '  nope', '  ```')).toEqual([
    '4: The JSON is broken: “nope” is no JSON',
  ]);
});

it('JSON, other code, and empty bodies pass', () => {
  expect(
    findingsOf(
      brokenJson,
      '```json',
      '{ "a": [1] }',
      '```',
      '',
      '```json',
      '```',
      '',
      '```js',
      '{ a: 1 }',
      '```',
      '',
      '```',
      'Method: GET',
      'Path: /a',
      'Request:',
      '{',
      '  ',
      '}',
      '```',
    ),
  ).toEqual([]);
});
