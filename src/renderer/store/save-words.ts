import type { OpenPlan } from './open-plan';

/** The save state of a plan in words, as the status bar says it. `clock` spells a time of day, such as 14:02. */
export function saveWords(plan: OpenPlan, clock: (time: number) => string): string {
  if (plan.saving.kind === 'saving') return 'Saving…';
  if (plan.saving.kind === 'failed') return `Not saved: ${plan.saving.problem.happened}`;
  if (plan.disk.kind === 'gone') {
    return plan.disk.why === undefined ? 'Not saved: the file is gone' : 'Not saved: the file can’t be read';
  }
  if (plan.edited) return plan.savedAt === null ? 'Edited' : `Edited, last saved ${clock(plan.savedAt)}`;
  if (plan.savedAt !== null) return `Saved ${clock(plan.savedAt)}`;
  if (plan.folder === null) return 'New, not saved yet';
  return plan.readOnly ? 'Unchanged, read-only file' : 'Unchanged';
}

/** The time of day on a 24-hour clock, as 14:02. */
export function clock(time: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time);
}
