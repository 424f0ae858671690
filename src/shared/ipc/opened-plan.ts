import { z } from 'zod';
import { LEGACY_ENCODINGS, UNICODE_ENCODINGS } from '../text/encodings';
import { planId } from './plan-id';

z.config({ jitless: true });

const line = z.number().int().min(0);
/** Where a person is in a plan, in lines of its text: the caret, and a line in view with its distance from the upper edge. */
export const planPlace = z.object({
  caret: z.object({ line, column: z.number().int().min(0) }).nullable(),
  seen: z.object({ line, y: z.number() }),
});
export type PlanPlace = Readonly<z.infer<typeof planPlace>>;

/** Unsaved text that was brought back after the app or its window ended without saving it. */
export const recoveredText = z.object({
  text: z.string(),
  /** Milliseconds since the epoch of the newest change in it. */
  changedAt: z.number(),
  /** The text that it was made from, where the file on disk is another one by now; null where it is the same or not known. */
  base: z.string().nullable(),
});

/** A plan as the window gets it: text without its byte order mark, line ends as in the file. */
export const openedPlan = z.object({
  id: planId,
  /** The file's name, or "Untitled" with a number for a plan that has no file yet. */
  name: z.string(),
  /** The folder as shown to the person (home shortened to ~); null for a plan without a file. */
  folder: z.string().nullable(),
  text: z.string(),
  encoding: z.enum([...UNICODE_ENCODINGS, ...LEGACY_ENCODINGS]),
  readOnly: z.boolean(),
  recovered: recoveredText.optional(),
  /** True where the file is not there any more, and `text` only what it held. */
  gone: z.boolean().optional(),
  /** Where the person was in it at the end of the last session, and in which view. */
  place: planPlace.optional(),
  shownAs: z.enum(['rich', 'source']).optional(),
});
export type OpenedPlan = Readonly<z.infer<typeof openedPlan>>;
