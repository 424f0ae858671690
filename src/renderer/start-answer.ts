import type { StartState } from '../shared/ipc/contract';
import type { Result } from '../shared/ipc/result';

let given: Result<StartState> | null = null;

/** Lays what main answered ready for `show-window.ts`, which takes it while it is loaded. */
export function giveStartAnswer(answer: Result<StartState>): void {
  given = answer;
}

/** What main answered to the question what the window starts with; throws before it was given. */
export function startAnswer(): Result<StartState> {
  if (given === null) throw new Error('the window is shown before it is known what to show');
  return given;
}
