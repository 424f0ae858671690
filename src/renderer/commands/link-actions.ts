import type { OpenedPlan, PlanId } from '../../shared/ipc/contract';
import { anchorOfAddress, blockOfAnchor } from '../../shared/plan/anchor-block';
import { lineOfAnchor } from '../../shared/plan/anchor-line';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';

/** How far below the upper edge of the view a heading comes to stand that a link led to, in pixels. */
const HEADING_Y = 40;

/** Follows a link of a plan: to a heading of it, to another plan, or outside after main has asked. */
export async function followLink(desk: Desk, id: PlanId, href: string): Promise<void> {
  const anchor = anchorOfAddress(href);
  if (anchor !== null) {
    goToAnchor(desk, id, anchor);
    return;
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/iu.test(href.trim()) || href.trim() === '') {
    const result = await answerOf(() => desk.bridge.linkOpen({ href }));
    if (!result.ok) desk.view.getState().tellProblem('Link', result.problem);
    return;
  }
  const result = await answerOf(() => desk.bridge.linkOpenPlan({ id, href }));
  const at = href.indexOf('#');
  const wanted = at < 0 ? null : anchorOfAddress(href.slice(at));
  if (result.ok && wanted !== null) showAt(desk, id, result.value, wanted);
  else desk.plans.getState().showOpened('Link', result);
}

/** Shows a plan that a link of another one led to, at one of its anchors. */
function showAt(desk: Desk, from: PlanId, opened: OpenedPlan, anchor: string): void {
  if (opened.id === from) {
    goToAnchor(desk, from, anchor);
    return;
  }
  const present = desk.plans.getState().plans.find((each) => each.id === opened.id);
  const line = lineOfAnchor(present?.text ?? opened.text, anchor);
  const place = line === null ? undefined : { caret: { line, column: 0 }, seen: { line, y: HEADING_Y } };
  if (present !== undefined && place !== undefined) desk.view.getState().wait(opened.id, place);
  desk.plans.getState().showOpened('Link', { ok: true, value: { ...opened, ...(place && { place }) } });
  if (place === undefined) tellDead(desk, opened.name, anchor);
}

function goToAnchor(desk: Desk, id: PlanId, anchor: string): void {
  const plan = desk.plans.getState().plans.find((each) => each.id === id);
  const block = plan === undefined ? null : blockOfAnchor(plan.blocks, anchor);
  if (block !== null) desk.editors.get(id)?.goToBlock(block);
  else tellDead(desk, plan?.name ?? 'the plan', anchor);
}

function tellDead(desk: Desk, name: string, anchor: string): void {
  desk.view.getState().tellProblem('Link', {
    code: 'not-found',
    happened: `No heading of ${name} is called #${anchor}.`,
    safe: 'Nothing was changed.',
    todo: 'Edit the link: a list offers the headings once its address begins with #.',
  });
}

/** Follows the link at the caret. */
export function openLinkAtCaret(desk: Desk, id: PlanId): void {
  const href = desk.view.getState().carets[id]?.link ?? null;
  if (href !== null) void followLink(desk, id, href);
}
