/** The line ends that a text uses; a text of one line counts as `LF`. */
export type LineEnds = 'LF' | 'CRLF' | 'CR' | 'mixed';

export function lineEnds(text: string): LineEnds {
  if (!text.includes('\r')) return 'LF';
  const crlf = text.includes('\r\n');
  const lf = /(?<!\r)\n/u.test(text);
  const cr = /\r(?!\n)/u.test(text);
  if (Number(crlf) + Number(lf) + Number(cr) > 1) return 'mixed';
  if (crlf) return 'CRLF';
  return cr ? 'CR' : 'LF';
}
