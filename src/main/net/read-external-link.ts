/** A web or mail address that may be opened outside, as it is shown and as it is handed over (the same, plain ASCII). */
export type ExternalLink =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly reason: string };

/** Windows hands over no more than this. */
const LONGEST = 2081;

/** What a mail address may fill in. Attachments are left out: some mail programs would send a file of the person's. */
const MAIL_FIELDS = new Set(['subject', 'body', 'cc', 'bcc', 'to']);

/**
 * Decides whether a link of a plan may be offered for opening outside: https, http and mailto in their plain form.
 * Everything that could mean a file, a share, a program or another place than it shows is refused with a reason.
 */
export function readExternalLink(href: string): ExternalLink {
  const written = href.trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these inside of a scheme, which hides it
  if (/[\u0000-\u001f\u007f]/.test(written)) return refuse('it holds control characters');
  if (written.includes('\\')) return refuse('it holds a backslash');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === undefined) return refuse('it is not a complete web or mail address');
  if (scheme !== 'https' && scheme !== 'http' && scheme !== 'mailto') {
    return refuse(`addresses that begin with ${scheme}: are not opened`);
  }
  if (!URL.canParse(written)) return refuse('it is not a valid address');
  const url = new URL(written);
  const refusal = scheme === 'mailto' ? refuseMail(url) : refuseWeb(url, written);
  if (refusal !== null) return refuse(refusal);
  const address = url.href.replaceAll('"', '%22').replaceAll(' ', '%20');
  if (address.length > LONGEST) return refuse('it is too long');
  return { ok: true, address };
}

function refuseWeb(url: URL, written: string): string | null {
  if (!/^https?:\/\/[^/?#]/i.test(written)) return 'it names no host';
  if (url.username !== '' || url.password !== '') return 'it holds a user name, which can hide where it leads';
  return null;
}

function refuseMail(url: URL): string | null {
  if (url.pathname.startsWith('/')) return 'it names no mail address';
  for (const field of url.searchParams.keys()) {
    if (!MAIL_FIELDS.has(field.toLowerCase())) return `a mail link may not set "${field.slice(0, 40)}"`;
  }
  return url.pathname === '' && url.search === '' ? 'it names no mail address' : null;
}

function refuse(reason: string): ExternalLink {
  return { ok: false, reason };
}
