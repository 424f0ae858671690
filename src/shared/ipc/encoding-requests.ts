import { z } from 'zod';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../text/encodings';
import type { OpenedPlan } from './opened-plan';
import { request } from './request';

/** The id of the file of a problem `unknown-encoding`. */
const file = z.string().regex(/^file-\d{1,9}$/);
const chosen = z.object({ file, encoding: z.enum(LEGACY_ENCODINGS) });

/** A text that is neither UTF-8 nor UTF-16 is opened in the encoding that the person chooses. */
export const ENCODING_REQUESTS = {
  /** The encodings that can read the file, each with some of its lines as it reads them; the likeliest first. */
  'encoding:choices': request<
    z.ZodObject<{ file: typeof file }>,
    readonly { readonly encoding: LegacyEncoding; readonly lines: readonly string[] }[]
  >(z.object({ file })),
  /** Opens the file in an encoding, and in the same one from then on. */
  'encoding:open': request<typeof chosen, OpenedPlan>(chosen),
} as const;
