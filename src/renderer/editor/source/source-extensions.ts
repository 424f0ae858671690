import { defaultKeymap, history, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { syntaxHighlighting } from '@codemirror/language';
import { gotoLine, highlightSelectionMatches, selectSelectionMatches } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, type KeyBinding, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { openAs } from '../../../shared/markdown/open-as';

/** The nonce of the page's policy, which lets CodeMirror add its style elements. */
export function pageNonce(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Lines made to stop a parser, which reads a line in one go: endless ones, and those of hundreds of containers or marks. */
const UNREADABLE = /^[^\n]{100000}|^(?:[>*+-][ \t]*){500}|[[\]*_<!&]{2000}/m;

/** A stretch without a line end, in characters, that is too long to be wrapped: a browser lays all of it out at first. */
const ENDLESS = 500_000;

/** Whether a text has a line of a million characters or more, and may be where one is half as long. */
export function hasEndlessLine(text: string): boolean {
  for (let at = 0; at + ENDLESS <= text.length; at += ENDLESS) {
    const stretch = text.slice(at, at + ENDLESS);
    if (!stretch.includes('\n') && !stretch.includes('\r')) return true;
  }
  return false;
}

/**
 * What every view of Markdown as text has: how it is coloured, numbered and, but for endless lines, wrapped. The looks are in
 * our own sheets.
 */
export function markdownText(name: string, text: string, page: Document): Extension {
  return [
    EditorView.cspNonce.of(pageNonce(page)),
    lineNumbers(),
    hasEndlessLine(text) ? [] : EditorView.lineWrapping,
    openAs(text) === 'source' || UNREADABLE.test(text)
      ? []
      : [markdown({ base: markdownLanguage }), syntaxHighlighting(classHighlighter)],
    // The tab index says to all tools that the text takes the keys which scroll it.
    EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false', tabindex: '0' }),
  ];
}

/** Finding is the desk's, with one bar for both views; these are what else the search package has. */
const SELECTING: readonly KeyBinding[] = [
  { key: 'Mod-Shift-l', run: selectSelectionMatches },
  { key: 'Mod-Alt-g', run: gotoLine },
];

/** Escape leads out of the editor, where Tab has other work: to the toolbar. */
function leave(view: EditorView): boolean {
  const toolbar = view.dom.ownerDocument.querySelector<HTMLElement>('[role="toolbar"]');
  const target = toolbar?.querySelector<HTMLElement>('button:not([disabled]):not([tabindex="-1"]), [tabindex="0"]');
  if (target) target.focus();
  else view.contentDOM.blur();
  return true;
}

/** All of the source view but its text. Undo and redo keys are the desk's commands and are not among these. */
export function sourceExtensions(text: string, page: Document): Extension {
  return [
    markdownText('Source', text, page),
    history(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    keymap.of([...SELECTING, ...defaultKeymap, indentWithTab, { key: 'Escape', run: leave }]),
  ];
}
