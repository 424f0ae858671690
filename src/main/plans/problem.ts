import type { Problem, ProblemCode, Result } from '../../shared/ipc/result';

/** A failed {@link Result}. `happened`, `safe` and `todo` are whole sentences, shown as they are. */
export function fail(code: ProblemCode, happened: string, safe: string, todo: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, happened, safe, todo } };
}

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The system's name of an error (`ENOENT`), or an empty string for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Says what a failed file operation means; `safe` is the caller's, who knows what was kept. */
export function fileProblem(
  error: unknown,
  name: string,
  doing: string,
  safe: string,
): { ok: false; problem: Problem } {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fail(
        'not-found',
        `${name} could not be ${doing}: it is not there.`,
        safe,
        'Check the name and the folder.',
      );
    case 'EACCES':
    case 'EPERM':
      return fail(
        'no-permission',
        `${name} could not be ${doing}: the system does not allow it.`,
        safe,
        'Check the permissions of the file and its folder, or use another folder.',
      );
    case 'EROFS':
      return fail(
        'read-only',
        `${name} could not be ${doing}: its disk is read-only.`,
        safe,
        'Use Save As… to keep it in another place.',
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fail(
        'disk-full',
        `${name} could not be ${doing}: there is not enough room on the disk.`,
        safe,
        'Free some room and try again, or use another disk.',
      );
    case 'ELOOP':
      return fail(
        'not-regular',
        `${name} could not be ${doing}: it is a link that leads back to itself.`,
        safe,
        'Choose the file itself.',
      );
    case 'ENAMETOOLONG':
      return fail('not-found', `${name} could not be ${doing}: its name is too long.`, safe, 'Use a shorter name.');
    case 'EISDIR':
      return fail('is-folder', `${name} is a folder.`, safe, 'Choose a file in it.');
    default:
      return fail(
        'io',
        `${name} could not be ${doing}${code === '' ? '' : ` (${code})`}.`,
        safe,
        'Try again; if it fails again, use another disk.',
      );
  }
}
