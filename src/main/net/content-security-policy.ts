import { IMAGE_SCHEME } from './app-origin';

/**
 * The policy of our own pages. `nonce` admits the style elements of libraries that make them at run time (they are
 * given it through `<meta property="csp-nonce">`); scripts come from our own files only, without exception.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' blob: ${IMAGE_SCHEME}:`,
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // Lexical's own, and that of `renderer/workers/start-worker.ts`.
    "trusted-types lexical plandesk-worker 'allow-duplicates'",
  ].join('; ');
}

/**
 * The policy of the page that draws diagrams, in a session of its own. Mermaid writes styles and builds its drawings as
 * HTML text, which other pages may not; but no script runs except our own files, and nothing is asked of any address.
 */
export function diagramPolicy(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
