import { basename } from 'node:path';
import type { OpenedPlan, PlanPlace } from '../../../shared/ipc/contract';
import type { Result } from '../../../shared/ipc/result';
import { isLegacy } from '../../../shared/text/encodings';
import { type OpenPlans, type PlanFacts, shownFolder } from '../open-plans';
import { decodePlan } from '../plan-text';
import { succeed } from '../problem';
import type { KeptPlans } from './kept-plans';
import type { KeptRecord } from './plan-journal';

/** An open plan as a window that starts is told it. */
export interface RestoredPlan {
  readonly name: string;
  readonly result: Result<OpenedPlan>;
}

/**
 * An open plan for a window that has lost what it held: the text on disk now, with the unsaved text that was kept of it
 * beside it. A plan without unsaved text whose file is gone is closed.
 */
export async function reopenPlan(plans: OpenPlans, kept: KeptPlans, facts: PlanFacts): Promise<RestoredPlan> {
  const { id, name, path, encoding } = facts;
  const own = kept.find(id);
  const read = await plans.revert(id);
  if (own === null) {
    if (!read.ok) plans.close(id);
    return { name, result: read };
  }
  if (read.ok && read.value.text === own.text) {
    await kept.drop(id);
    return { name, result: read };
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
  return { name, result: succeed({ ...from, recovered, ...placeOf(place) }) };
}

/** Opens what the journal kept of an earlier run. The answers come from {@link reopenPlan}, once a window asks. */
export async function adoptRecords(
  plans: OpenPlans,
  kept: KeptPlans,
  records: readonly KeptRecord[],
): Promise<readonly PlanFacts[]> {
  const adopted: PlanFacts[] = [];
  for (const { key, record } of records) {
    const { path, name, encoding, baselineHash, text, changedAt, place } = record;
    const opened = path === null ? null : await (isLegacy(encoding) ? plans.openAs(path, encoding) : plans.open(path));
    let id = opened?.ok === true ? opened.value.id : null;
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
