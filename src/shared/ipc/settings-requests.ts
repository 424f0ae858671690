import { z } from 'zod';
import { type PlanPreferences, planPreferences } from '../settings/plan-preferences';
import { type Settings, settingsChange } from '../settings/settings';
import { planId } from './plan-id';
import { request } from './request';

const preferencesChange = z.object({ id: planId, change: planPreferences });

/** What the person chose, for all plans and for one. */
export const SETTINGS_REQUESTS = {
  /** Puts these values in place of the old ones, and answers all settings as they are now. */
  'settings:change': request<typeof settingsChange, Settings>(settingsChange),
  /** What was chosen for one plan and is not kept in it. */
  'plan:preferences': request<z.ZodObject<{ id: typeof planId }>, PlanPreferences>(z.object({ id: planId })),
  /** Puts these preferences in place of the old ones; one that is undefined is forgotten. Answers all of them. */
  'plan:change-preferences': request<typeof preferencesChange, PlanPreferences>(preferencesChange),
} as const;
