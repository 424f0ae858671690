import type { FoundLine } from '../../../shared/find/find-in-text';
import type { FindQuery } from '../../../shared/find/find-query';
import type { PlanRow } from '../../../shared/plan/plan-row';

/** What the thread that reads a folder's plans is asked: where a plan stands, or where a text stands in it. */
export type FolderTask =
  | {
      readonly kind: 'row';
      readonly file: string;
      /** The day that dates are told against, as `YYYY-MM-DD`. */
      readonly today: string;
    }
  | {
      readonly kind: 'find';
      readonly file: string;
      readonly query: FindQuery;
      /** Not more lines than these. */
      readonly most: number;
    };

/** What it answers, or why it can't, as a sentence. */
export type FolderAnswer = ReadRow | FoundInPlan;
export type ReadRow = { readonly row: PlanRow } | FolderProblem;
export type FoundInPlan = { readonly lines: readonly FoundLine[] } | FolderProblem;
interface FolderProblem {
  readonly problem: string;
}
