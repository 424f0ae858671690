import { buildEditorFromExtensions } from '@lexical/extension';
import { GFM, parser } from '@lezer/markdown';
import { $createTextNode, $getRoot, $isParagraphNode, type LexicalEditor, type ParagraphNode } from 'lexical';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { PlanDocument } from '../../../src/renderer/editor/document/plan-document';
import { planEditorExtension } from '../../../src/renderer/editor/extensions';
import { $importBlocks } from '../../../src/renderer/editor/markdown/import-blocks';
import { readMarkdown } from '../../../src/shared/markdown/read-markdown';
import { outline } from '../../../src/shared/plan/outline';
import { generatePlan } from '../generate-plan';

const EDITS = 15;

const lezer = parser.configure(GFM);
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkStringify);

/** Medians in milliseconds. */
export interface EngineTimes {
  /** Text to block tree with exact source ranges, ours. */
  readonly parse: number;
  /** Block tree to Lexical nodes, without a page. */
  readonly import: number;
  /** A key typed into the middle, until the text that would be saved is known. */
  readonly 'edit to text': number;
  readonly outline: number;
  readonly 'CodeMirror parse': number;
  readonly 'remark parse': number;
  readonly 'remark stringify': number;
}

export function measureEngine(bytes: number, runs: number): EngineTimes {
  const text = generatePlan(bytes);
  const tree = remark.parse(text);
  const { blocks } = readMarkdown(text);
  return {
    parse: median(runs, () => readMarkdown(text)),
    import: median(runs, () => {
      const editor = newEditor();
      return () => editor.update(() => $importBlocks(blocks), { discrete: true });
    }),
    'edit to text': editToText(text),
    outline: median(runs, () => outline(blocks)),
    'CodeMirror parse': median(runs, () => lezer.parse(text)),
    'remark parse': median(runs, () => remark.parse(text)),
    'remark stringify': median(runs, () => remark.stringify(tree)),
  };
}

function newEditor(): LexicalEditor {
  return buildEditorFromExtensions(planEditorExtension({ onFollowLink: () => undefined, onAskLink: () => undefined }));
}

/** The median of edits after the first, which prepares what all later ones use. */
function editToText(text: string): number {
  const editor = newEditor();
  let told = '';
  const plan = new PlanDocument(editor, (now) => {
    told = now;
  });
  plan.load(text);
  plan.finishLoading();
  const times: number[] = [];
  for (let edit = 0; edit <= EDITS; edit++) {
    const word = `quokka${edit}`;
    const start = performance.now();
    editor.update(() => $middleParagraph().append($createTextNode(word)), { discrete: true });
    const now = plan.getText();
    times.push(performance.now() - start);
    if (!now.includes(word) || told !== now) throw new Error('an edit is missing in the text');
  }
  plan.dispose();
  return middle(times.slice(1));
}

function $middleParagraph(): ParagraphNode {
  const children = $getRoot().getChildren();
  const found = children.slice(Math.floor(children.length / 2)).find($isParagraphNode);
  if (!found) throw new Error('the plan has no paragraph behind its middle');
  return found;
}

/** The median time of a piece of work. Work that needs something made first answers what is to be measured. */
function median(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    let start = performance.now();
    const rest = work();
    if (typeof rest === 'function') {
      start = performance.now();
      rest();
    }
    times.push(performance.now() - start);
  }
  return middle(times);
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
