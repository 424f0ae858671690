import { expect, test } from 'vitest';
import { openAs } from '../../../../src/shared/markdown/open-as';

test('a text with an endless line opens as its source: as rich text it would stop the window for minutes', () => {
  expect(openAs(`# Plan\n\n${'word '.repeat(100_000)}\n`)).toBe('source');
  expect(openAs('no line end '.repeat(100_000))).toBe('source');
});

test('a long plan of lines opens as rich text, whatever its line ends', () => {
  expect(openAs('')).toBe('rich');
  for (const end of ['\n', '\r\n']) expect(openAs(`A line of words.${end}${end}`.repeat(50_000))).toBe('rich');
  expect(openAs('A line of words.\r'.repeat(10_000))).toBe('rich');
});

test('a table of 200,000 cells opens as its source: the rich editor would make a node of each', () => {
  expect(openAs(`# Plan\n\n${`${'| c '.repeat(20)}|\n`.repeat(10_000)}`)).toBe('source');
  expect(openAs(`# Plan\n\n${`${'| c '.repeat(8)}|\n`.repeat(2_000)}`)).toBe('rich');
});

test('a block of very many lines opens as its source: the rich editor would make nodes of each', () => {
  expect(openAs('# h\n'.repeat(100_000))).toBe('source');
  expect(openAs('# h\n\n'.repeat(50_000))).toBe('rich');
});

test('a text of many megabytes opens as its source: the rich editor would take it for most of a minute', () => {
  expect(openAs('A line of words.\n\n'.repeat(300_000))).toBe('source');
});
