import { describe, expect, it } from 'vitest';
import { errorLine } from '../../../../src/renderer/diagram/error-line';

const jison = (line: number) => new Error(`Parse error on line ${line}:\n...A --> \n----^\nExpecting 'X', got 'Y'`);

describe('the line of an error is the line of the source that a person sees', () => {
  it.each([
    ['flowchart TD\n  A -->\n  B', 2, 2],
    ['\n\nflowchart TD\n  A -->', 2, 4],
    ['%% a comment\nflowchart TD\n%% another\n  A -->', 2, 4],
    ['%%{init: {"a": 1}}%%\nflowchart TD\n  A -->', 2, 3],
    ['%%{init: {\n  "a": 1\n}}%%\n\nflowchart TD\n  A -->', 2, 6],
    ['---\ntitle: x\n---\nflowchart TD\n  A -->', 2, 5],
    ['flowchart TD\r\n  A -->\r\n  B', 2, 2],
    // The end of the text is said to stand behind its last line.
    ['flowchart TD\n  A -->', 3, 2],
    ['flowchart TD\n  A -->\n\n', 4, 2],
  ])('%j: line %i of what is parsed is line %i', (source, parsed, line) => {
    expect(errorLine(source, jison(parsed))).toBe(line);
  });

  it('reads the lines of the other family of parsers too', () => {
    expect(
      errorLine('pie\n  "a" : x', { result: { lexerErrors: [], parserErrors: [{ token: { startLine: 2 } }] } }),
    ).toBe(2);
    expect(errorLine('pie\n  "a" : x', { result: { lexerErrors: [{ line: 2 }], parserErrors: [] } })).toBe(2);
  });

  it('is not known where nothing tells it', () => {
    expect(errorLine('flowchart TD', new Error('Something else'))).toBeNull();
    expect(errorLine('flowchart TD', 'words')).toBeNull();
  });
});
