import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where the bootstrap keeps what it fetched; git ignores it. */
export const CACHE = process.env.PLANDESK_CACHE ? resolve(process.env.PLANDESK_CACHE) : resolve(ROOT, '.cache');

/** The folder that the person ran the command in: npm itself changes to the package's root. */
export const USER_FOLDER =
  process.env.INIT_CWD && process.env.npm_lifecycle_event && process.cwd() === ROOT
    ? process.env.INIT_CWD
    : process.cwd();

/** True for the Unix superuser, for whom Chromium's sandbox can't start. */
export const IS_ROOT = typeof process.getuid === 'function' && process.getuid() === 0;
