import { describe, expect, it } from 'vitest';
import { setsDateOnSave, withDateOfSave } from '../../../../src/renderer/store/stamp-date';

const plan = (date: string, words = 'Words.', name = 'Last Updated') =>
  `# P\n\n> **Owner:** Ann  \n> **${name}:** ${date}\n\n${words}\n`;

describe('a save writes the day of the last update', () => {
  it('where the plan was changed', () => {
    expect(withDateOfSave(plan('2026-01-31', 'New.'), plan('2026-01-31'), '2026-11-27')).toBe(
      plan('2026-11-27', 'New.'),
    );
    expect(withDateOfSave(plan('YYYY-MM-DD', 'New.'), plan('YYYY-MM-DD'), '2026-11-27')).toBe(
      plan('2026-11-27', 'New.'),
    );
  });

  it.each([
    ['where nothing was changed', plan('2026-01-31'), plan('2026-01-31')],
    ['where only the day was changed by hand', plan('2026-02-01'), plan('2026-01-31')],
    ['where it says the day already', plan('2026-11-27', 'New.'), plan('2026-11-27')],
    [
      'for a date that does not say what it dates',
      plan('2026-01-31', 'New.', 'Date'),
      plan('2026-01-31', 'Old.', 'Date'),
    ],
    ['in a plan without the field', '# P\n\nNew.\n', '# P\n\nOld.\n'],
  ])('but not %s', (_, text, baseline) => {
    expect(withDateOfSave(text, baseline, '2026-11-27')).toBeNull();
  });
});

it('what was chosen for a plan goes before the setting', () => {
  expect(setsDateOnSave('off', undefined)).toBe(false);
  expect(setsDateOnSave('on-save', undefined)).toBe(true);
  expect(setsDateOnSave('on-save', 'off')).toBe(false);
  expect(setsDateOnSave('off', 'on')).toBe(true);
});
