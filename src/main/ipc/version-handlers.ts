import { isLegacy } from '../../shared/text/encodings';
import type { Desk } from '../desk';
import { decodePlan } from '../plans/plan-text';
import { fail, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** Earlier states of a plan's file. */
export function makeVersionHandlers(desk: Desk): Pick<Handlers, 'plan:versions' | 'plan:version'> {
  return {
    'plan:versions': async ({ id }) => {
      const path = desk.plans.find(id)?.path ?? null;
      if (path === null) return succeed([]);
      const versions = await desk.versions.versionsOf(path);
      return succeed(versions.map(({ hash, at, reason, added, removed }) => ({ hash, at, reason, added, removed })));
    },

    'plan:version': async ({ id, hash }) => {
      const { path = null, encoding = 'utf-8' } = desk.plans.find(id) ?? {};
      const bytes = path === null ? null : await desk.versions.readVersion(path, hash);
      const decoded = bytes === null ? null : decodePlan(bytes, isLegacy(encoding) ? encoding : null);
      if (decoded?.ok === true) return succeed(decoded.text);
      const safe = 'The plan and its other versions are as they were.';
      return fail('not-found', 'This version can’t be read any more.', safe, 'Choose another version.');
    },
  };
}
