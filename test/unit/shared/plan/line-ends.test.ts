import { expect, test } from 'vitest';
import { lineEnds } from '../../../../src/shared/plan/line-ends';

test('the status bar names the line ends that the file really has', () => {
  expect(lineEnds('')).toBe('LF');
  expect(lineEnds('a\nb\n')).toBe('LF');
  expect(lineEnds('a\r\nb\r\n')).toBe('CRLF');
  expect(lineEnds('a\rb')).toBe('CR');
  expect(lineEnds('a\r\nb\n')).toBe('mixed');
  expect(lineEnds('\n\r\n')).toBe('mixed');
});
