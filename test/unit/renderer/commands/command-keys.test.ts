import { describe, expect, test } from 'vitest';
import {
  ariaKeys,
  commandsOfKey,
  type KeyPress,
  keysOfPress,
  sameKeys,
  shownKeys,
} from '../../../../src/renderer/commands/command-keys';
import { COMMANDS, type Command } from '../../../../src/shared/commands/command-list';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

const ctrl = { ctrlKey: true };

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  const places: Readonly<Record<string, string>> = {
    '.': 'Period',
    ',': 'Comma',
    '/': 'Slash',
    '-': 'Minus',
    '=': 'Equal',
    Up: 'ArrowUp',
    Down: 'ArrowDown',
    Left: 'ArrowLeft',
    Right: 'ArrowRight',
  };
  return places[key] ?? key;
}

const commandOfKey = (...asked: Parameters<typeof commandsOfKey>) => commandsOfKey(...asked)[0] ?? null;

describe('commandsOfKey', () => {
  test('every shortcut of the list reaches its own command, on both kinds of machine', () => {
    const listed: readonly Command[] = COMMANDS;
    for (const { id, keys } of listed) {
      if (keys === undefined) continue;
      const parts = keys.split('+');
      const key = parts.at(-1) ?? '';
      const code = codeOf(key);
      for (const mac of [false, true]) {
        const cmd = mac && parts.includes('Mod');
        const ctrlKey = parts.includes('Ctrl') || (parts.includes('Mod') && !mac);
        const held = { ctrlKey, metaKey: cmd, shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') };
        expect(commandsOfKey(press(key.toLowerCase(), code, held), mac), `${keys} mac=${mac}`).toContain(id);
      }
    }
  });

  test('a shifted digit counts by its key, whatever sign it makes', () => {
    expect(commandOfKey(press('(', 'Digit9', { ...ctrl, shiftKey: true }), false)).toBe('insert.checklist');
    expect(commandOfKey(press('>', 'Period', { ...ctrl, shiftKey: true }), false)).toBe('format.quote');
  });

  test("a letter counts by the person's own layout, and by its place where the layout has no Latin letters", () => {
    expect(commandOfKey(press('z', 'KeyY', ctrl), false)).toBe('edit.undo');
    expect(commandOfKey(press('я', 'KeyZ', ctrl), false)).toBe('edit.undo');
  });

  test('Ctrl+Y redoes as well', () => {
    expect(commandOfKey(press('y', 'KeyY', ctrl), false)).toBe('edit.redo');
    expect(commandOfKey(press('Z', 'KeyZ', { ...ctrl, shiftKey: true }), false)).toBe('edit.redo');
  });

  test('typing, and shortcuts with a modifier too many, run nothing', () => {
    expect(commandOfKey(press('b', 'KeyB'), false)).toBeNull();
    expect(commandOfKey(press('b', 'KeyB', { ...ctrl, metaKey: true }), false)).toBeNull();
    expect(commandOfKey(press('i', 'KeyI', { ...ctrl, altKey: true }), false)).toBeNull();
    expect(commandOfKey(press('b', 'KeyB', ctrl), true)).toBeNull();
  });
});

test('shortcuts are shown as people write them on their machine', () => {
  expect(shownKeys('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shownKeys('Mod+Shift+Z', true)).toBe('⇧⌘Z');
  expect(shownKeys('Ctrl+Tab', true)).toBe('⌃Tab');
  expect(ariaKeys('Mod+Alt+1', true)).toBe('Meta+Alt+1');
  expect(ariaKeys('Ctrl+Tab', false)).toBe('Control+Tab');
});

describe('the person’s own keys', () => {
  const own = { 'format.bold': 'Mod+Shift+J', 'file.new': '', 'insert.rule': 'Mod+Y' };

  test('go before those of the list, and a command can have none', () => {
    const shift = { ...ctrl, shiftKey: true };
    expect(commandsOfKey(press('J', 'KeyJ', shift), false, own)).toEqual(['format.bold']);
    expect(commandsOfKey(press('b', 'KeyB', ctrl), false, own)).toEqual([]);
    expect(commandsOfKey(press('n', 'KeyN', ctrl), false, own)).toEqual([]);
    expect(commandsOfKey(press('i', 'KeyI', ctrl), false, own)).toEqual(['format.italic']);
  });

  test('win over a key by habit', () => {
    expect(commandsOfKey(press('y', 'KeyY', ctrl), false, own)).toEqual(['insert.rule']);
  });

  test('are read from a press as the list spells them, and each finds its command again', () => {
    const presses: readonly (readonly [KeyPress, boolean, string | null])[] = [
      [press('P', 'KeyP', { ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+P'],
      [press('p', 'KeyP', { metaKey: true, ctrlKey: true }), true, 'Mod+Ctrl+P'],
      [press('>', 'Period', { ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+.'],
      [press('ArrowUp', 'ArrowUp', { altKey: true }), false, 'Alt+Up'],
      [press('F9', 'F9'), false, 'F9'],
      [press('я', 'KeyZ', { ctrlKey: true, altKey: true }), false, 'Mod+Alt+Z'],
      [press(' ', 'Space', { ctrlKey: true }), false, 'Mod+Space'],
      [press('Control', 'ControlLeft', { ctrlKey: true }), false, null],
      [press('a', 'KeyA'), false, null],
      [press('A', 'KeyA', { shiftKey: true }), false, null],
      [press('a', 'KeyA', { metaKey: true }), false, null],
      [press('Enter', 'Enter'), false, null],
    ];
    for (const [pressed, mac, keys] of presses) {
      expect(keysOfPress(pressed, mac)).toBe(keys);
      if (keys !== null) expect(commandsOfKey(pressed, mac, { 'file.save': keys }), keys).toContain('file.save');
    }
  });

  test('Ctrl is Mod where there is no Cmd', () => {
    expect(sameKeys('Ctrl+Shift+Tab', 'Shift+Mod+Tab', false)).toBe(true);
    expect(sameKeys('Ctrl+Tab', 'Mod+Tab', true)).toBe(false);
  });
});

test('keys are shared by the list only where no caret stands in both', () => {
  const listed: readonly Command[] = COMMANDS;
  const shared = listed.filter(({ id, keys }) =>
    listed.some((other) => other.id !== id && keys !== undefined && other.keys === keys),
  );
  expect(shared.filter((command) => command.when !== 'list' && command.when !== 'table')).toEqual([]);
});
