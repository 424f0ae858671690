import { z } from 'zod';

z.config({ jitless: true });

const COMMAND_ID = /^[a-z]+(?:\.[a-z0-9-]+)+$/;
/** Keys as in the command list, such as `Mod+Shift+P`; empty for a command that is to have none. */
const KEYS = /^(?:(?:(?:Mod|Ctrl|Shift|Alt)\+){0,4}(?:[!-*,-~]|[A-Za-z][A-Za-z0-9]{1,19}))?$/;

const shortcut = z.string().max(40).regex(KEYS);
const commandId = z.string().max(60).regex(COMMAND_ID);
const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/;

/** A record whose damaged entries are left out, and cost only themselves. */
const shortcuts = z.preprocess(
  (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
    const good = Object.entries(raw).filter(
      ([id, keys]) => commandId.safeParse(id).success && shortcut.safeParse(keys).success,
    );
    return Object.fromEntries(good.slice(0, 500));
  },
  z.record(commandId, shortcut),
);

/**
 * Every setting. A new one is a key here, its default in `default-settings.ts` and its description for those who change the
 * file by hand in `docs/settings.schema.json`; its row in the Settings dialog is in `renderer/settings`.
 */
export const settings = z.object({
  /** `contrast` is black and white, dark where the system is dark. A system with forced colours has its own. */
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** Of the text of a plan, in CSS pixels. */
  fontSize: z.number().int().min(11).max(28),
  /** How wide the sheet of a plan may become. */
  pageWidth: z.enum(['narrow', 'medium', 'wide', 'full']),
  /** What a PDF is offered in at first. */
  paper: z.enum(['a4', 'letter']),
  /** When edited plans are saved by themselves. */
  autosave: z.enum(['off', 'after-pause', 'on-focus-loss']),
  /** Whether a save writes the day into the plan's field `Last Updated`; a plan's own preference goes before it. */
  lastUpdated: z.enum(['off', 'on-save']),
  /** How much room earlier versions of all plans together may take, in megabytes (2^20 bytes) as they are stored. */
  versionRoom: z.number().int().min(64).max(1_048_576),
  /** The person's name, for fields that ask for an owner. One line. */
  ownerName: z
    .string()
    .max(200)
    .regex(/^[^\n\r]*$/),
  /** `language` is the tag of a dictionary, such as `en`. */
  spelling: z.object({
    on: z.boolean().catch(true),
    language: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{1,34}$/)
      .catch('en'),
  }),
  /** Ids of the rules of readiness that are off in every plan. */
  readinessOff: z.array(z.string().max(60)).max(200),
  /** Keys that the person gave to commands, by command id. */
  shortcuts,
  /**
   * Absolute path of the folder with the person's own templates; null for the one in the user data folder. Chosen in main's
   * dialog alone.
   */
  templatesFolder: z.string().max(4096).regex(ABSOLUTE).nullable(),
});

export type Settings = Readonly<z.infer<typeof settings>>;

/** What the window may change: the window never names a path. */
export const settingsChange = settings.omit({ templatesFolder: true }).partial();
export type SettingsChange = Readonly<z.infer<typeof settingsChange>>;
