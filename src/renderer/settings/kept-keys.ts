import { sameKeys } from '../commands/command-keys';

/** Keys that text fields and the system have everywhere, and what for. */
const KEPT: readonly { readonly keys: readonly string[]; readonly use: string }[] = [
  { keys: ['Mod+C'], use: 'Copy' },
  { keys: ['Mod+X'], use: 'Cut' },
  { keys: ['Mod+V', 'Mod+Shift+V'], use: 'Paste' },
  { keys: ['Mod+A'], use: 'Select all' },
  { keys: ['Mod+Q', 'Alt+F4'], use: 'closing the app' },
  { keys: ['Mod+Enter'], use: 'leaving a block' },
  { keys: ['Alt+Tab'], use: 'the system' },
  {
    keys: ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Backspace', 'Delete'].flatMap((key) => [
      `Mod+${key}`,
      `Mod+Shift+${key}`,
    ]),
    use: 'moving and deleting in text',
  },
];

/** What keys are kept for, so that no command may have them; null for keys that are free. */
export function keptFor(keys: string, mac: boolean): string | null {
  return KEPT.find((row) => row.keys.some((each) => sameKeys(each, keys, mac)))?.use ?? null;
}
