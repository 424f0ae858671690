import { expect, it } from 'vitest';
import { planOfText } from './plan-of-text';

const POST = [
  '### API: Post an entry',
  '',
  '```',
  'Method: POST',
  'Path: /entries?mode={mode}',
  'Auth: mutual TLS',
  '',
  'Request:',
  '{ "amount": 1 }',
  '',
  'Response (Success): 201',
  '{',
  '  "id": "a"',
  '}',
  'Response (Error): 409',
  '{ "error": "stale" }',
  '```',
  '',
  '#### Invariants',
  '- Debits equal credits.',
  '- ',
];

it('the contract list holds method, path, auth, bodies and invariants of each API', () => {
  const { plan, line } = planOfText(...POST);
  expect(plan.contracts).toMatchObject([
    {
      title: 'Post an entry',
      api: {
        method: { text: 'POST', line: 0 },
        path: { text: '/entries?mode={mode}' },
        auth: { text: 'mutual TLS' },
        request: { text: '{ "amount": 1 }', line: 5 },
        responses: [
          { name: 'Success', status: '201', text: '{\n  "id": "a"\n}', line: 8 },
          { name: 'Error', status: '409', text: '{ "error": "stale" }' },
        ],
      },
      invariants: ['Debits equal credits.'],
    },
  ]);
  expect(plan.contracts.map(({ place }) => line(place))).toEqual([1]);
});

it('also under a heading of its own kind, or of none, and a stub counts', () => {
  const { plan } = planOfText(
    '## Interfaces',
    '### GET /balance',
    'Words.',
    '### Reading back',
    '```',
    'Method: GET',
    'Path: /x',
    '```',
    '### API: [Name]',
    '<!-- Repeat structure -->',
  );
  expect(plan.contracts.map(({ title, isBegun }) => [title, isBegun])).toEqual([
    ['GET /balance', true],
    ['Reading back', true],
    ['[Name]', false],
  ]);
});

it('other code and other headings are no contracts', () => {
  expect(planOfText('## API design', '```ts', 'const method: string', '```').plan.contracts).toEqual([]);
});
