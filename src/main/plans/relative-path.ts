/**
 * The relative path in an address of a plan, decoded once, as a browser would. Null for what must not even be looked up: an
 * address of its own, an absolute path, and all that a system could take for a drive or for a network share, which leaks
 * credentials.
 */
export function relativePath(address: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/su, ''));
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL or another control character is what is looked for
  if (path === '' || /[\u0000-\u001f\u007f\\:]/u.test(path) || path.startsWith('/')) return null;
  return path;
}
