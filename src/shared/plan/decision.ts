import type { Option } from './options';
import type { Place } from './place';

/** A decision of a plan: `### Decision 2: Outbox` with its parts, or an architecture decision record. */
export interface Decision {
  readonly number: number | null;
  readonly title: string;
  readonly context: string;
  readonly options: readonly Option[];
  /** What was decided, as written; null while nothing is. */
  readonly chosen: string | null;
  /** Index of the option that `chosen` names; null where it names none of them. */
  readonly chosenOption: number | null;
  readonly rationale: string;
  /** False for a heading with nothing under it. */
  readonly isBegun: boolean;
  /** The heading. */
  readonly place: Place;
  /** Where the choice stands or belongs; the heading where there is no place for it. */
  readonly choicePlace: Place;
}
