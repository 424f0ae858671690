import type { Protocol } from 'electron';
import { findImage } from '../images/find-image';
import { IMAGE_SCHEME } from './app-origin';

/** The plan and the picture that an address of our scheme names; null for any other address. */
export function readImageUrl(url: string): { readonly plan: string; readonly address: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, searchParams, username, port } = new URL(url);
  const address = searchParams.get('at');
  if (protocol !== `${IMAGE_SCHEME}:` || pathname !== '/' || username !== '' || port !== '' || !address) return null;
  return /^plan-[0-9a-z]{1,24}$/.test(hostname) ? { plan: hostname, address } : null;
}

/**
 * Serves the pictures of open plans, each from its plan's own folder, and nothing else. `folderOf` gives that folder, or
 * null for a plan that is not open or has none. A drawing may be looked at, and can neither run nor load anything.
 */
export function serveImages(on: Protocol, folderOf: (plan: string) => string | null): void {
  on.handle(IMAGE_SCHEME, async (request) => {
    const asked = request.method === 'GET' ? readImageUrl(request.url) : null;
    const found = asked === null ? null : await findImage(asked.address, folderOf(asked.plan));
    if (found?.ok !== true) return new Response(null, { status: 404, headers: headersFor('text/plain') });
    return new Response(new Uint8Array(found.bytes), { headers: headersFor(found.kind.mime) });
  });
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
