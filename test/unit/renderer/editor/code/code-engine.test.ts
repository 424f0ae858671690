import { describe, expect, test } from 'vitest';
import {
  bracketsAt,
  CODE_LANGUAGES,
  colourCode,
  indentationAt,
  languageName,
  loadLanguage,
} from '../../../../../src/renderer/editor/code/code-engine';

async function language(word: string) {
  const found = await loadLanguage(word);
  if (found === null) throw new Error(`${word} is no language`);
  return found;
}

/** The coloured words of a code, each as `colour:word`. */
async function colours(word: string, code: string): Promise<readonly string[]> {
  return colourCode(code, await language(word)).map(({ from, to, colour }) => `${colour}:${code.slice(from, to)}`);
}

test('each language of the list is found again by the word that choosing it writes', () => {
  const lost = CODE_LANGUAGES.filter(({ name, word }) => languageName(word) !== name);
  expect(lost).toEqual([]);
  expect(CODE_LANGUAGES.filter(({ word }) => !/^[a-z0-9+#._-]+$/.test(word))).toEqual([]);
});

test.each([
  ['ts', 'TypeScript'],
  ['js', 'JavaScript'],
  ['py', 'Python'],
  ['yml', 'YAML'],
  ['sh', 'Shell'],
  ['console', 'Shell'],
  ['rs', 'Rust'],
  ['JSON', 'JSON'],
  ['jsonc', 'JSON'],
  ['c++', 'C++'],
  ['cs', 'C#'],
  ['mermaid', 'Mermaid diagram'],
  ['no-language', 'no-language'],
  ['', ''],
])('a fence with %s is %s', (word, name) => {
  expect(languageName(word)).toBe(name);
});

describe('words are told apart by what they are', () => {
  test('in JSON', async () => {
    expect(await colours('json', '{"a": [1, true, "b"]}')).toEqual([
      'name:"a"',
      'number:1',
      'number:true',
      'string:"b"',
    ]);
  });

  test('in SQL', async () => {
    expect(await colours('sql', "SELECT 1 -- why\nWHERE a = 'b'")).toEqual([
      'keyword:SELECT',
      'number:1',
      'comment:-- why',
      'keyword:WHERE',
      "string:'b'",
    ]);
  });

  test('in a shell, whose parser is an old one', async () => {
    expect(await colours('bash', 'if true; then echo "a" # b\nfi')).toContain('string:"a"');
  });

  test('a language that nobody knows has none', async () => {
    expect(await loadLanguage('no-language')).toBeNull();
    expect(await loadLanguage('')).toBeNull();
  });
});

test.each([
  ['ts', 'function f() {', 14, '  ', false],
  ['ts', 'function f() {}', 14, '  ', true],
  ['json', '{\n    "a": [', 12, '        ', false],
  ['python', 'def f():', 8, '  ', false],
])('a new line in %s is indented as the language has it', async (word, code, at, indent, isDouble) => {
  const unit = code.includes('\n    ') ? '    ' : '  ';
  expect(indentationAt(code, at, await language(word), unit, isDouble)).toBe(indent);
});

test('brackets that belong together are found from either, and none in a string', async () => {
  const json = await language('json');
  expect(bracketsAt('{"a": [1]}', 0, json)).toEqual([
    [0, 1],
    [9, 10],
  ]);
  expect(bracketsAt('{"a": [1]}', 7, json)).toEqual([
    [6, 7],
    [8, 9],
  ]);
  expect(bracketsAt('{"a": [1]}', 9, json)).toEqual([
    [8, 9],
    [6, 7],
  ]);
  expect(bracketsAt('{"a": "]"}', 8, json)).toEqual([]);
});
