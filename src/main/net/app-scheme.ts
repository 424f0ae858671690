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

interface Served {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

/**
 * Serves the files below `root` at `plan://app/`, and nothing else. `policy` makes the policy of each answer of a nonce.
 *
 * By `registerBufferProtocol`, because its successor `handle` has every start load Node's whole `fetch` for the one type of
 * its answers, and passes each script on in pieces.
 */
export function serveApp(on: Protocol, root: string, policy = contentSecurityPolicy): void {
  on.registerBufferProtocol('plan', ({ method, url }, answer) => {
    serve(method, url, root, policy).then(answer, () => answer(notFound(policy)));
  });
}

async function serve(method: string, url: string, root: string, policy: typeof contentSecurityPolicy): Promise<Served> {
  const file = method === 'GET' ? await resolveAppFile(root, url) : null;
  if (file === null) return notFound(policy);
  const nonce = randomBytes(16).toString('base64');
  const extension = extname(file).toLowerCase();
  const bytes = await readFile(file);
  const data = extension === '.html' ? Buffer.from(bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)) : bytes;
  return { statusCode: 200, headers: headersFor(extension, policy(nonce)), data };
}

function notFound(policy: typeof contentSecurityPolicy): Served {
  const headers = headersFor('.txt', policy(randomBytes(16).toString('base64')));
  return { statusCode: 404, headers, data: Buffer.from('Not found') };
}

/**
 * No `Cross-Origin-Opener-Policy` is among them: no page of ours has an opener or may open another one, and for that header
 * Chromium throws the process away that it has started for the window and starts a second one.
 */
function headersFor(extension: string, policy: string): Record<string, string> {
  return {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
