import { imageKind, isTooLarge } from '../../shared/images/image-kind';
import { isWhole } from '../../shared/images/is-whole';
import type { NoImage } from '../../shared/images/no-image';
import { findImage } from '../images/find-image';

/** A picture as a `data:` address, or the reason why it is not printed. */
export type ReadImage =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: NoImage | 'damaged' };

const DATA_ADDRESS = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml);base64,([a-z0-9+/=\s]+)$/i;

/**
 * Reads a picture that a plan names: one of its own folder, or one that stands in the address itself. A drawing (SVG) is passed
 * on as it is: shown as a picture, it runs no script and loads nothing.
 */
export async function readImage(source: string, baseFolder: string | null): Promise<ReadImage> {
  const inline = DATA_ADDRESS.exec(source);
  if (inline?.[1] !== undefined) return ofBytes(Buffer.from(inline[1], 'base64'));
  const found = await findImage(source, baseFolder);
  return found.ok ? ofBytes(found.bytes) : found;
}

function ofBytes(bytes: Buffer): ReadImage {
  const kind = imageKind(bytes);
  if (kind === null) return { ok: false, reason: 'not a picture' };
  if (isTooLarge(kind, bytes.length)) return { ok: false, reason: 'too large' };
  if (!isWhole(bytes, kind)) return { ok: false, reason: 'damaged' };
  return { ok: true, address: `data:${kind.mime};base64,${bytes.toString('base64')}` };
}
