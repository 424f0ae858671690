import { PRINT_DEFAULTS, type PrintOptions } from '../../shared/print/print-options';
import { takePrintFlag } from './print-flags';

/** What a command line asks for. Paths are as written. */
export type CommandLineRequest =
  | { readonly kind: 'open'; readonly files: readonly string[] }
  | {
      readonly kind: 'export';
      readonly files: readonly string[];
      readonly out: string | null;
      /** An earlier file of the plan, which the appendix of changes compares with. */
      readonly since: string | null;
      /** A page for a browser in place of a PDF. */
      readonly html: boolean;
      readonly options: PrintOptions;
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
  const files = readWords(words, () => false);
  return typeof files === 'string' ? wrong(files) : { kind: 'open', files };
}

function parseExport(words: readonly string[]): CommandLineRequest {
  let out: string | null = null;
  let since: string | null = null;
  let options = PRINT_DEFAULTS;
  let json = false;
  let html = false;
  const files = readWords(words, ({ name, attached, value }) => {
    if (name === '--json' && attached === null) json = true;
    else if (name === '--html' && attached === null) html = true;
    else if (name === '-o' || name === '--output' || name === '--since') {
      const given = value();
      if (given === null || given === '') return `${name} needs a value`;
      if (name === '--since') since = given;
      else out = given;
    } else {
      const taken = takePrintFlag(options, name, attached, value);
      if (taken === false || typeof taken === 'string') return taken;
      options = taken;
    }
    return true;
  });
  if (typeof files === 'string') return wrong(files);
  if (files.length === 0) return wrong('export needs at least one file');
  if (since !== null) options = { ...options, appendix: { ...options.appendix, changes: true } };
  if (since !== null && files.length > 1) return wrong('--since goes with one file');
  return { kind: 'export', files, out, since, html, options, json };
}

/** More edits than this in one file would take longer than anybody waits. */
const MOST_EDITS = 10_000;

function parseVerify(words: readonly string[]): CommandLineRequest {
  let edits = 0;
  let json = false;
  const paths = readWords(words, ({ name, attached, value }) => {
    if (name === '--json' && attached === null) json = true;
    else if (name === '--edits') {
      const given = value() ?? '';
      edits = /^\d{1,5}$/.test(given) ? Number(given) : -1;
      if (edits < 0 || edits > MOST_EDITS) return `--edits needs a number up to ${MOST_EDITS}`;
    } else return false;
    return true;
  });
  if (typeof paths === 'string') return wrong(paths);
  if (paths.length === 0) return wrong('verify needs at least one file or folder');
  return { kind: 'verify', paths, edits, json };
}

function parseStatus(words: readonly string[]): CommandLineRequest {
  let json = false;
  let requireReady = false;
  const paths = readWords(words, ({ name, attached, value }) => {
    if (name === '--json' && attached === null) json = true;
    else if (name === '--require') {
      const given = value() ?? '';
      if (given === '') return '--require needs a value';
      if (given !== 'ready') return `unknown requirement "${given}": use ready`;
      requireReady = true;
    } else return false;
    return true;
  });
  if (typeof paths === 'string') return wrong(paths);
  if (paths.length === 0) return wrong('status needs at least one file or folder');
  return { kind: 'status', paths, json, requireReady };
}

interface Option {
  readonly name: string;
  readonly attached: string | null;
  /** What is attached, else the next word, which is then no file; null where there is none. */
  readonly value: () => string | null;
}

/**
 * The words that are no options, or what is wrong with the words. `take` is asked about each that may be an option:
 * true when it took it, false for one that its command doesn't have, or what is wrong with it.
 */
function readWords(words: readonly string[], take: (option: Option) => boolean | string): readonly string[] | string {
  const files: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--') return [...files, ...words.slice(i + 1)];
    if (word === '') return 'a file name is empty';
    if (!word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name, attached] = splitOption(word);
    const value = () => {
      if (attached !== null) return attached;
      i += 1;
      return words[i] ?? null;
    };
    const taken = take({ name, attached, value });
    if (taken === false) return `unknown option ${word}`;
    if (typeof taken === 'string') return taken;
  }
  return files;
}

/** `--paper=letter` is `--paper` with `letter` attached. */
function splitOption(word: string): readonly [name: string, attached: string | null] {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  return equals === -1 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)];
}

function wrong(message: string): CommandLineRequest {
  return { kind: 'wrong', message };
}
