import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { IMAGE_SCHEME } from './app-origin';
import { contentSecurityPolicy } from './content-security-policy';
import { resolveAppFile } from './resolve-app-file';

/** Stands in index.html where the page's nonce belongs. */
export const NONCE_PLACE = '__CSP_NONCE__';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Makes `plan:` and that of pictures real schemes with origins of their own. Call once, before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'plan', privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: IMAGE_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/** Serves the files below `root` at `plan://app/`, and nothing else. `policy` makes the policy of each answer of a nonce. */
export function serveApp(on: Protocol, root: string, policy = contentSecurityPolicy): void {
  on.handle('plan', async (request) => {
    const nonce = randomBytes(16).toString('base64');
    const file = request.method === 'GET' ? await resolveAppFile(root, request.url) : null;
    if (file === null) return new Response('Not found', { status: 404, headers: headersFor('.txt', policy(nonce)) });
    const extension = extname(file).toLowerCase();
    const bytes = await readFile(file);
    const body = extension === '.html' ? bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: headersFor(extension, policy(nonce)) });
  });
}

function headersFor(extension: string, policy: string): Record<string, string> {
  return {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
