import type { SETTINGS_REQUESTS } from '../../shared/ipc/settings-requests';
import type { Desk } from '../desk';
import { fail, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** What the person chose, for all plans and for one. */
export function makeSettingsHandlers(desk: Desk): Pick<Handlers, keyof typeof SETTINGS_REQUESTS> {
  const unknownPlan = () =>
    fail('unknown-plan', 'That plan is no longer open.', 'No file was touched.', 'Open the file again.');
  return {
    'settings:change': (change) => desk.settings.change(change),

    'plan:preferences': async ({ id }) => {
      const plan = desk.plans.find(id);
      return plan === null ? unknownPlan() : succeed(await desk.preferences.of(plan));
    },

    'plan:change-preferences': async ({ id, change }) => {
      const plan = desk.plans.find(id);
      if (plan === null) return unknownPlan();
      const preferences = await desk.preferences.change(plan, change);
      if (preferences !== null) return succeed(preferences);
      const safe = 'What was chosen for this plan before is as it was.';
      return fail('too-large', 'What was chosen for this plan is too much to keep.', safe, 'Choose less.');
    },
  };
}
