/** Longer texts are shown and edited as text alone, and are not read as a plan: that takes many seconds. In characters. */
export const LONGEST_READ = 4_000_000;
