// The texts that a Debian package is described by, as Debian's policy sets them out.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const MAINTAINER = 'The Plandesk authors <plandesk@example.org>';

/**
 * Every library that Electron links against, so that none is there only by the grace of another package, on Debian 12,
 * Ubuntu 22.04 and newer; the second names are those since the change of time to 64 bits. Links are opened by xdg-utils.
 */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6 (>= 2.34)',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xdg-utils',
];

/** What has the system know which program opens a Markdown file; every desktop brings it. */
const RECOMMENDS = ['desktop-file-utils', 'hicolor-icon-theme', 'shared-mime-info'];

export function controlFile(version, kilobytes) {
  return `Package: plandesk
Version: ${version}
Section: editors
Priority: optional
Architecture: amd64
Installed-Size: ${kilobytes}
Depends: ${DEPENDS.join(', ')}
Recommends: ${RECOMMENDS.join(', ')}
Maintainer: ${MAINTAINER}
Description: Editor for implementation plans in Markdown
 Edits implementation plans kept as plain Markdown files, offline, and prints
 them to PDF. What was not edited is not rewritten.
`;
}

/** `licence` is the text of the MIT licence with its line of copyright. */
export function copyrightFile(licence) {
  const paragraphs = licence
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? ' .' : ` ${line}`));
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Plandesk
Comment:
 Electron, Chromium and the packages that are bundled have licences of their own. They are in
 /opt/Plandesk, in LICENSE.electron.txt, LICENSES.chromium.html and THIRD-PARTY-LICENCES.txt.

Files: *
Copyright: The Plandesk authors
License: Expat
${paragraphs.join('\n')}
`;
}

/** One entry for this version; what changed in it stands in the CHANGELOG.md beside it. */
export function debianChangelog(version, now) {
  const day = now.toUTCString().replace('GMT', '+0000');
  return `plandesk (${version}) unstable; urgency=medium

  * See CHANGELOG.md.gz.

 -- ${MAINTAINER}  ${day}
`;
}

/** What Debian's checker would say of any app that brings a runtime of its own and lives in /opt. */
export function lintianOverrides() {
  return [
    '# Packages from outside of Debian live in /opt, and Electron is one binary with its libraries inside.',
    'dir-or-file-in-opt',
    'embedded-library',
    'elevated-privileges',
    'unstripped-binary-or-object',
    'hardening-no-pie',
    'hardening-no-fortify-functions',
    'sharedobject-in-library-directory-missing-soname',
    'shared-library-lacks-prerequisites',
    'library-not-linked-against-libc',
    '# There is no report in Debian that a first upload would close.',
    'initial-upload-closes-no-bugs',
  ]
    .map((line) => (line.startsWith('#') ? line : `plandesk: ${line}`))
    .concat('')
    .join('\n');
}

/** The checksums of all files below a folder, as dpkg wants them, and how much room they take. */
export async function md5sums(folder) {
  const lines = [];
  let bytes = 0;
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries.sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    bytes += Math.ceil(content.length / 1024) * 1024;
    lines.push(`${createHash('md5').update(content).digest('hex')}  ${relative(folder, path)}\n`);
  }
  return { sums: lines.join(''), kilobytes: Math.ceil(bytes / 1024) };
}
