import type { Settings } from './settings';

export type SettingsUpdate = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** The values of a change that are not undefined. */
export function givenIn(change: SettingsUpdate): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** The settings with these values in place of theirs; a value that is undefined changes nothing. */
export function withChange(settings: Settings, change: SettingsUpdate): Settings {
  return { ...settings, ...givenIn(change) };
}
