import { expect, it } from 'vitest';
import { keptFor } from '../../../../src/renderer/settings/kept-keys';
import { COMMANDS, type Command } from '../../../../src/shared/commands/command-list';

it('keys of the clipboard and of moving in text can’t be given away, on either kind of machine', () => {
  expect(keptFor('Mod+C', false)).toBe('Copy');
  expect(keptFor('Ctrl+C', false)).toBe('Copy');
  expect(keptFor('Ctrl+C', true)).toBeNull();
  expect(keptFor('Mod+Shift+Left', true)).toBe('moving and deleting in text');
});

it('the list’s own keys are free to be had again, but for those that it shares with text', () => {
  const listed: readonly Command[] = COMMANDS;
  const kept = listed.filter(({ keys }) => keys !== undefined && keptFor(keys, false) !== null).map(({ id }) => id);
  expect(kept).toEqual(['table.delete-row']);
});
