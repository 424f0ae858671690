import { basename } from 'node:path';
import type { ENCODING_REQUESTS } from '../../shared/ipc/encoding-requests';
import type { Desk } from '../desk';
import { encodingChoices } from '../plans/encoding-questions';
import { fail, fileProblem, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** Opening texts that are neither UTF-8 nor UTF-16. */
export function makeEncodingHandlers(desk: Desk): Pick<Handlers, keyof typeof ENCODING_REQUESTS> {
  const gone = () => fail('not-found', 'That file is not waiting any more.', 'It was not touched.', 'Open it again.');
  return {
    'encoding:choices': async ({ file }) => {
      const path = desk.plans.questions.pathOf(file);
      if (path === null) return gone();
      try {
        return succeed(await encodingChoices(path));
      } catch (error) {
        return fileProblem(error, basename(path), 'read', 'The file was not touched.');
      }
    },

    'encoding:open': async ({ file, encoding }) => {
      const path = desk.plans.questions.pathOf(file);
      if (path === null) return gone();
      const result = await desk.plans.openAs(path, encoding);
      if (result.ok) await desk.recent.add(path);
      return result;
    },
  };
}
