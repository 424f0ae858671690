import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCsvFile, writeCsvFile } from '../../../../src/main/plans/csv-file';
import { MOST_CELLS } from '../../../../src/shared/tables/table-size';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

async function read(bytes: string | Buffer, name = 'a.csv') {
  await writeFile(join(folder, name), bytes);
  return readCsvFile(join(folder, name));
}

const ROWS = [
  ['Name', 'Größe'],
  ['a, b', '1;5'],
];

describe('values of a file', () => {
  it.each([
    ['commas', Buffer.from('Name,Größe\n"a, b",1;5\n')],
    ['semicolons and CRLF', Buffer.from('Name;Größe\r\na, b;"1;5"\r\n')],
    [
      'tabs, as UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name\tGröße\r\na, b\t1;5\r\n', 'utf16le')]),
    ],
    ['a byte order mark', Buffer.from('\ufeffName,Größe\n"a, b",1;5')],
    ['a line that names the separator', Buffer.from('sep=;\r\nName;Größe\r\na, b;"1;5"\r\n')],
  ])('are read with %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ ok: true, value: { name: 'a.csv', rows: ROWS } });
  });

  it('keep line breaks and quotes in a cell', async () => {
    expect(await read('a,"two\nlines, ""quoted"""\n')).toMatchObject({
      value: { rows: [['a', 'two\nlines, "quoted"']] },
    });
  });

  it('that can’t be read or are too many are told, and nothing is changed', async () => {
    expect(await read(Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toMatchObject({
      problem: { code: 'unknown-encoding' },
    });
    expect(await read('\n\n')).toMatchObject({ problem: { code: 'bad-request' } });
    expect(await read('x\n'.repeat(MOST_CELLS + 1))).toMatchObject({ problem: { code: 'too-large' } });
    expect(await readCsvFile(join(folder, 'none.csv'))).toMatchObject({ problem: { code: 'not-found' } });
  });
});

describe('a table that is written', () => {
  const write = async (name: string, rows: readonly (readonly string[])[]) => {
    const result = await writeCsvFile(join(folder, name), rows);
    return result.ok ? readFile(join(folder, name), 'utf8') : result.problem.code;
  };

  it('is quoted where it must be, has a mark where letters need it, and tabs in a file of that name', async () => {
    expect(
      await write('a.csv', [
        ['a', 'b'],
        ['x, y', 'two\nlines'],
      ]),
    ).toBe('a,b\r\n"x, y","two\nlines"\r\n');
    expect(await write('b.csv', ROWS)).toBe('\ufeffName,Größe\r\n"a, b",1;5\r\n');
    expect(await write('c.tsv', [['a', 'b, c']])).toBe('a\tb, c\r\n');
  });

  it('is not altered where a spreadsheet would see a formula', async () => {
    expect(await write('a.csv', [['=1+1', '-5', '@x']])).toBe('=1+1,-5,@x\r\n');
  });

  it('comes back as it was', async () => {
    const rows = [
      ['a', '"', ''],
      ['ü\n', ' x ', '='],
    ];
    await write('a.csv', rows);
    expect(await readCsvFile(join(folder, 'a.csv'))).toMatchObject({ value: { rows } });
  });

  it('leaves the old file alone where it can’t be written', async () => {
    expect(await write('missing/a.csv', ROWS)).toBe('not-found');
    await writeFile(join(folder, 'dir'), '');
    await chmod(join(folder, 'dir'), 0o600);
    expect(await write('dir/a.csv', ROWS)).toBe('not-found');
    expect(await readFile(join(folder, 'dir'), 'utf8')).toBe('');
  });
});
