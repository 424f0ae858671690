import type { Rule } from './rule';
import { alertWithoutAction } from './rules/alert-without-action';
import { brokenJson } from './rules/broken-json';
import { contractIncomplete } from './rules/contract-incomplete';
import { deadLink } from './rules/dead-link';
import { decisionOpen } from './rules/decision-open';
import { dependencyIncomplete } from './rules/dependency-incomplete';
import { emptyItem } from './rules/empty-item';
import { emptyRow } from './rules/empty-row';
import { emptySection } from './rules/empty-section';
import { fieldNotFilled } from './rules/field-not-filled';
import { missingCurrent } from './rules/missing-current';
import { numberingGap } from './rules/numbering-gap';
import { oneSidedOption } from './rules/one-sided-option';
import { openGate } from './rules/open-gate';
import { placeholder } from './rules/placeholder';
import { rolloutWithoutRollback } from './rules/rollout-without-rollback';
import { staleDate } from './rules/stale-date';
import { targetWithoutNumber } from './rules/target-without-number';
import { threatWithoutMitigation } from './rules/threat-without-mitigation';

/** Every rule of readiness, in the order in which a list of them reads well. */
export const RULES: readonly Rule[] = [
  fieldNotFilled,
  staleDate,
  emptySection,
  emptyRow,
  emptyItem,
  placeholder,
  decisionOpen,
  oneSidedOption,
  contractIncomplete,
  threatWithoutMitigation,
  dependencyIncomplete,
  rolloutWithoutRollback,
  targetWithoutNumber,
  missingCurrent,
  alertWithoutAction,
  numberingGap,
  deadLink,
  brokenJson,
  openGate,
];
