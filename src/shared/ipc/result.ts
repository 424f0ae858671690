/**
 * What a person is told when something fails: what happened, what is safe, and what to do.
 * `code` is for programs and tests; it is stable.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
  /** The file that is meant, by an opaque id, where a request can do something about it: open it in another encoding, say. */
  readonly file?: { readonly id: string; readonly name: string } | undefined;
}

export const PROBLEM_CODES = [
  'not-found',
  'is-folder',
  'not-regular',
  'not-text',
  'not-a-picture',
  'unknown-encoding',
  'too-large',
  'no-permission',
  'disk-full',
  'changed-on-disk',
  'read-only',
  'hard-linked',
  'already-open',
  'unknown-plan',
  'bad-request',
  'export-failed',
  'refused-link',
  'io',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** An answer that is data in both cases: errors never cross the bridge as exceptions. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
