import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, link, mkdir, open, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ProblemCode } from '../../src/shared/ipc/result';
import { PATHOLOGICAL_INPUTS } from './pathological-inputs';

/** A file that a careless program would choke on, and what is expected of it. */
export interface BadInput {
  readonly name: string;
  /** `opens`: as text, and an unedited save gives the same bytes. `asks`: for its encoding. Otherwise the refusal. */
  readonly expected: 'opens' | 'asks' | ProblemCode;
  /** Makes it in an empty folder; answers its path. */
  readonly make: (folder: string) => Promise<string>;
}

type Named = readonly (readonly [string, string | Buffer])[];

const times = (text: string, count: number) => text.repeat(count);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const hex = (digits: string) => Buffer.from(digits.replace(/ /g, ''), 'hex');

/** Bytes that look like chance and are the same in each run. */
function noise(length: number): Buffer {
  const parts: Buffer[] = [];
  for (let n = 0; n * 32 < length; n++) parts.push(createHash('sha256').update(`noise ${n}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

function files(expected: BadInput['expected'], named: Named): readonly BadInput[] {
  return named.map(([name, bytes]) => ({
    name,
    expected,
    make: async (folder) => {
      const path = join(folder, 'input.md');
      await writeFile(path, bytes);
      return path;
    },
  }));
}

const ALMOST_NOTHING: Named = [
  ['no byte', ''],
  ['only a byte order mark', '\ufeff'],
  ['only a line feed', '\n'],
  ['only a carriage return', '\r'],
  ['only CRLF', '\r\n'],
  ['only spaces', '    '],
  ['only tabs and blank lines', '\t\n\t\t\n\n'],
  ['no final newline', '# Plan\n\nText'],
  ['forty final newlines', `# Plan\n${times('\n', 40)}`],
];

const NO_TEXT: Named = [
  ['a NUL in a text', 'Plan\0text\n'],
  ['a NUL at the end', '# Plan\n\0'],
  ['a PNG', hex('89504e470d0a1a0a0000000d49484452')],
  ['a JPEG', hex('ffd8ffe000104a46494600010100000100010000ffdb004300080606')],
  ['a JPEG of few bytes', hex('ffd8ffe10102455849')],
  ['a GIF', hex('474946383961010001008000000000ffffff2c000000')],
  ['an ELF program', hex('7f454c46020101000000000000000000')],
  ['a Windows program', hex('4d5a90000300000004000000ffff0000')],
  ['a zip', hex('504b030414000000080000002100')],
  ['a gzip', gzipSync(Buffer.from('a plan'))],
  ['a database', Buffer.concat([Buffer.from('SQLite format 3\0'), noise(84)])],
  ['a PDF', Buffer.concat([latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'), noise(200)])],
  ['a Java class', hex('cafebabe00000041001d')],
  ['WebAssembly', hex('0061736d01000000')],
  ['a megabyte of noise', noise(1_000_000)],
  ['UTF-32, little endian', hex('fffe0000 23000000 20000000')],
  ['UTF-32, big endian', hex('0000feff 00000023 00000020')],
  ['UTF-16 with NUL characters', hex('fffe 4100 0000 4200')],
  ['UTF-16 without a byte order mark', utf16('# Plan\n').subarray(2)],
];

const OTHER_ENCODINGS: Named = [
  ['Latin-1', latin1('# Pl\xe4ne f\xfcr M\xfcnchen\n')],
  ['Windows-1252 quotes', latin1('\x93Plan\x94 \x96 5 \x80\n')],
  ['KOI8-R', hex('f0ccc1ce0a')],
  ['Windows-1251', hex('cfebe0ed0a')],
  ['Shift_JIS', hex('8c7689e60a')],
  ['EUC-JP', hex('b7d7b2e80a')],
  ['GBK', hex('bcc6bbae0a')],
  ['Big5', hex('ad70b5650a')],
  ['EUC-KR', hex('b0e8c8b90a')],
  ['a lone continuation byte', hex('506c80616e')],
  ['an overlong slash of two bytes', hex('2fc0af')],
  ['an overlong slash of three bytes', hex('2fe080af')],
  ['an overlong slash of four bytes', hex('2ff08080af')],
  ['a surrogate pair in UTF-8 (CESU-8)', hex('eda0bdedb880')],
  ['half of a surrogate pair in UTF-8', hex('61eda08062')],
  ['beyond the last code point', hex('f4908080')],
  ['a text cut off after one byte of two', hex('506cc3')],
  ['a text cut off after two bytes of three', hex('e282')],
  ['a text cut off after three bytes of four', hex('f09f98')],
  ['the bytes FE and FF', hex('61fe62ff63')],
  ['UTF-8 with one wrong byte after a megabyte', Buffer.concat([Buffer.from(times('ä plan\n', 130_000)), hex('ff0a')])],
];

const BROKEN_UTF16: Named = [
  ['half of a UTF-16 unit', hex('fffe 4100 42')],
  ['half of a big endian unit', hex('feff 0041 00')],
  ['half of a surrogate pair in UTF-16', hex('fffe 3dd8 4100')],
];

const MARKED: Named = [
  ['UTF-16, little endian', utf16('# Plän 😀\r\n')],
  ['UTF-16, big endian', utf16('# Plän 😀\r\n').swap16()],
  ['UTF-8 with a byte order mark', '\ufeff# Plän\n'],
  ['UTF-8 with two of them', '\ufeff\ufeff# Plän\n'],
  ['a byte order mark in the middle', '# Pl\ufeffan\n'],
];

const LINE_ENDS: Named = [
  ['CRLF', '# A\r\n\r\nB\r\n'],
  ['CR alone', '# A\r\rB\r'],
  ['all three in turn', 'a\r\nb\nc\rd\n\re\r\n'],
  ['U+2028 and U+2029', 'a\u2028b\u2029c\n'],
  ['vertical tab and form feed', 'a\vb\fc\n'],
  ['next line U+0085', 'a\u0085b\n'],
  ['control characters in valid text', 'a\u0001b\u001bc\u007fd\n'],
];

const HUGE: Named = [
  ['a line of 5 MB', times('word ', 1_000_000)],
  ['a word of 5 MB', times('x', 5_000_000)],
  ['ten thousand nested items', Array.from({ length: 2_000 }, (_, n) => `${times(' ', n)}- a\n`).join('')],
  ['fifty thousand quote marks', `${times('> ', 50_000)}a`],
  ['one line of rules or items', `${times('* ', 4_000)}a`],
  [
    'a table of 10,000 rows and 20 columns',
    `${times('| h ', 20)}|\n${times('|---', 20)}|\n${times(`${times('| c ', 20)}|\n`, 10_000)}`,
  ],
  [
    'a table of 200 columns',
    `${times('| h ', 200)}|\n${times('|---', 200)}|\n${times(`${times('| c ', 200)}|\n`, 100)}`,
  ],
  ['a hundred thousand headings', times('# h\n', 100_000)],
  ['a thousand pictures that are not there', times('![a](missing.png)\n', 1_000)],
];

const STRANGE_TEXT: Named = [
  ['right to left', '# תוכנית\n\nمرحبا بالعالم\n'],
  ['bidi controls', 'access = "user\u202e \u2066// admin\u2069 \u2066";\n'],
  ['a family of one character', '👨‍👩‍👧‍👦 and 🏳️‍🌈\n'],
  ['skin tones', '👍🏿👍🏻 ✌🏽\n'],
  ['flags', '🇩🇪🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿\n'],
  ['stacked marks', `Z${times('\u0351\u0333\u0317', 60)}algo\n`],
  ['one word composed and decomposed', 'caf\u00e9 cafe\u0301\n'],
  ['Hangul in parts', '\u1112\u1161\u11ab\u1100\u1173\u11af\n'],
  ['Devanagari, Tamil and Thai', 'क्षत्रिय நிகழ்வு ที่ทำงาน\n'],
  ['letters beyond the first plane', '𝒫𝓁𝒶𝓃 𠜎𠜱\n'],
  ['tag characters', 'a\u{e0041}\u{e007f}b\n'],
  ['zero-width characters', 'p\u200bl\u200ca\u200dn\u2060\ufeff\n'],
  ['private and no characters', '\ue000\uf8ff\uffff\ufffe\u{10ffff}\n'],
  ['full-width ASCII', '＃　ｐｌａｎ　［ｘ］\n'],
  ['the last that a program expects', 'undefined null NaN __proto__ constructor ${1} {{1}} %s %n\n'],
];

const STRANGE_MARKDOWN: Named = [
  ['front matter of a megabyte', `---\n${times('key: value\n', 90_000)}---\n# Plan\n`],
  ['front matter without an end', '---\ntitle: Plan\n\n# Plan\n'],
  ['an alias bomb in front matter', '---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n# Plan\n'],
  ['keys that stand twice in front matter', '---\na: 1\na: 2\n---\n# Plan\n'],
  ['front matter that is a program', '---js\nprocess.exit(1)\n---\n# Plan\n'],
  ['a comment without an end', '# Plan\n\n<!-- and so on\n\n# More\n'],
  ['HTML that would run', '<script>window.pwned=1</script>\n<img src=x onerror="window.pwned=1">\n'],
  ['HTML without ends', '<div><table><tr><td>\n\ntext\n'],
  ['directives', ':::note{.a}\ntext\n:::\n\n::leaf[x]{y}\n'],
  ['footnotes and references', 'a[^1] [b][c]\n\n[^1]: note\n\n[c]: x "y"\n'],
  ['a fence without an end', '# Plan\n\n````js\n```\nconst a;\n'],
  ['breaks of all kinds', 'a  \nb\\\nc<br>d   \n\n'],
  ['list marks of all kinds', '* a\n+ b\n- c\n1. d\n2) e\n007. f\n'],
  ['tables that are torn', '| a | b\n|--|:-:|--|\n| c\n| d | e | f | g |\n'],
];

const ODD_NAMES = [
  "it's.md",
  '"quoted".md',
  'a; rm -rf x.md',
  '$(touch pwned).md',
  '`touch pwned`.md',
  '100% sure.md',
  'a#b?c.md',
  '-rf.md',
  '--no-sandbox.md',
  'two\nlines.md',
  'tab\there.md',
  'ends in a dot..',
  'ends in a space ',
  '😀 emoji.md',
  `${times('n', 252)}.md`,
  `${times('ä', 126)}.md`,
  'CON.md',
  'NUL',
  'a:b.md',
  'back\\slash.md',
  '<img src=x onerror=alert(1)>.md',
  '\u202egpj.md',
  '%2e%2e%2fetc.md',
  '.hidden',
];

function named(name: string): BadInput {
  return {
    name: `a file called ${JSON.stringify(name.length > 60 ? `${name.slice(0, 20)}…` : name)}`,
    expected: 'opens',
    make: async (folder) => {
      await writeFile(join(folder, name), '# Plan\n');
      return join(folder, name);
    },
  };
}

const there = (name: string, path: string): BadInput => ({ name, expected: 'not-regular', make: async () => path });

async function sparse(folder: string, megabytes: number): Promise<string> {
  const path = join(folder, 'huge.md');
  await writeFile(path, '');
  await truncate(path, megabytes * 1024 * 1024);
  return path;
}

async function linkTo(folder: string, target: string): Promise<string> {
  await symlink(target, join(folder, 'link.md'));
  return join(folder, 'link.md');
}

const PLACES: readonly BadInput[] = [
  { name: 'a missing file', expected: 'not-found', make: async (folder) => join(folder, 'none.md') },
  {
    name: 'a file in a file',
    expected: 'not-found',
    make: async (folder) => {
      await writeFile(join(folder, 'a.md'), '');
      return join(folder, 'a.md', 'b.md');
    },
  },
  {
    name: 'a folder',
    expected: 'is-folder',
    make: async (folder) => {
      await mkdir(join(folder, 'plan.md'));
      return join(folder, 'plan.md');
    },
  },
  { name: 'a name that is too long', expected: 'not-found', make: async (folder) => join(folder, times('n', 300)) },
  {
    name: 'a path that is too long',
    expected: 'not-found',
    make: async (folder) => join(folder, times('deep/', 2000), 'a.md'),
  },
  { name: 'a file of 200 MB', expected: 'too-large', make: (folder) => sparse(folder, 200) },
  { name: 'a file of 4 GB', expected: 'too-large', make: (folder) => sparse(folder, 4096) },
  { name: 'a link to nothing', expected: 'not-found', make: (folder) => linkTo(folder, 'none.md') },
  { name: 'a link to itself', expected: 'not-regular', make: (folder) => linkTo(folder, 'link.md') },
  {
    name: 'two links to each other',
    expected: 'not-regular',
    make: async (folder) => {
      await symlink('link.md', join(folder, 'other.md'));
      return linkTo(folder, 'other.md');
    },
  },
  { name: 'a link to its own folder', expected: 'is-folder', make: (folder) => linkTo(folder, '.') },
  {
    name: 'a link to a link to a plan',
    expected: 'opens',
    make: async (folder) => {
      await writeFile(join(folder, 'real.md'), '# Plan\n');
      await symlink('real.md', join(folder, 'middle.md'));
      return linkTo(folder, 'middle.md');
    },
  },
  {
    name: 'a second name of a plan',
    expected: 'opens',
    make: async (folder) => {
      await writeFile(join(folder, 'real.md'), '# Plan\n');
      await link(join(folder, 'real.md'), join(folder, 'twin.md'));
      return join(folder, 'twin.md');
    },
  },
  {
    name: 'a read-only file',
    expected: 'opens',
    make: async (folder) => {
      await writeFile(join(folder, 'locked.md'), '# Plan\n');
      await chmod(join(folder, 'locked.md'), 0o444);
      return join(folder, 'locked.md');
    },
  },
  {
    name: 'a file that shrinks to nothing as it is read',
    expected: 'opens',
    make: async (folder) => {
      const path = join(folder, 'empty.md');
      await (await open(path, 'w')).close();
      return path;
    },
  },
];

/** What only Linux has. A pipe or a device must be refused before it is opened: that could wait for ever. */
const LINUX: readonly BadInput[] = [
  {
    name: 'a pipe',
    expected: 'not-regular',
    make: async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.md')]);
      return join(folder, 'pipe.md');
    },
  },
  {
    name: 'a link to a pipe',
    expected: 'not-regular',
    make: async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      return linkTo(folder, 'pipe');
    },
  },
  {
    name: 'a socket',
    expected: 'not-regular',
    make: async (folder) => {
      const path = join(folder, 'socket.md');
      const server = createServer().listen(path).unref();
      await new Promise((resolve) => server.once('listening', resolve));
      return path;
    },
  },
  { name: 'a link to a device without end', expected: 'not-regular', make: (folder) => linkTo(folder, '/dev/zero') },
  there('a device of chance', '/dev/random'),
  there('the device of nothing', '/dev/null'),
  there('the device that is always full', '/dev/full'),
  there('the terminal', '/dev/tty'),
  there('the memory of the program', '/proc/self/mem'),
  there('the environment of the program', '/proc/self/environ'),
  there('what the kernel tells of itself', '/proc/kmsg'),
  there('what the kernel tells of the machine', '/proc/cpuinfo'),
];

/** All of them, by kind. */
export const BAD_INPUTS: Readonly<Record<string, readonly BadInput[]>> = {
  'almost nothing': files('opens', ALMOST_NOTHING),
  'no text': files('not-text', NO_TEXT),
  'another encoding': files('asks', OTHER_ENCODINGS),
  'broken UTF-16': files('asks', BROKEN_UTF16),
  'a byte order mark': files('opens', MARKED),
  'odd line ends': files('opens', LINE_ENDS),
  'huge parts': files('opens', HUGE),
  'made to stop a parser': files(
    'opens',
    PATHOLOGICAL_INPUTS.filter(([, text]) => !/\p{Surrogate}/u.test(text) && !text.includes('\0')),
  ),
  'strange text': files('opens', STRANGE_TEXT),
  'strange Markdown': files('opens', STRANGE_MARKDOWN),
  'odd names': ODD_NAMES.map(named),
  places: PLACES,
  'what only Linux has': process.platform === 'linux' ? LINUX : [],
};
