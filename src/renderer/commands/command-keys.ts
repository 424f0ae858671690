import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';
import { keysOf, type Shortcuts } from '../../shared/commands/keys-of';

/** What of a key press decides which command it means. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Chord {
  readonly id: CommandId;
  readonly key: string;
  /** Cmd on macOS and Ctrl elsewhere. */
  readonly mod: boolean;
  /** Ctrl everywhere. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const CODES: Readonly<Record<string, string>> = {
  '.': 'Period',
  ',': 'Comma',
  '/': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '`': 'Backquote',
  '-': 'Minus',
  '=': 'Equal',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

const KEYS_BY_CODE: ReadonlyMap<string, string> = new Map(Object.entries(CODES).map(([key, code]) => [code, key]));

/** Keys that a command may have beside letters, digits, signs and F1 to F24. */
const NAMED = new Set(['Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'Space', 'Tab', 'Enter']);

/** The place of a key on the board, for keys whose character changes with Shift, Alt or the layout. */
function codeOf(key: string): string {
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  return CODES[key] ?? key;
}

function chord(id: CommandId, keys: string): Chord {
  const parts = keys.split('+');
  return {
    id,
    key: parts.at(-1) ?? '',
    mod: parts.includes('Mod'),
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

const LISTED: readonly Command[] = COMMANDS;

/** Used by habit or on other boards, beside the one shortcut that the list has for a command. */
const ALSO: readonly { readonly id: CommandId; readonly keys: string }[] = [
  { id: 'edit.redo', keys: 'Mod+Y' },
  { id: 'find.next', keys: 'Mod+G' },
  { id: 'find.previous', keys: 'Mod+Shift+G' },
  // On macOS Mod+H hides the app.
  { id: 'find.replace', keys: 'Mod+Alt+F' },
  { id: 'view.zoom-in', keys: 'Mod+Shift+=' },
  { id: 'view.zoom-in', keys: 'Mod+NumpadAdd' },
  { id: 'view.zoom-out', keys: 'Mod+NumpadSubtract' },
  { id: 'view.zoom-reset', keys: 'Mod+Numpad0' },
  { id: 'help.shortcuts', keys: 'Mod+Alt+/' },
];

const NONE: Shortcuts = {};
const chordsBy = new WeakMap<Shortcuts, readonly Chord[]>();

/** The list's keys with the person's own in place of theirs. A second key by habit gives way to the person's own. */
function chordsOf(shortcuts: Shortcuts): readonly Chord[] {
  const known = chordsBy.get(shortcuts);
  if (known !== undefined) return known;
  const listed = LISTED.flatMap((command) => {
    const keys = keysOf(command, shortcuts);
    return keys === undefined ? [] : [chord(command.id as CommandId, keys)];
  });
  const taken = new Set(Object.values(shortcuts));
  const also = ALSO.filter(({ id, keys }) => shortcuts[id] === undefined && !taken.has(keys));
  const chords = [...listed, ...also.map(({ id, keys }) => chord(id, keys))];
  chordsBy.set(shortcuts, chords);
  return chords;
}

function sameKey(wanted: string, press: KeyPress): boolean {
  const letter = /^[A-Za-z]$/.test(press.key);
  // A letter of the person's own layout decides; the place on the board only where the layout gives no Latin letter.
  if (/^[A-Z]$/.test(wanted) && letter) return press.key.toUpperCase() === wanted;
  return press.key === wanted || press.code === codeOf(wanted);
}

/** The commands that a key press can mean, in the order of the list. More than one only where no place has both. */
export function commandsOfKey(press: KeyPress, mac: boolean, shortcuts: Shortcuts = NONE): readonly CommandId[] {
  return chordsOf(shortcuts)
    .filter(({ key, mod, ctrl, shift, alt }) => {
      if (press.ctrlKey !== (ctrl || (mod && !mac)) || press.metaKey !== (mod && mac)) return false;
      return press.shiftKey === shift && press.altKey === alt && sameKey(key, press);
    })
    .map(({ id }) => id);
}

/**
 * A key press in the spelling of the command list, such as `Mod+Shift+P`. Null for one that no command may have: a
 * modifier alone, or a key that types or moves without one.
 */
export function keysOfPress(press: KeyPress, mac: boolean): string | null {
  const key = namedKey(press);
  if (key === null) return null;
  const main = mac ? (press.metaKey ? 'Mod+' : '') + (press.ctrlKey ? 'Ctrl+' : '') : press.ctrlKey ? 'Mod+' : '';
  if (!mac && press.metaKey) return null;
  const isFunction = /^F\d+$/.test(key);
  if (main === '' && !press.altKey && !isFunction) return null;
  return `${main}${press.altKey ? 'Alt+' : ''}${press.shiftKey ? 'Shift+' : ''}${key}`;
}

function namedKey({ key, code }: KeyPress): string | null {
  if (/^[A-Za-z]$/.test(key)) return key.toUpperCase();
  const place = /^(?:Digit|Key)(.)$/.exec(code)?.[1] ?? KEYS_BY_CODE.get(code);
  if (place !== undefined) return place;
  return /^F\d{1,2}$/.test(code) || NAMED.has(code) ? code : null;
}

/** Whether two spellings are the same keys on this machine, whatever the order of their modifiers. */
export function sameKeys(a: string, b: string, mac: boolean): boolean {
  const sorted = (keys: string) => (mac ? keys : keys.replace('Ctrl', 'Mod')).split('+').sort().join('+');
  return sorted(a) === sorted(b);
}

const SYMBOLS_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' };

/** A shortcut as people write it: `Ctrl+Shift+Z`, or `⇧⌘Z` on macOS. */
export function shownKeys(keys: string, mac: boolean): string {
  const parts = keys.split('+');
  if (!mac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  const modifiers = order.filter((name) => parts.includes(name)).map((name) => SYMBOLS_MAC[name] ?? '');
  return `${modifiers.join('')}${parts.at(-1) ?? ''}`;
}

/** A shortcut in the spelling of `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac: boolean): string {
  return keys.replace('Mod', mac ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}
