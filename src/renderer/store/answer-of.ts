import type { Result } from '../../shared/ipc/result';

/**
 * The answer to a request as data, also where the bridge itself fails. The bridge promises results and no exceptions;
 * a broken promise must still end as a message and not as a spinner.
 */
export async function answerOf<T>(request: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await request();
  } catch {
    return {
      ok: false,
      problem: {
        code: 'io',
        happened: 'Plandesk did not answer its own window.',
        safe: 'What you wrote is still here.',
        todo: 'Try again. If it fails again, copy your text to a safe place and restart Plandesk.',
      },
    };
  }
}
