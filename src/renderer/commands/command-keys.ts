import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';

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
  /** `Mod` is Cmd on macOS and Ctrl elsewhere; `ctrl` is Ctrl everywhere; null for keys with neither. */
  readonly main: 'mod' | 'ctrl' | null;
  readonly shift: boolean;
  readonly alt: boolean;
}

const CODES: Readonly<Record<string, string>> = {
  '.': 'Period',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
};

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
    main: parts.includes('Ctrl') ? 'ctrl' : parts.includes('Mod') ? 'mod' : null,
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
}

const LISTED: readonly Command[] = COMMANDS;
const CHORDS: readonly Chord[] = [
  ...LISTED.flatMap((command) => (command.keys === undefined ? [] : [chord(command.id as CommandId, command.keys)])),
  // Used for Redo on Windows and by habit elsewhere; the list has one shortcut a command.
  chord('edit.redo', 'Mod+Y'),
];

function sameKey(wanted: string, press: KeyPress): boolean {
  const letter = /^[A-Za-z]$/.test(press.key);
  // A letter of the person's own layout decides; the place on the board only where the layout gives no Latin letter.
  if (/^[A-Z]$/.test(wanted) && letter) return press.key.toUpperCase() === wanted;
  return press.key === wanted || press.code === codeOf(wanted);
}

/** The commands that a key press can mean, in the order of the list. More than one only where no place has both. */
export function commandsOfKey(press: KeyPress, mac: boolean): readonly CommandId[] {
  return CHORDS.filter(({ key, main, shift, alt }) => {
    const ctrl = main === 'ctrl' || (main === 'mod' && !mac);
    const meta = main === 'mod' && mac;
    if (press.ctrlKey !== ctrl || press.metaKey !== meta) return false;
    return press.shiftKey === shift && press.altKey === alt && sameKey(key, press);
  }).map(({ id }) => id);
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
