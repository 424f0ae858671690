import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '../../../src/renderer/styles/tokens.css';
import '../../../src/renderer/styles/base.css';
import '../../../src/renderer/styles/workspace.css';
import '../../../src/renderer/styles/plan-content.css';
import '../../../src/renderer/styles/plan-lists.css';
import '../../../src/renderer/styles/plan-tables.css';
import './page.css';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PlanEditorHandle } from '../../../src/renderer/editor/editor-handle';
import { PlanEditor } from '../../../src/renderer/editor/PlanEditor';
import { FindSession } from '../../../src/renderer/find/find-session';
import type { Matcher } from '../../../src/renderer/find/matcher';
import { compileQuery } from '../../../src/shared/find/find-query';
import { matchText } from '../../../src/shared/find/match-text';
import { generatePlan } from '../generate-plan';

/** The six names through which any editor can be measured. */
interface Bench {
  readonly ready: Promise<void>;
  /** Settles when the document is in the editor; rejects with `refused: …` when the editor won't open it. */
  readonly load: (markdown: string) => Promise<void>;
  /** The Markdown that would be saved. */
  readonly get: () => string;
  /** Puts the caret at the end of the first plain paragraph after the middle of the document. */
  readonly focusMiddle: () => { readonly ok: boolean };
  readonly focusEnd: () => { readonly ok: boolean };
  /** Puts the caret into the cell in the middle of the first table. */
  readonly focusCell: () => { readonly ok: boolean };
  /** Carries out an editor command at the caret. */
  readonly run: (command: Parameters<PlanEditorHandle['run']>[0]) => void;
  /** Looks for words in the plan and answers how many there are. */
  readonly find: (words: string) => number;
  readonly findNext: () => void;
  /** Settles when all matches are replaced. */
  readonly replaceAll: (words: string) => Promise<void>;
  readonly errors: string[];
}

declare global {
  interface Window {
    bench: Bench;
    generatePlan: typeof generatePlan;
  }
}

const errors: string[] = [];
window.addEventListener('error', (event) => errors.push(event.message));
window.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));

const host = document.getElementById('root');
if (!host) throw new Error('the page has no root');
const root = createRoot(host);

let handle: PlanEditorHandle | null = null;
let revision = 0;
let session: FindSession | null = null;
let found = 0;
let onReplaced: () => void = () => undefined;

/** Words are found on the page itself; the worker for patterns is no part of what is measured. */
const matcher: Matcher = {
  match: (query, texts) => {
    const compiled = compileQuery(query);
    if (!compiled.ok) return { ok: false, problem: compiled.problem };
    return { ok: true, matches: texts.map((text) => matchText(text, compiled.regex)) };
  },
  dispose: () => undefined,
};

function show(markdown: string): Promise<void> {
  revision += 1;
  return new Promise((resolve) => {
    const editor = createElement(PlanEditor, {
      text: markdown,
      revision,
      active: true,
      onChange: () => resolve(),
      onCaret: () => undefined,
      onFollowLink: () => undefined,
      onAskLink: () => undefined,
      onHandle: (given) => {
        handle = given;
      },
    });
    flushSync(() =>
      root.render(
        createElement('div', { className: 'pane' }, createElement('div', { className: 'plan-paper' }, editor)),
      ),
    );
  });
}

function editorRoot(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.plan-editor');
  if (!found) throw new Error('there is no editor');
  return found;
}

function caretAtEnd(element: Element | undefined): { readonly ok: boolean } {
  if (!element) return { ok: false };
  element.scrollIntoView({ block: 'center' });
  editorRoot().focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.selectAllChildren(element);
  selection?.collapseToEnd();
  return { ok: selection?.rangeCount === 1 };
}

window.generatePlan = generatePlan;
window.bench = {
  ready: document.fonts.ready.then(() => undefined),
  load: show,
  get: () => handle?.getText() ?? '',
  focusMiddle: () => {
    const blocks = [...editorRoot().children];
    const middle = Math.floor(blocks.length / 2);
    const index = blocks.findIndex((block, at) => at >= middle && block.matches('p.plan-paragraph'));
    handle?.goToBlock(index);
    return caretAtEnd(blocks[index]);
  },
  focusEnd: () => {
    const blocks = [...editorRoot().children];
    handle?.goToBlock(blocks.length - 1);
    return caretAtEnd(blocks[blocks.length - 1]);
  },
  focusCell: () => {
    const rows = document.querySelectorAll<HTMLTableRowElement>('.plan-table tr');
    const cells = rows[Math.floor(rows.length / 2)]?.cells;
    return caretAtEnd(cells?.[Math.floor(cells.length / 2)]?.firstElementChild ?? undefined);
  },
  run: (command) => handle?.run(command),
  find: (words) => {
    session?.dispose();
    session =
      handle &&
      new FindSession(handle.find, matcher, ({ count, told }) => {
        found = count ?? 0;
        if (told?.kind === 'replaced') onReplaced();
      });
    session?.setQuery({ text: words, matchCase: false, wholeWord: false, isPattern: false }, true);
    return found;
  },
  findNext: () => session?.step(1),
  replaceAll: (words) =>
    new Promise((resolve) => {
      onReplaced = resolve;
      session?.replaceAll(words);
    }),
  errors,
};
