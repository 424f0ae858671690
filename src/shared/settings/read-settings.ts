import { DEFAULT_SETTINGS } from './default-settings';
import { type Settings, settings } from './settings';

/**
 * Settings from whatever a file holds, key by key: one that is damaged is the default and named in `damaged`. What this
 * version does not know is left out.
 */
export function readSettings(raw: Readonly<Record<string, unknown>>): {
  readonly settings: Settings;
  readonly damaged: readonly string[];
} {
  const found: Record<string, unknown> = {};
  const damaged: string[] = [];
  for (const [name, schema] of Object.entries(settings.shape)) {
    if (!Object.hasOwn(raw, name)) continue;
    const parsed = schema.safeParse(raw[name]);
    if (parsed.success) found[name] = parsed.data;
    else damaged.push(name);
  }
  return { settings: { ...DEFAULT_SETTINGS, ...found }, damaged };
}
