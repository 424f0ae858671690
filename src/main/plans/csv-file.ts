import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Result } from '../../shared/ipc/result';
import type { CsvFile } from '../../shared/ipc/table-requests';
import { readDelimited, type TextRows, writeDelimited } from '../../shared/tables/delimited';
import { MOST_CELLS } from '../../shared/tables/table-size';
import { encodePlan } from './plan-text';
import { fail, fileProblem, succeed } from './problem';
import { readPlan } from './read-plan';
import { replaceFile } from './saving/replace-file';

const SAFE = 'The file and the plan are unchanged.';

/** Reads a file of values parted by commas, semicolons or tabs, in UTF-8 or UTF-16. */
export async function readCsvFile(path: string): Promise<Result<CsvFile>> {
  const name = basename(path);
  const read = await readPlan(path);
  if (!read.ok)
    return {
      ok: false,
      problem: { ...read.problem, todo: read.problem.todo.replace('a Markdown file', 'a CSV file') },
    };
  const rows = readDelimited(read.value.text);
  if (rows === null) {
    return fail(
      'bad-request',
      `${name} has no values that could be read.`,
      SAFE,
      'Save it as CSV again, then import it.',
    );
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > MOST_CELLS) {
    return fail(
      'too-large',
      `${name} has ${rows.length} rows of ${width} columns, more cells than a table of a plan can be edited with.`,
      SAFE,
      `Import a part of it, up to ${MOST_CELLS.toLocaleString('en')} cells, or link to the file.`,
    );
  }
  return succeed({ name, rows });
}

/**
 * Writes cells as comma-separated values, or parted by tabs to a name that ends so. The text is UTF-8; with a letter beyond
 * ASCII it has a byte order mark, without which Excel takes it for another encoding. What cells hold is written as it is,
 * also where a spreadsheet would take it for a formula. On failure the file is as it was.
 */
export async function writeCsvFile(path: string, rows: TextRows): Promise<Result<{ readonly name: string }>> {
  const name = basename(path);
  const isTabbed = /^\.(?:tsv|tab)$/iu.test(extname(path));
  const text = `${writeDelimited(rows, isTabbed ? '\t' : ',')}\r\n`;
  const bytes = encodePlan(text, /^\p{ASCII}*$/u.test(text) ? 'utf-8' : 'utf-8-bom');
  if (bytes === null) {
    const todo = 'Remove the broken character from the table and export it again.';
    return fail('unknown-encoding', 'The table holds half of a character, which no file can keep.', SAFE, todo);
  }
  try {
    const target = await realpath(path).catch(async () => join(await realpath(dirname(path)), name));
    const old = await stat(target).catch(() => null);
    if (old !== null && !old.isFile())
      return fileProblem(Object.assign(new Error(name), { code: 'EISDIR' }), name, 'written', SAFE);
    await replaceFile(target, bytes, old, async () => undefined);
    return succeed({ name });
  } catch (error) {
    return fileProblem(error, name, 'written', SAFE);
  }
}
