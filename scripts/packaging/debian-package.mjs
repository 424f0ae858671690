import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import { run, tail } from '../bootstrap/run.mjs';
import { SetupError } from '../bootstrap/say.mjs';
import { controlFile, copyrightFile, debianChangelog, lintianOverrides, md5sums } from './debian-control.mjs';
import { gzipped, manualPage } from './manual-page.mjs';

const APP = 'opt/Plandesk';
const OURS = join(ROOT, 'packaging', 'linux');

/** True where a Debian package can be made. */
export async function canMakeDebianPackage() {
  if (process.platform !== 'linux') return false;
  return (await run('dpkg-deb', ['--version']).catch(() => ({ code: 1 }))).code === 0;
}

/** Makes a .deb from an unpacked app. `work` is a folder that may be emptied. Answers the path of the package. */
export async function makeDebianPackage({ unpacked, version, out, work }) {
  await rm(work, { recursive: true, force: true });
  await layFiles(unpacked, work);
  await layDocuments(version, work);
  await layControl(version, work);
  const file = join(out, `plandesk_${version}_amd64.deb`);
  const { code, out: said } = await run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z1', '--build', work, file]);
  if (code !== 0) throw new SetupError(`dpkg-deb failed:\n${tail(said)}`);
  await rm(work, { recursive: true, force: true });
  return file;
}

/** The app, its command, its entry among the system's programs, and its icon. */
async function layFiles(unpacked, work) {
  const app = await folderIn(work, APP);
  await cp(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Chromium's sandbox for kernels without user namespaces must be root's, and set to run as root.
  await chmod(join(app, 'chrome-sandbox'), 0o4755);
  for (const file of await readdir(app)) if (/\.so(?:\.\d+)?$/.test(file)) await chmod(join(app, file), 0o644);
  await place(join(OURS, 'apparmor-profile'), app, 'apparmor-profile', 0o644);
  await place(join(OURS, 'plandesk'), await folderIn(work, 'usr/bin'), 'plandesk', 0o755);
  const entry = 'plandesk.desktop';
  await place(join(OURS, entry), await folderIn(work, 'usr/share/applications'), entry, 0o644);
  for (const file of await readdir(join(ROOT, 'packaging/icons'))) {
    const [size, ending] = file.split('.');
    const folder = await folderIn(work, `usr/share/icons/hicolor/${ending === 'svg' ? 'scalable' : size}/apps`);
    await place(join(ROOT, 'packaging/icons', file), folder, `plandesk.${ending}`, 0o644);
  }
}

/** What a Debian system expects beside a program: licence, list of changes, page of the manual. */
async function layDocuments(version, work) {
  const documents = await folderIn(work, 'usr/share/doc/plandesk');
  const now = new Date();
  await text(documents, 'copyright', copyrightFile(await readFile(join(ROOT, 'LICENSE'), 'utf8')));
  await text(documents, 'changelog.gz', gzipped(debianChangelog(version, now)));
  await text(documents, 'CHANGELOG.md.gz', gzipped(await readFile(join(ROOT, 'CHANGELOG.md'))));
  const help = await readFile(join(ROOT, 'src/main/cli/help.txt'), 'utf8');
  await text(await folderIn(work, 'usr/share/man/man1'), 'plandesk.1.gz', gzipped(manualPage(help, version)));
  await text(await folderIn(work, 'usr/share/lintian/overrides'), 'plandesk', lintianOverrides());
}

async function layControl(version, work) {
  const { sums, kilobytes } = await md5sums(work);
  const control = await folderIn(work, 'DEBIAN');
  await text(control, 'md5sums', sums);
  await text(control, 'control', controlFile(version, kilobytes));
  for (const script of ['postinst', 'postrm']) await place(join(OURS, script), control, script, 0o755);
}

/** Whatever the umask of whoever packs is, everybody may read what is installed. */
async function folderIn(work, path) {
  let at = work;
  await mkdir(join(work, path), { recursive: true });
  for (const part of path.split('/')) {
    at = join(at, part);
    await chmod(at, 0o755);
  }
  return at;
}

async function place(source, folder, name, mode) {
  await cp(source, join(folder, name));
  await chmod(join(folder, name), mode);
}

async function text(folder, name, content) {
  await writeFile(join(folder, name), content);
  await chmod(join(folder, name), 0o644);
}
