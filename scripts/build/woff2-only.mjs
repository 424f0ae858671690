const OLDER = /,\s*url\([^)]*\.woff['"]?\)\s*format\(['"]woff['"]\)/g;

/** A build plugin that leaves out the fonts for browsers that don't know WOFF2: Chromium would never load them. */
export function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: /** @type {const} */ ('pre'),
    transform: (/** @type {string} */ code, /** @type {string} */ id) =>
      /@fontsource[^?]*\.css/.test(id) ? { code: code.replace(OLDER, ''), map: null } : null,
  };
}
