import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings/default-settings';
import { readSettings } from '../../../../src/shared/settings/read-settings';
import { settings, settingsChange } from '../../../../src/shared/settings/settings';
import { withChange } from '../../../../src/shared/settings/with-change';

it('nothing chosen is the defaults, and the defaults are settings', () => {
  expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, damaged: [] });
  expect(settings.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
});

describe('one damaged value costs only itself', () => {
  const wrong: Readonly<Record<keyof typeof DEFAULT_SETTINGS, readonly unknown[]>> = {
    theme: ['sepia', 1, null, ['dark'], { toString: 'dark' }],
    fontSize: [0, -3, 1e9, 15.5, '15', null, Number.NaN],
    pageWidth: [760, 'huge'],
    paper: ['a3', true],
    autosave: [true, 'always'],
    lastUpdated: ['on', 0],
    versionRoom: [0, 63, 1e9, 100.5, '1024', null],
    ownerName: [7, 'a\nb', 'x'.repeat(201)],
    spelling: [true, 'en', []],
    readinessOff: ['open-gate', [1], Array(300).fill('open-gate')],
    shortcuts: ['Mod+B', []],
    templatesFolder: ['templates', '../templates', '~/templates', 5, `/${'x'.repeat(5000)}`],
  };
  for (const [name, values] of Object.entries(wrong)) {
    it(name, () => {
      for (const value of values) {
        const read = readSettings({ ...DEFAULT_SETTINGS, theme: 'dark', ownerName: 'Ana', [name]: value });
        const kept = { ...DEFAULT_SETTINGS, theme: 'dark', ownerName: 'Ana' };
        expect(read.damaged).toEqual([name]);
        expect(read.settings).toEqual({ ...kept, [name]: DEFAULT_SETTINGS[name as 'theme'] });
      }
    });
  }

  it('a part of the spelling', () => {
    const read = readSettings({ spelling: { on: false, language: '../../etc' } });
    expect(read.settings.spelling).toEqual({ on: false, language: 'en' });
  });

  it('a shortcut', () => {
    const shortcuts = JSON.parse(
      '{"format.bold":"Mod+Shift+B","file.new":"","edit.undo":7,"__proto__":"Mod+A","constructor":"Mod+C","file.open":"Mod+<script>"}',
    );
    const read = readSettings({ shortcuts });
    expect(read.settings.shortcuts).toEqual({ 'format.bold': 'Mod+Shift+B', 'file.new': '' });
    expect(Object.getPrototypeOf(read.settings.shortcuts)).toBe(Object.prototype);
  });
});

it('a file can’t reach the prototype of anything', () => {
  const raw = JSON.parse(
    '{"__proto__":{"theme":"dark","polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  );
  expect(readSettings(raw)).toEqual({ settings: DEFAULT_SETTINGS, damaged: [] });
  expect('polluted' in {}).toBe(false);
});

it('the window can’t name a folder', () => {
  expect(settingsChange.parse({ templatesFolder: '/etc', theme: 'dark' })).toEqual({ theme: 'dark' });
  expect(settingsChange.safeParse({ theme: 'sepia' }).success).toBe(false);
});

it('a change without a value for a key leaves it', () => {
  const dark = withChange(DEFAULT_SETTINGS, { theme: 'dark', paper: undefined });
  expect(dark).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});
