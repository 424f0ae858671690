import type { Paper } from '../../shared/ipc/contract';

/** What a command line asks for. Paths are as written. */
export type CommandLineRequest =
  | { readonly kind: 'open'; readonly files: readonly string[] }
  | {
      readonly kind: 'export';
      readonly files: readonly string[];
      readonly out: string | null;
      readonly paper: Paper;
      readonly json: boolean;
    }
  | { readonly kind: 'verify'; readonly paths: readonly string[]; readonly edits: number; readonly json: boolean }
  | {
      readonly kind: 'status';
      readonly paths: readonly string[];
      readonly json: boolean;
      readonly requireReady: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Our own arguments within a process's: those after `--`. A packaged app without `--` has nothing else after its name;
 * in development, what stands before `--` is Electron's.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const separator = argv.indexOf('--');
  if (separator !== -1) return argv.slice(separator + 1);
  return isPackaged ? argv.slice(1) : [];
}

/** Reads our own arguments. A second `--` ends the options, for files whose names begin with `-`. */
export function parseArguments(words: readonly string[]): CommandLineRequest {
  const end = words.indexOf('--');
  const options = end === -1 ? words : words.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return { kind: 'help' };
  if (options.includes('--version')) return { kind: 'version' };
  if (words[0] === 'export') return parseExport(words.slice(1));
  if (words[0] === 'status') return parseStatus(words.slice(1));
  return words[0] === 'verify' ? parseVerify(words.slice(1)) : parseOpen(words);
}

function parseOpen(words: readonly string[]): CommandLineRequest {
  const files: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return { kind: 'open', files: [...files, ...words.slice(i + 1)] };
    if (word.startsWith('-')) return wrong(`unknown option ${word}`);
    if (word === '') return wrong('a file name is empty');
    files.push(word);
  }
  return { kind: 'open', files };
}

function parseExport(words: readonly string[]): CommandLineRequest {
  const files: string[] = [];
  let out: string | null = null;
  let paper: Paper = 'a4';
  let json = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    const [name, attached] = splitOption(word);
    if (name === '--json' && attached === null) {
      json = true;
    } else if (name === '-o' || name === '--output' || name === '--paper') {
      const value = attached ?? words[i + 1];
      if (attached === null) i += 1;
      if (value === undefined || value === '') return wrong(`${name} needs a value`);
      if (name !== '--paper') out = value;
      else if (value === 'a4' || value === 'letter') paper = value;
      else return wrong(`unknown paper "${value}": use a4 or letter`);
    } else if (word.startsWith('-')) {
      return wrong(`unknown option ${word}`);
    } else if (word === '') {
      return wrong('a file name is empty');
    } else {
      files.push(word);
    }
  }
  if (files.length === 0) return wrong('export needs at least one file');
  return { kind: 'export', files, out, paper, json };
}

/** More edits than this in one file would take longer than anybody waits. */
const MOST_EDITS = 10_000;

function parseVerify(words: readonly string[]): CommandLineRequest {
  const paths: string[] = [];
  let edits = 0;
  let json = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') {
      paths.push(...words.slice(i + 1));
      break;
    }
    const [name, attached] = splitOption(word);
    if (name === '--json' && attached === null) {
      json = true;
    } else if (name === '--edits') {
      const value = attached ?? words[i + 1] ?? '';
      if (attached === null) i += 1;
      edits = /^\d{1,5}$/.test(value) ? Number(value) : -1;
      if (edits < 0 || edits > MOST_EDITS) return wrong(`--edits needs a number up to ${MOST_EDITS}`);
    } else if (word.startsWith('-')) {
      return wrong(`unknown option ${word}`);
    } else if (word === '') {
      return wrong('a file name is empty');
    } else {
      paths.push(word);
    }
  }
  if (paths.length === 0) return wrong('verify needs at least one file or folder');
  return { kind: 'verify', paths, edits, json };
}

function parseStatus(words: readonly string[]): CommandLineRequest {
  const paths: string[] = [];
  let json = false;
  let requireReady = false;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') {
      paths.push(...words.slice(i + 1));
      break;
    }
    const [name, attached] = splitOption(word);
    if (name === '--json' && attached === null) {
      json = true;
    } else if (name === '--require') {
      const value = attached ?? words[i + 1] ?? '';
      if (attached === null) i += 1;
      if (value === '') return wrong('--require needs a value');
      if (value !== 'ready') return wrong(`unknown requirement "${value}": use ready`);
      requireReady = true;
    } else if (word.startsWith('-')) {
      return wrong(`unknown option ${word}`);
    } else if (word === '') {
      return wrong('a file name is empty');
    } else {
      paths.push(word);
    }
  }
  if (paths.length === 0) return wrong('status needs at least one file or folder');
  return { kind: 'status', paths, json, requireReady };
}

/** `--paper=letter` is `--paper` with `letter` attached. */
function splitOption(word: string): readonly [name: string, attached: string | null] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals === -1 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

function wrong(message: string): CommandLineRequest {
  return { kind: 'wrong', message };
}
