import { expect, it } from 'vitest';
import { contractIncomplete } from '../../../../../../src/shared/plan/readiness/rules/contract-incomplete';
import { findingsOf } from '../findings-of';

it('what a contract does not say is told at its line', () => {
  expect(
    findingsOf(
      contractIncomplete,
      '### API: Post',
      '',
      '```',
      'Method: ',
      'Path: /a',
      'Auth: ',
      'Response (Success):',
      '{',
      '  ',
      '}',
      '```',
    ),
  ).toEqual([
    '4: The contract “Post” has no method',
    '6: The contract “Post” has no auth',
    '7: The contract “Post” has no response',
  ]);
});

it('a whole contract passes', () => {
  expect(
    findingsOf(
      contractIncomplete,
      '### API: Post',
      '',
      '```',
      'Method: GET',
      'Path: /a',
      'Auth: none',
      'Response (Success): 200',
      '{ "a": 1 }',
      '```',
    ),
  ).toEqual([]);
});

it('an answer without a body passes by its status', () => {
  expect(
    findingsOf(
      contractIncomplete,
      '### API: Post',
      '',
      '```',
      'Method: DELETE',
      'Path: /a',
      'Auth: none',
      'Response: 204',
      '```',
    ),
  ).toEqual([]);
});

it('a section of another form is not asked', () => {
  expect(findingsOf(contractIncomplete, '### GET /health', 'Answers 200.')).toEqual([]);
});

it('a response in one pair of braces is a response, and words in braces that ask for one are none', () => {
  const contract = (...body: readonly string[]) =>
    findingsOf(
      contractIncomplete,
      '### API: Post',
      '',
      '```',
      ...['Method: GET', 'Path: /a', 'Auth: none', 'Response (Success):', ...body],
      '```',
    );
  expect(contract('{', '  "ok": true', '}')).toEqual([]);
  expect(contract('{describe the answer}')).toEqual(['7: The contract “Post” has no response']);
});
