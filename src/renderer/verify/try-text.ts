import { readMarkdown } from '../../shared/markdown/read-markdown';
import { type ChosenPlace, choosePlaces, unusedWord } from '../../shared/verify/choose-places';
import { findPlaces } from '../../shared/verify/find-places';
import { judgeEdit } from '../../shared/verify/judge-edit';
import type { EditReport, VerifyReport, VerifyTask } from '../../shared/verify/verify-contract';
import { makeEdit } from './make-edit';
import type { VerifyEditor } from './verify-editor';

/** Lines of a change that are reported, and characters of each. */
const MOST_LINES = 8;
const MOST_LETTERS = 400;
const MOST_WORDS = 20;

/** Loads a text into the editor and writes it anew, then tries edits in it, each of which is undone. */
export async function tryText(editor: VerifyEditor, task: VerifyTask): Promise<VerifyReport> {
  const { text } = task;
  await editor.load(text);
  const rewritten = editor.getTextAnew();
  const edits: EditReport[] = [];
  if (task.edits > 0 && rewritten === text) {
    const source = readMarkdown(text);
    const word = unusedWord(text);
    for (const place of choosePlaces(findPlaces(source), task.edits, text)) {
      edits.push(await tryEdit(editor, { text, source, word }, place));
    }
  }
  return { kind: 'done', text: rewritten, edits };
}

interface Tried {
  readonly text: string;
  readonly source: ReturnType<typeof readMarkdown>;
  readonly word: string;
}

async function tryEdit(editor: VerifyEditor, { text, source, word }: Tried, place: ChosenPlace): Promise<EditReport> {
  const { kind, list = null } = place;
  try {
    makeEdit(editor, place, word);
    const after = editor.getText();
    const judged = judgeEdit({
      kind,
      word,
      list,
      before: text,
      after,
      readBefore: source.blocks,
      readAfter: readMarkdown(after).blocks,
      shown: editor.getBlocks(),
    });
    const undone = await isUndone(editor, text);
    return {
      kind,
      line: judged.changes.line,
      changed: judged.changed,
      due: judged.due,
      ideal: judged.ideal && judged.harm === null && undone,
      lostWords: judged.lostWords.slice(0, MOST_WORDS),
      harm: judged.harm ?? (undone ? null : 'undoing it did not give the text back'),
      removed: shortened(judged.changes.removed),
      added: shortened(judged.changes.added),
    };
  } catch (error) {
    await editor.load(text);
    const harm = `the editor failed: ${error instanceof Error ? error.message : String(error)}`.slice(0, 2000);
    const none = { line: 0, changed: 0, due: 1, ideal: false, lostWords: [], removed: [], added: [] };
    return { ...none, kind, harm };
  }
}

/** Takes the edit back. If that fails, the text is loaded again, so that the next edit starts from it all the same. */
async function isUndone(editor: VerifyEditor, text: string): Promise<boolean> {
  editor.undo();
  if (editor.getText() === text) return true;
  await editor.load(text);
  return false;
}

function shortened(lines: readonly string[]): string[] {
  return lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line));
}
