import { createHash } from 'node:crypto';

/** Tells whether two files hold the same bytes. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
