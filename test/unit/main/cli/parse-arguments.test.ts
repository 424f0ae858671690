import { describe, expect, it } from 'vitest';
import { ownArguments, parseArguments } from '../../../../src/main/cli/parse-arguments';
import { PRINT_DEFAULTS } from '../../../../src/shared/print/print-options';

const VERIFY = { kind: 'verify', edits: 0, json: false };
const EXPORT = { kind: 'export', out: null, since: null, html: false, options: PRINT_DEFAULTS, json: false };

describe('what a command line asks for', () => {
  it.each([
    ['', { kind: 'open', files: [] }],
    ['a.md b.md', { kind: 'open', files: ['a.md', 'b.md'] }],
    ['-- -odd.md --json', { kind: 'open', files: ['-odd.md', '--json'] }],
    ['a.md export', { kind: 'open', files: ['a.md', 'export'] }],
    ['--help', { kind: 'help' }],
    ['export --help', { kind: 'help' }],
    ['--version', { kind: 'version' }],
    ['-- --version', { kind: 'open', files: ['--version'] }],
    ['export a.md', { ...EXPORT, files: ['a.md'] }],
    [
      'export a.md -o b.pdf --paper letter --json',
      { ...EXPORT, files: ['a.md'], out: 'b.pdf', options: { ...PRINT_DEFAULTS, paper: 'letter' }, json: true },
    ],
    [
      'export --paper=letter --output=b.pdf a.md',
      { ...EXPORT, files: ['a.md'], out: 'b.pdf', options: { ...PRINT_DEFAULTS, paper: 'letter' } },
    ],
    [
      'export a.md --landscape --font-size 11 --header= --no-contents --cover --decision-log --readiness',
      {
        ...EXPORT,
        files: ['a.md'],
        options: {
          ...PRINT_DEFAULTS,
          landscape: true,
          fontSize: 11,
          header: '',
          contents: false,
          cover: true,
          appendix: { ...PRINT_DEFAULTS.appendix, decisionLog: true, readiness: true },
        },
      },
    ],
    [
      'export a.md --html --since old.md',
      {
        ...EXPORT,
        files: ['a.md'],
        since: 'old.md',
        html: true,
        options: { ...PRINT_DEFAULTS, appendix: { ...PRINT_DEFAULTS.appendix, changes: true } },
      },
    ],
    ['export -o out a.md b.md', { ...EXPORT, files: ['a.md', 'b.md'], out: 'out' }],
    ['verify docs a.md', { ...VERIFY, paths: ['docs', 'a.md'] }],
    ['verify --edits 40 docs --json', { ...VERIFY, paths: ['docs'], edits: 40, json: true }],
    ['verify --edits=3 -- -a.md', { ...VERIFY, paths: ['-a.md'], edits: 3 }],
    ['export -- -a.md --help', { ...EXPORT, files: ['-a.md', '--help'] }],
  ])('%j', (line, request) => {
    expect(parseArguments(line === '' ? [] : line.split(' '))).toEqual(request);
  });
});

describe('a wrong command line is told in one line', () => {
  it.each([
    ['--nope', 'unknown option --nope'],
    ['-x a.md', 'unknown option -x'],
    ['a.md --paper', 'unknown option --paper'],
    ['export', 'export needs at least one file'],
    ['export --json', 'export needs at least one file'],
    ['export a.md --nope', 'unknown option --nope'],
    ['export a.md --json=1', 'unknown option --json=1'],
    ['export a.md -o', '-o needs a value'],
    ['export a.md --output=', '--output needs a value'],
    ['export a.md --paper a3', 'unknown paper "a3": use a4 or letter'],
    ['export a.md --paper', '--paper needs a value'],
    ['export a.md --font-size 3', '--font-size needs a number from 8 to 14'],
    ['export a.md --break-before 1.5', '--break-before needs a number from 0 to 3'],
    ['export a.md --margins huge', 'unknown margins "huge": use narrow, normal or wide'],
    ['export a.md --cover=yes', 'unknown option --cover=yes'],
    ['export a.md b.md --since c.md', '--since goes with one file'],
    ['verify', 'verify needs at least one file or folder'],
    ['verify --json', 'verify needs at least one file or folder'],
    ['verify docs --edits', '--edits needs a number up to 10000'],
    ['verify docs --edits many', '--edits needs a number up to 10000'],
    ['verify docs --edits=-1', '--edits needs a number up to 10000'],
    ['verify docs --edits 99999', '--edits needs a number up to 10000'],
    ['verify docs --fix', 'unknown option --fix'],
  ])('%j', (line, message) => {
    expect(parseArguments(line.split(' '))).toEqual({ kind: 'wrong', message });
  });

  it('also an empty file name', () => {
    expect(parseArguments([''])).toMatchObject({ kind: 'wrong' });
    expect(parseArguments(['export', ''])).toMatchObject({ kind: 'wrong' });
  });
});

describe('our own arguments are told from Electron’s', () => {
  it.each([
    [['electron', '--no-sandbox', '/app', '--', 'a.md', '--', '-b.md'], false, ['a.md', '--', '-b.md']],
    [['electron', '/app', 'a.md'], false, []],
    [['plandesk', 'a.md', '--json'], true, ['a.md', '--json']],
    [['plandesk', '--', '--no-sandbox.md'], true, ['--no-sandbox.md']],
  ])('%j', (argv, isPackaged, own) => {
    expect(ownArguments(argv, isPackaged)).toEqual(own);
  });
});
