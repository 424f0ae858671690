/** A longer text is told by as many of its characters, evenly spread. */
const MOST_READ = 2_000_000;

/**
 * A number of 53 bits that tells two versions of one text apart (cyrb53). Quick enough for the typing path, where it
 * checks that two sides hold the same text: of more than two million characters a sample is read, which a splice at a
 * wrong place shifts. That the two began with the same text is known otherwise, by the number of the message before. No
 * protection against anybody.
 */
export function textHash(text: string): number {
  const step = Math.ceil(text.length / MOST_READ) || 1;
  let high = 0xdeadbeef ^ text.length;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += step) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
