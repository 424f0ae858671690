import type { Block } from '../markdown/blocks';
import { anchorsIn } from './heading-anchors';

/** The anchor that an address within a plan names, as it is compared; null for any other address. */
export function anchorOfAddress(href: string): string | null {
  if (!href.startsWith('#')) return null;
  const written = href.slice(1);
  try {
    return decodeURIComponent(written).toLowerCase();
  } catch {
    return written.toLowerCase();
  }
}

/** The index of the top-level block that an anchor leads to; the first one for the plan's top, null for none. */
export function blockOfAnchor(blocks: readonly Block[], anchor: string): number | null {
  if (anchor === '' || anchor === 'top') return 0;
  let found = anchorsIn(blocks).findIndex((each) => each.anchor === anchor);
  if (found < 0) return null;
  // How many anchors a block offers does not hang on its neighbours; only their numbers do.
  for (const [index, block] of blocks.entries()) {
    found -= anchorsIn([block]).length;
    if (found < 0) return index;
  }
  return null;
}
