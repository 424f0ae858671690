import { z } from 'zod';
import { type EditKind, isEditKind } from './edit-kinds';

z.config({ jitless: true });

/** A text to try: main gives it to the window. */
export interface VerifyTask {
  readonly text: string;
  /** How many edits to try in it. */
  readonly edits: number;
}

const lines = z.array(z.string()).max(8);
const count = z.number().int().nonnegative();

const editReport = z.object({
  kind: z.string().refine((kind): kind is EditKind => isEditKind(kind)),
  /** The first line that changed, counted from 1. */
  line: count,
  changed: count,
  due: count,
  ideal: z.boolean(),
  lostWords: z.array(z.string()).max(20),
  /** What the edit broke; null for nothing. */
  harm: z.string().max(2000).nullable(),
  /** Some of the lines that the edit took away and brought. */
  removed: lines,
  added: lines,
});
export type EditReport = Readonly<z.infer<typeof editReport>>;

/** What came of a text: the window gives it to main. */
export const verifyReport = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    /** The text that the editor would save without an edit, written anew from all it holds. */
    text: z.string(),
    edits: z.array(editReport),
  }),
  /** The editor failed. */
  z.object({ kind: z.literal('failed'), reason: z.string().max(2000) }),
]);
export type VerifyReport = Readonly<z.infer<typeof verifyReport>>;

/** What the window finds at `window.plandeskVerify`: gives what came of the last text, and asks for the next one. */
export interface VerifyBridge {
  /** Null for the first time it asks. The answer is null when there is nothing more to try. */
  readonly next: (report: VerifyReport | null) => Promise<VerifyTask | null>;
}
