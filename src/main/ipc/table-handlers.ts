import { basename, dirname, extname, join } from 'node:path';
import type { Desk } from '../desk';
import { askCsvToOpen, askPlaceForCsv } from '../dialogs';
import { succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** Tables that come from files and go to files. `folder` is where those of plans without a file are offered to be put. */
export function makeTableHandlers(
  desk: Desk,
  { folder }: { readonly folder: string },
): Pick<Handlers, 'table:read-csv' | 'table:write-csv'> {
  return {
    'table:read-csv': async () => {
      const path = await askCsvToOpen(desk.window.browserWindow);
      if (path === null) return succeed(null);
      const { readCsvFile } = await import('../plans/csv-file');
      return readCsvFile(path);
    },

    'table:write-csv': async ({ id, rows }) => {
      const plan = desk.plans.find(id)?.path ?? null;
      const suggested = plan === null ? join(folder, 'table.csv') : join(dirname(plan), `${nameOf(plan)}.csv`);
      const path = await askPlaceForCsv(desk.window.browserWindow, suggested);
      if (path === null) return succeed(null);
      const { writeCsvFile } = await import('../plans/csv-file');
      return writeCsvFile(path, rows);
    },
  };
}

function nameOf(path: string): string {
  return basename(path, extname(path));
}
