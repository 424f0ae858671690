import { createHash } from 'node:crypto';
import { z } from 'zod';
import { openedPlan, planPlace } from '../../../shared/ipc/opened-plan';

/** Unsaved text as the journal keeps it. */
export const journalRecord = z.object({
  /** Counts the writes of one document: of two good generations the higher one is newer. */
  sequence: z.number().int().nonnegative(),
  /** Where the plan's file is; null for a plan without one. */
  path: z.string().max(8192).nullable(),
  name: z.string().max(1024),
  encoding: openedPlan.shape.encoding,
  /** The hash of the file's bytes that the text was made from; null for a plan without a file. */
  baselineHash: z.string().max(128).nullable(),
  /** Milliseconds since the epoch of the newest change in it. */
  changedAt: z.number(),
  place: planPlace.nullable(),
  text: z.string(),
});
export type JournalRecord = Readonly<z.infer<typeof journalRecord>>;

const MARK = 'plandesk-journal 1';

/** The bytes of a record: one line with the length and the checksum of what follows, then the record. */
export function encodeRecord(record: JournalRecord): Buffer {
  // JSON keeps halves of surrogate pairs too, which UTF-8 alone would lose.
  const body = Buffer.from(JSON.stringify(record), 'utf8');
  return Buffer.concat([Buffer.from(`${MARK} ${body.length} ${checksum(body)}\n`, 'latin1'), body]);
}

/** The record in these bytes, or in words why there is none. */
export function decodeRecord(bytes: Buffer): JournalRecord | string {
  const lineEnd = bytes.indexOf(0x0a);
  const head = /^plandesk-journal 1 (\d+) ([0-9a-f]{64})$/.exec(bytes.toString('latin1', 0, Math.max(0, lineEnd)));
  if (head === null) return 'it does not begin as a journal does';
  const body = bytes.subarray(lineEnd + 1);
  if (body.length !== Number(head[1])) return `it holds ${body.length} of ${head[1]} bytes`;
  if (checksum(body) !== head[2]) return 'its checksum is wrong';
  try {
    const parsed = journalRecord.safeParse(JSON.parse(body.toString('utf8')));
    return parsed.success ? parsed.data : 'it has another form';
  } catch {
    return 'it has another form';
  }
}

function checksum(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}
