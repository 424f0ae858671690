import { history, redo, undo } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawText, rawTextOf } from '../../../../../src/renderer/editor/source/raw-text-field';

function open(raw: string): { state: EditorState } {
  return { state: EditorState.create({ doc: raw, extensions: [rawText(raw), history({ newGroupDelay: 0 })] }) };
}

function run(at: { state: EditorState }, command: typeof undo): boolean {
  return command({
    state: at.state,
    dispatch: (transaction) => {
      at.state = transaction.state;
    },
  });
}

const files = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '\n\n'), { maxLength: 30 })
  .map((all) => all.join(''));
const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(4), fc.constantFrom('', 'x', '\n', 'x\ny')), { maxLength: 8 });

function edit(at: { state: EditorState }, [place, size, insert]: readonly [number, number, string]): void {
  const { length } = at.state.doc;
  const from = place % (length + 1);
  const changes = { from, to: Math.min(length, from + size), insert: at.state.toText(insert) };
  at.state = at.state.update({ changes, annotations: Transaction.userEvent.of('input.type') }).state;
}

describe('the file behind a CodeMirror document', () => {
  it('says the same as the document, and is the first file again to the byte when all is undone', () => {
    fc.assert(
      fc.property(files, edits, (raw, all) => {
        const at = open(raw);
        for (const one of all) edit(at, one);
        expect(EditorState.create({ doc: rawTextOf(at.state) }).doc.eq(at.state.doc)).toBe(true);
        while (run(at, undo));
        expect(rawTextOf(at.state)).toBe(raw);
        while (run(at, redo));
        expect(EditorState.create({ doc: rawTextOf(at.state) }).doc.eq(at.state.doc)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('brings back deleted lines with their own ends while an earlier edit stays', () => {
    const at = open('one\ntwo\r\nthree\r\nfour\nfive\nsix\n');
    edit(at, [0, 0, 'x']);
    edit(at, [5, 10, '']);
    expect(rawTextOf(at.state)).toBe('xone\nfour\nfive\nsix\n');
    run(at, undo);
    expect(rawTextOf(at.state)).toBe('xone\ntwo\r\nthree\r\nfour\nfive\nsix\n');
  });

  it('one word typed into a CRLF file is one changed line', () => {
    const at = open('# A\r\n\r\nbody\r\n');
    edit(at, [9, 0, 'x']);
    expect(rawTextOf(at.state)).toBe('# A\r\n\r\nbodyx\r\n');
  });
});
