import { PRINT_DEFAULTS, type PrintOptions, printOptions } from '../../shared/print/print-options';
import type { PlanPreferences } from '../../shared/settings/plan-preferences';

/** How a plan is printed: as it was last, else as the defaults have it, on the paper of the settings. */
export function printChoice(preferences: PlanPreferences | undefined, paper: PrintOptions['paper']): PrintOptions {
  const kept = preferences?.print;
  return kept === undefined ? { ...PRINT_DEFAULTS, paper } : printOptions.parse({ paper, ...kept });
}
