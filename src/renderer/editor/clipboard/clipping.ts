import type { Block } from '../../../shared/markdown/blocks';
import { foreignBlocks, isClearlyMarkdown, type Place } from './foreign-blocks';
import { OWN_TYPE } from './own-data';

/** What a clipboard or a drag brought, read at once: the event's data are gone afterwards. */
export interface Clipping {
  readonly own: string;
  readonly markdown: string;
  readonly html: string;
  readonly text: string;
  /** The language of what was copied in a code editor, as its clipboard names it; null for any other source. */
  readonly codeLanguage: string | null;
}

/** Under this type Visual Studio Code and its kin say in what kind of file a text was. */
const CODE_EDITOR = 'vscode-editor-data';

/** Kinds of files whose text is words, and not code. */
const PROSE = new Set(['markdown', 'plaintext', 'text', 'log', 'latex', 'restructuredtext', 'git-commit', 'scminput']);

function codeLanguage(data: DataTransfer): string | null {
  const about = data.getData(CODE_EDITOR);
  const mode = /"mode"\s*:\s*"([\w+#.-]{1,40})"/.exec(about)?.[1];
  return mode === undefined || PROSE.has(mode) ? null : mode;
}

export function readClipping(data: DataTransfer): Clipping {
  return {
    own: data.getData(OWN_TYPE),
    markdown: data.getData('text/markdown'),
    html: data.getData('text/html'),
    text: data.getData('text/plain') || data.getData('text/uri-list'),
    codeLanguage: codeLanguage(data),
  };
}

/** What is to be inserted of a clipping that is not our own. */
export type Content =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'text'; readonly text: string };

const WRAPPERS = new Set([
  'meta',
  'html',
  'head',
  'body',
  'title',
  'style',
  'div',
  'span',
  'font',
  'pre',
  'br',
  'code',
]);

/** True for HTML that only gives looks to text, as editors and terminals write it. */
export function isWrapper(html: string): boolean {
  const tags = [...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
  if (!tags.every((tag) => WRAPPERS.has(tag))) return false;
  return !tags.includes('code') || tags.includes('pre');
}

/** Plain text, taken as Markdown if it clearly is. */
export function textContent(text: string, place: Place): Content {
  const blocks = foreignBlocks(text, place);
  return blocks && isClearlyMarkdown(text, blocks) ? { kind: 'blocks', blocks } : { kind: 'text', text };
}

/** Languages that a fence names otherwise than an editor does. */
const CODE_WORDS: Readonly<Record<string, string>> = {
  typescript: 'ts',
  typescriptreact: 'tsx',
  javascript: 'js',
  javascriptreact: 'jsx',
  shellscript: 'sh',
  jsonc: 'json',
  dockercompose: 'yaml',
  'github-actions-workflow': 'yaml',
};

/** Lines without the indent that all of them have: they were copied from inside of something. */
function outdented(text: string): string {
  const lines = text.split('\n');
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '');
  let indent = /^[ \t]*/.exec(first)?.[0] ?? '';
  for (const line of others) while (!line.startsWith(indent)) indent = indent.slice(0, -1);
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : '')).join('\n');
}

/** What needs no HTML to be read; null if only the HTML tells. */
export function contentWithoutHtml({ markdown, html, text, codeLanguage }: Clipping, place: Place): Content | null {
  const code = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  // A name or a part of a line belongs into the sentence.
  if (codeLanguage !== null && code.includes('\n')) {
    const block: Block = {
      kind: 'code',
      source: null,
      info: CODE_WORDS[codeLanguage] ?? codeLanguage,
      text: outdented(code),
    };
    return { kind: 'blocks', blocks: [block] };
  }
  if (markdown.trim() !== '') {
    const blocks = foreignBlocks(markdown, place);
    return blocks ? { kind: 'blocks', blocks } : { kind: 'text', text: text || markdown };
  }
  return html === '' || (text !== '' && isWrapper(html)) ? textContent(text, place) : null;
}

/** Longer HTML is not read: it would stop the window. */
const MAX_HTML = 1_000_000;

export type HtmlReader = typeof import('./clean-html');

/** What HTML brings; what shows Markdown's own signs is the Markdown. Falls back to the plain text on any failure. */
export function htmlContent({ cleanHtml }: HtmlReader, { html, text }: Clipping, place: Place): Content {
  const plain = textContent(text, place);
  if (html.length > MAX_HTML) return plain;
  try {
    const { blocks, words } = cleanHtml(html);
    if (plain.kind === 'blocks' && words === text.replace(/\s+/g, '')) return plain;
    return blocks.length === 0 ? plain : { kind: 'blocks', blocks };
  } catch {
    // Made to go deeper than a reader can follow: the words are in the plain text.
    return plain;
  }
}
