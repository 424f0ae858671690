import type { Result } from '../../shared/ipc/result';
import { DEFAULT_SETTINGS } from '../../shared/settings/default-settings';
import { readSettings } from '../../shared/settings/read-settings';
import type { Settings } from '../../shared/settings/settings';
import { givenIn, type SettingsUpdate, withChange } from '../../shared/settings/with-change';
import { PathQueue } from '../plans/path-queue';
import { fileProblem, succeed } from '../plans/problem';
import { type JsonObject, keepAside, readJsonFile, writeJsonFile } from './json-file';

/**
 * The person's settings in `settings.json`: one JSON object with the keys of `shared/settings/settings.ts`, written
 * indented so that it can be read and changed by hand. A key that is missing or does not fit has its default; a key that
 * this version does not know is kept. A file that is no JSON object is one line in the log and leaves the settings as
 * they were; it is put aside before the first change is written in its place.
 */
export class SettingsFile {
  readonly #queue = new PathQueue();
  readonly #listeners = new Set<(settings: Settings) => void>();
  #settings: Settings = DEFAULT_SETTINGS;
  /** What the file held, with keys of other versions. */
  #raw: JsonObject = {};
  #isDamaged = false;
  #told = '';

  constructor(
    readonly path: string,
    private readonly log: (line: string) => void,
  ) {}

  get settings(): Settings {
    return this.#settings;
  }

  /** Calls back with the settings after each change, by the window or by hand. */
  follow(listener: (settings: Settings) => void): void {
    this.#listeners.add(listener);
  }

  /** Takes over what the file holds now. */
  load(): Promise<Settings> {
    return this.#queue.run('file', async () => {
      await this.#read();
      return this.#settings;
    });
  }

  /** Puts these values in place of the old ones, on top of what the file holds now. A failure changes nothing. */
  change(change: SettingsUpdate): Promise<Result<Settings>> {
    return this.#queue.run('file', async () => {
      await this.#read();
      const settings = withChange(this.#settings, change);
      try {
        if (this.#isDamaged) this.log(`what ${this.path} held is kept in ${await keepAside(this.path)}`);
        this.#isDamaged = false;
        // Only what was chosen: a default that a later version changes is then changed for this person too.
        const raw = { ...this.#raw, ...givenIn(change) };
        await writeJsonFile(this.path, raw);
        this.#raw = raw;
      } catch (error) {
        return fileProblem(error, 'settings.json', 'written', 'Your settings are as they were.');
      }
      this.#take(settings);
      return succeed(settings);
    });
  }

  async #read(): Promise<void> {
    const file = await readJsonFile(this.path);
    switch (file.kind) {
      case 'missing':
        this.#raw = {};
        this.#isDamaged = false;
        this.#take(DEFAULT_SETTINGS);
        return;
      case 'damaged':
        this.#isDamaged = file.isFile;
        this.#raw = {};
        this.#tell(`${this.path} is damaged; the settings stay as they were`);
        return;
      case 'object': {
        const { settings, damaged } = readSettings(file.value);
        this.#raw = file.value;
        this.#isDamaged = false;
        if (damaged.length > 0)
          this.#tell(`${this.path}: these settings don't fit and are not used: ${damaged.join(', ')}`);
        else this.#told = '';
        this.#take(settings);
        return;
      }
      default:
        return file satisfies never;
    }
  }

  /** The file is read again and again: the same complaint is made once. */
  #tell(line: string): void {
    if (line !== this.#told) this.log(line);
    this.#told = line;
  }

  #take(settings: Settings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    for (const listener of this.#listeners) listener(settings);
  }
}
