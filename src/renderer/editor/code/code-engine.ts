import {
  ensureSyntaxTree,
  getIndentation,
  IndentContext,
  indentString,
  indentUnit,
  LanguageDescription,
  type LanguageSupport,
  matchBrackets,
} from '@codemirror/language';
import { languages } from '@codemirror/language-data';
import { EditorState } from '@codemirror/state';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';

/**
 * What is known of programming languages: CodeMirror's parsers and its knowledge of indentation, without its editor. A
 * large part, loaded once the first block of code comes near the view; each language is one part more.
 */

export interface CodeLanguage {
  readonly name: string;
  /** The word that names it in the info string of a fence. */
  readonly word: string;
  /** All words by which it is found. */
  readonly words: readonly string[];
}

/** The kinds of words that are painted apart. */
export const CODE_COLOURS = [
  'comment',
  'keyword',
  'string',
  'number',
  'type',
  'name',
  'meta',
  'heading',
  'added',
  'removed',
] as const;
export type CodeColour = (typeof CODE_COLOURS)[number];

export interface ColouredRange {
  readonly from: number;
  readonly to: number;
  readonly colour: CodeColour;
}

const highlighter = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.keyword, tags.self, tags.operatorKeyword, tags.modifier], class: 'keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.character, tags.attributeValue], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.unit, tags.color, tags.escape], class: 'number' },
  { tag: [tags.typeName, tags.className, tags.namespace, tags.tagName], class: 'type' },
  {
    tag: [
      tags.propertyName,
      tags.attributeName,
      tags.labelName,
      tags.definition(tags.variableName),
      tags.function(tags.variableName),
      tags.standard(tags.variableName),
      tags.macroName,
    ],
    class: 'name',
  },
  { tag: [tags.meta, tags.processingInstruction, tags.documentMeta, tags.annotation], class: 'meta' },
  { tag: tags.heading, class: 'heading' },
  { tag: tags.inserted, class: 'added' },
  { tag: tags.deleted, class: 'removed' },
]);

/** The usual word of a language whose name is none. */
const WORDS: Readonly<Record<string, string>> = {
  'C++': 'cpp',
  'C#': 'csharp',
  'F#': 'fsharp',
  Shell: 'bash',
  'Objective-C': 'objectivec',
  'Objective-C++': 'objectivecpp',
  'Properties files': 'properties',
  'VB.NET': 'vbnet',
  WebAssembly: 'wasm',
  PLSQL: 'plsql',
  'MS SQL': 'mssql',
  'MariaDB SQL': 'mariadb',
  LaTeX: 'latex',
  'Closure Stylesheets (GSS)': 'gss',
  Xù: 'xu',
};

/** Words that plans use and the list of languages lacks. */
const ALSO: Readonly<Record<string, string>> = {
  jsonc: 'JSON',
  json5: 'JSON',
  console: 'Shell',
  terminal: 'Shell',
  shellsession: 'Shell',
  golang: 'Go',
  csharp: 'C#',
  fsharp: 'F#',
  objectivec: 'Objective-C',
  objectivecpp: 'Objective-C++',
  wasm: 'WebAssembly',
  mssql: 'MS SQL',
  mariadb: 'MariaDB SQL',
  vbnet: 'VB.NET',
  protobuf: 'ProtoBuf',
  make: 'CMake',
  docker: 'Dockerfile',
  env: 'Properties files',
};

function wordOf({ name, alias }: LanguageDescription): string {
  const known = WORDS[name];
  if (known !== undefined) return known;
  const plain = name.toLowerCase();
  return /^[a-z0-9+#._-]+$/.test(plain)
    ? plain
    : (alias.find((each) => !each.includes(' ')) ?? plain.replace(/\s+/g, '-'));
}

/** Languages in the order of their names, and drawings, which are code as well. */
export const CODE_LANGUAGES: readonly CodeLanguage[] = [
  ...languages.map((language) => ({
    name: language.name,
    word: wordOf(language),
    words: [...new Set([wordOf(language), language.name.toLowerCase(), ...language.alias, ...language.extensions])],
  })),
  { name: 'Mermaid diagram', word: 'mermaid', words: ['mermaid', 'diagram', 'drawing'] },
].sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }));

function describe(word: string): LanguageDescription | null {
  if (word === '') return null;
  const named = ALSO[word.toLowerCase()];
  if (named !== undefined) return languages.find(({ name }) => name === named) ?? null;
  return (
    languages.find((language) => wordOf(language) === word.toLowerCase()) ??
    LanguageDescription.matchLanguageName(languages, word, false) ??
    (/^[\w+-]+$/.test(word) ? LanguageDescription.matchFilename(languages, `x.${word.toLowerCase()}`) : null)
  );
}

/** The name of the language that a word means; the word itself for a language that is not known. */
export function languageName(word: string): string {
  return describe(word)?.name ?? CODE_LANGUAGES.find((language) => language.word === word)?.name ?? word;
}

/** Loads a language; null for a word that names none. Throws where its part can't be loaded. */
export async function loadLanguage(word: string): Promise<LanguageSupport | null> {
  return (await describe(word)?.load()) ?? null;
}

/** A language that was loaded before; null for any other. */
export function languageNow(word: string): LanguageSupport | null {
  return describe(word)?.support ?? null;
}

/** The words of a code that are painted apart. */
export function colourCode(code: string, { language }: LanguageSupport): readonly ColouredRange[] {
  const found: ColouredRange[] = [];
  highlightTree(language.parser.parse(code), highlighter, (from, to, classes) => {
    // A word may be of several kinds: the last one named is the most particular.
    const colour = CODE_COLOURS.find((each) => classes.split(' ').at(-1) === each);
    if (colour !== undefined) found.push({ from, to, colour });
  });
  return found;
}

function stateOf(code: string, support: LanguageSupport | null, unit: string): EditorState {
  return EditorState.create({
    doc: code,
    extensions: [support ?? [], EditorState.tabSize.of(4), ...(unit === '' ? [] : [indentUnit.of(unit)])],
  });
}

/** How long the indentation of a line may be looked for, in milliseconds. */
const INDENT_WITHIN = 1000;

/**
 * The white space that a new line at a place starts with, as its language has it. `isDouble`: between brackets that
 * belong together, where the closing one goes to a line of its own.
 */
export function indentationAt(
  code: string,
  at: number,
  support: LanguageSupport,
  unit: string,
  isDouble: boolean,
): string | null {
  const state = stateOf(code, support, unit);
  ensureSyntaxTree(state, at, INDENT_WITHIN);
  const context = new IndentContext(state, { simulateBreak: at, simulateDoubleBreak: isDouble });
  const column = getIndentation(context, at);
  return column === null ? null : indentString(state, column);
}

/** The brackets at a place that belong together, as two ranges, that at the place first; none away from such brackets. */
export function bracketsAt(
  code: string,
  at: number,
  support: LanguageSupport | null,
): readonly (readonly [number, number])[] {
  const state = stateOf(code, support, '');
  // Each is asked in the direction of the other: a closing one backwards, an opening one forwards.
  const found =
    matchBrackets(state, at, -1) ??
    (at > 0 ? matchBrackets(state, at - 1, 1) : null) ??
    matchBrackets(state, at, 1) ??
    (at < code.length ? matchBrackets(state, at + 1, -1) : null);
  if (!found?.matched || !found.end) return [];
  return [found.start, found.end].map(({ from, to }) => [from, to] as const);
}
