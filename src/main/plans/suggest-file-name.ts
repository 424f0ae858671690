/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file name to offer for a plan that has none: its title heading with what no file system takes left out, and `.md`.
 */
export function suggestFileName(text: string): string {
  const plain = titleOf(text)
    .replace(/[*_`~[\]]/g, '')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  // By whole characters, so that none is cut in half.
  const title = [...plain]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
  return title === '' || DEVICE.test(title) ? 'Implementation plan.md' : `${title}.md`;
}

/** The text of the first `# ` heading; an empty string when there is none. */
export function titleOf(text: string): string {
  return /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/m.exec(text.slice(0, 100_000))?.[1]?.trim() ?? '';
}
