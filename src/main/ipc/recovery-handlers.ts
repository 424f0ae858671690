import { basename } from 'node:path';
import type { Desk } from '../desk';
import { fileProblem, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** What keeps unsaved text and the session for the next start. */
export function makeRecoveryHandlers(desk: Desk): Pick<Handlers, 'plan:journal' | 'session:state' | 'plan:take-disk'> {
  return {
    'plan:journal': async ({ id, change, ...about }) => {
      if (change === null) {
        await desk.kept.drop(id);
        return succeed('kept');
      }
      try {
        return succeed(await desk.kept.keep(id, { change, ...about }));
      } catch (error) {
        const name = basename(desk.plans.find(id)?.name ?? 'The plan');
        const safe = 'Your text is in this window, but it would be lost if Plandesk ended now.';
        return fileProblem(error, `The unsaved text of ${name}`, 'kept for recovery', safe);
      }
    },

    'plan:take-disk': ({ id, hash }) => {
      const isTaken = desk.plans.take(id, hash);
      if (!isTaken) setImmediate(() => void desk.watch.check(id, true).catch(() => undefined));
      return succeed(isTaken);
    },

    'session:state': async ({ plans, front, layout }) => {
      const pathOf = (id: string | null) => (id === null ? null : (desk.plans.find(id)?.path ?? null));
      const kept = plans.flatMap(({ id, place, shownAs }) => {
        const path = pathOf(id);
        return path === null ? [] : [{ path, place, shownAs }];
      });
      await desk.session.keep({ plans: kept, front: pathOf(front), layout });
      return succeed(null);
    },
  };
}
