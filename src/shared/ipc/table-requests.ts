import { z } from 'zod';
import { planId } from './plan-id';
import { request } from './request';

const cells = z.array(z.array(z.string().max(1_000_000)).max(16_384)).max(1_048_576);
const written = z.object({ id: planId, rows: cells });

/** What a file of comma-separated values holds. */
export interface CsvFile {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export const TABLE_REQUESTS = {
  /** Asks for a file of comma-separated values and reads it. Null when the person cancelled. */
  'table:read-csv': request<z.ZodUndefined, CsvFile | null>(z.undefined()),
  /** Asks for a place and writes cells there, their first row as the header. `id` is the plan that they are from. */
  'table:write-csv': request<typeof written, { readonly name: string } | null>(written),
} as const;
