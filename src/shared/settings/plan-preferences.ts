import { z } from 'zod';
import { LEGACY_ENCODINGS } from '../text/encodings';

z.config({ jitless: true });

/** The most that the preferences of one plan may hold, in characters of JSON. */
export const MOST_PREFERENCES = 16 * 1024;

/**
 * What was chosen for one plan and is not kept in the plan. All of it can be missing, and a value that does not fit is
 * taken as missing. A new preference is a key here.
 */
export const planPreferences = z.object({
  /** The last print options; what is in it is the business of printing. */
  print: z.record(z.string().max(60), z.json()).optional().catch(undefined),
  /** Whether saving this plan writes the day into its field `Last Updated`; missing: as the settings say. */
  lastUpdated: z.enum(['on', 'off']).optional().catch(undefined),
  /** Words that are taken as written right in this plan. */
  ignoredWords: z.array(z.string().max(60)).max(200).optional().catch(undefined),
  /** What a file that is neither UTF-8 nor UTF-16 is read and written as; missing: the person is asked. */
  encoding: z.enum(LEGACY_ENCODINGS).optional().catch(undefined),
});

export type PlanPreferences = Readonly<z.infer<typeof planPreferences>>;
