import { gzipSync } from 'node:zlib';

/** A page of the manual that says what `--help` says, so that the two can't differ. `help` is that text. */
export function manualPage(help, version) {
  const [about = '', ...rest] = help.trimEnd().split('\n');
  const name = about.replace(/^Plandesk\s+/, '').replace(/\.$/, '');
  return `.TH PLANDESK 1 "" "Plandesk ${version}" "User Commands"
.SH NAME
plandesk \\- ${escaped(name)}
.SH SYNOPSIS
.B plandesk
[\\fISWITCHES\\fR \\-\\-] [\\fIFILE\\fR ... | \\fICOMMAND\\fR ...]
.SH DESCRIPTION
.nf
${rest.map(line).join('\n').trim()}
.fi
.SH FILES
.TP
.I ~/.config/Plandesk
Settings, templates, words of one's own, versions of saved plans, and the journal of what is not saved yet.
`;
}

/** As small as it gets, and the same bytes for the same text. */
export function gzipped(content) {
  return gzipSync(content, { level: 9 });
}

/** A line that begins with a dot or an apostrophe would be a request to the formatter. */
function line(text) {
  const safe = escaped(text);
  return /^[.']/.test(safe) ? `\\&${safe}` : safe;
}

function escaped(text) {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '...').replaceAll('·', '\\(pc');
}
