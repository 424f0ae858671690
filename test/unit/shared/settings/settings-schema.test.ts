import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEFAULT_SETTINGS } from '../../../../src/shared/settings/default-settings';
import { type Settings, settings } from '../../../../src/shared/settings/settings';

const file = resolve(import.meta.dirname, '../../../../docs/settings.schema.json');
const schema = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly properties: Readonly<Record<string, z.core.JSONSchema.JSONSchema & { readonly description?: string }>>;
};

/** Values that tell a right description of a key from a wrong one. */
const TRIED: Readonly<Record<keyof Settings, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>> =
  {
    theme: { good: ['system', 'light', 'dark', 'contrast'], bad: ['Dark', '', 1] },
    fontSize: { good: [11, 28], bad: [10, 29, 15.5, '15'] },
    pageWidth: { good: ['narrow', 'medium', 'wide', 'full'], bad: ['wider'] },
    paper: { good: ['a4', 'letter'], bad: ['A4'] },
    autosave: { good: ['off', 'after-pause', 'on-focus-loss'], bad: ['on', true] },
    lastUpdated: { good: ['off', 'on-save'], bad: [false] },
    versionRoom: { good: [64, 500, 1_048_576], bad: [63, 1_048_577, 100.5] },
    ownerName: { good: ['', 'Ana Lucía', 'x'.repeat(200)], bad: ['x'.repeat(201), 'two\nlines', null] },
    spelling: { good: [{ on: false, language: 'de-AT' }], bad: ['en', null] },
    readinessOff: { good: [[], ['dead-link']], bad: ['dead-link', [1], ['x'.repeat(61)]] },
    shortcuts: { good: [{}, { 'file.export-pdf': 'Mod+Alt+P', 'file.save': '' }], bad: [[], 'Mod+P'] },
    templatesFolder: { good: [null, '/home/ana/templates', 'C:\\plans'], bad: ['templates', '../x', 1] },
  };

it('every setting is described in docs/settings.schema.json, and nothing that is none', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(settings.shape));
});

describe.each(Object.keys(settings.shape) as (keyof Settings)[])('%s', (key) => {
  const described = schema.properties[key];

  it('has a description and the default that the app has', () => {
    expect(described?.description).toMatch(/\.$/u);
    expect(described?.default).toEqual(DEFAULT_SETTINGS[key]);
  });

  it('takes and refuses by hand what the app takes and refuses', () => {
    const written = z.fromJSONSchema(described ?? {});
    for (const value of TRIED[key].good) {
      expect([value, written.safeParse(value).success, settings.shape[key].safeParse(value).success]).toEqual([
        value,
        true,
        true,
      ]);
    }
    for (const value of TRIED[key].bad) {
      expect([value, written.safeParse(value).success, settings.shape[key].safeParse(value).success]).toEqual([
        value,
        false,
        false,
      ]);
    }
  });
});
