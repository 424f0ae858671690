import { basename, dirname } from 'node:path';
import type { OpenedPlan, PlanPlace } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/result';
import { isLegacy } from '../../../shared/text/encodings';
import { LONGEST_ANSWER, notAnswering } from '../open-in-time';
import { type OpenPlans, type PlanFacts, shownFolder } from '../open-plans';
import { decodePlan } from '../plan-text';
import { succeed } from '../problem';
import { wantedWithin } from '../within-time';
import type { KeptPlans } from './kept-plans';
import type { KeptRecord } from './plan-journal';

/** An open plan as a window that starts is told it. */
export interface RestoredPlan {
  readonly name: string;
  readonly result: Result<OpenedPlan>;
  /** Where the disk of the file does not answer: whatever comes of it is told later. */
  readonly isLate: boolean;
}

/**
 * An open plan for a window that has lost what it held: the text on disk now, with the unsaved text that was kept of it
 * beside it. A plan without unsaved text whose file is gone is closed. A disk is waited for `longest` milliseconds: after
 * that its file counts as gone for now.
 */
export async function reopenPlan(
  plans: OpenPlans,
  kept: KeptPlans,
  facts: PlanFacts,
  longest: number = LONGEST_ANSWER,
): Promise<RestoredPlan> {
  const { id, name, path, encoding } = facts;
  const own = kept.find(id);
  const answer = await wantedWithin((isWanted) => plans.revert(id, isWanted), longest);
  const isLate = answer === 'late';
  const read = answer === 'late' ? notAnswering(name) : answer;
  if (own === null) {
    if (!read.ok) plans.close(id);
    return { name, result: read, isLate };
  }
  if (read.ok && read.value.text === own.text) {
    await kept.drop(id);
    return { name, result: read, isLate };
  }
  const bytes = await kept.baseOf(id);
  const decoded = bytes === null ? null : decodePlan(bytes, isLegacy(encoding) ? encoding : null);
  const base = decoded?.ok === true ? decoded.text : null;
  const { text, changedAt, place } = own;
  const from: OpenedPlan = read.ok
    ? read.value
    : {
        id,
        name,
        folder: path === null ? null : shownFolder(path),
        text: base ?? '',
        encoding,
        readOnly: false,
        gone: true,
      };
  const recovered = { text, changedAt, base: base === from.text ? null : base };
  return { name, result: succeed({ ...from, recovered, ...placeOf(place) }), isLate };
}

/**
 * Opens what the journal kept of an earlier run. The answers come from {@link reopenPlan}, once a window asks. A file whose
 * disk does not answer within `longest` milliseconds is opened without it.
 */
export async function adoptRecords(
  plans: OpenPlans,
  kept: KeptPlans,
  records: readonly KeptRecord[],
  longest: number = LONGEST_ANSWER,
): Promise<readonly PlanFacts[]> {
  const adopted: PlanFacts[] = [];
  const silent = new Set<string>();
  for (const { key, record } of records) {
    const { path, name, encoding, baselineHash, text, changedAt, place } = record;
    const isSilent = path !== null && silent.has(dirname(path));
    // After `late` its text is shown without the file, which must not be opened a second time then.
    const open = (isWanted: () => boolean) =>
      isLegacy(encoding) ? plans.openAs(path ?? '', encoding, isWanted) : plans.open(path ?? '', isWanted);
    const opened = path === null || isSilent ? null : await wantedWithin(open, longest);
    if (opened === 'late' && path !== null) silent.add(dirname(path));
    let id = opened !== null && opened !== 'late' && opened.ok ? opened.value.id : null;
    // A second record of one file is kept beside the first, never in its place.
    if (id !== null && kept.find(id) !== null) id = plans.createNamed(`${basename(name)} (recovered)`).id;
    id ??=
      path === null ? plans.createNamed(name).id : plans.openMissing({ path, name, encoding, hash: baselineHash }).id;
    kept.adopt(id, { key, text, changedAt, place, baselineHash });
    const facts = plans.find(id);
    if (facts !== null) adopted.push(facts);
  }
  return adopted;
}

function placeOf(place: PlanPlace | null): { readonly place?: PlanPlace } {
  return place === null ? {} : { place };
}
