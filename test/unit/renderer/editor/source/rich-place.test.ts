import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../../../src/renderer/editor/document/plan-document';
import { createPlanHandle } from '../../../../../src/renderer/editor/document/plan-handle';
import { RichFind } from '../../../../../src/renderer/editor/find/rich-find';
import { FarRows } from '../../../../../src/renderer/editor/table/far-rows';
import { FarBlocks } from '../../../../../src/renderer/editor/viewport/far-blocks';
import { type EditorFixture, openEditor } from '../editor-fixture';

const FIXTURES = join(import.meta.dirname, '../../../../fixtures');

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function open(text: string) {
  const fixture: EditorFixture = openEditor([]);
  const plan = new PlanDocument(fixture.editor, () => undefined);
  plan.load(text);
  plan.finishLoading();
  const far = new FarBlocks(fixture.root, () => undefined);
  const farRows = new FarRows(fixture.editor, fixture.root);
  closers.push(() => {
    farRows.dispose();
    far.dispose();
    plan.dispose();
    fixture.editor.setRootElement(null);
  });
  const find = new RichFind(fixture.editor, plan, far, farRows);
  return { handle: createPlanHandle(fixture.editor, plan, far, { find, spelling: null }, null, null), fixture };
}

const seen = { line: 0, y: 0 };

/** Lines on which no caret of rich text can stand: blank ones, rules, fences, delimiter rows, underlines. */
const hasPlace = (line: string) => /[\p{L}\p{N}]/u.test(line) && !/^[\s>]*(?:```|~~~)/.test(line);

describe('a caret taken from the source to the rich text stands on the same line when it goes back', () => {
  for (const name of readdirSync(FIXTURES).filter((each) => each.endsWith('.md') && !each.startsWith('utf-16'))) {
    it(name, () => {
      const text = readFileSync(join(FIXTURES, name), 'utf8');
      const { handle } = open(text);
      const strayed: string[] = [];
      for (const [line, words] of text.split(/\r\n|\n|\r/).entries()) {
        if (!hasPlace(words)) continue;
        const column = words.replace(/[^\p{L}\p{N}]+$/u, '').length;
        handle.goToPlace({ caret: { line, column }, seen });
        const back = handle.place().caret;
        if (back?.line !== line) strayed.push(`${line}: ${words} -> ${back?.line}:${back?.column}`);
      }
      expect(strayed).toEqual([]);
      expect(handle.getText()).toBe(text);
    });
  }
});

describe('a place in an edited plan', () => {
  it('is counted in the lines of the text that would be saved', () => {
    const { handle, fixture } = open('# A\n\n- one\n- two\n\nlast words\n');
    fixture.caret('A');
    fixture.edit(() => undefined);
    handle.replaceText('# A\n\nmore\n\nlines\n\n- one\n- two\n\nlast words\n');
    fixture.caret('two');
    expect(handle.place().caret).toEqual({ line: 7, column: 5 });
    fixture.caret('last');
    fixture.type('ing');
    expect(handle.getText()).toContain('lasting words');
    expect(handle.place().caret).toEqual({ line: 9, column: 7 });
  });
});
