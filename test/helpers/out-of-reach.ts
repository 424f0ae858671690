import type { PlanPage } from './plan-page';
import { resizeWindow } from './window-size';

/** What a window of 1280 x 800 has room for at a zoom of 200 %, in CSS pixels. */
const ZOOMED = { width: 640, height: 400 };

/** In how many frames at the most everything has its place. */
const SETTLED = 60;

/**
 * What a person who reads at 200 % can't get at in what is shown now: controls that no scrolling brings into the window
 * or that lie under something else, words that are cut off, and words that have to be scrolled sideways. `within` names
 * the part of the window that is looked at; a part that such a window doesn't show has no problems. The window has
 * its size again afterwards.
 */
export async function outOfReach(plan: PlanPage, within = 'body'): Promise<readonly string[]> {
  const usual = await plan.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await resizeWindow(plan.app, plan.page, ZOOMED);
  let problems = await plan.page.evaluate(findOutOfReach, within);
  // Panels and tables find their places a few frames after the window has its size.
  for (let again = 0; again < SETTLED && problems.length > 0; again += 1) {
    await plan.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    problems = await plan.page.evaluate(findOutOfReach, within);
  }
  await resizeWindow(plan.app, plan.page, usual);
  return problems;
}

/** Runs in the page. */
function findOutOfReach(within: string): string[] {
  const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"], [role="tab"], [role="option"]';
  // Wide by their nature: they scroll sideways in frames of their own, by their keys.
  const WIDE =
    'pre, table, .table-frame, .tabs, .cm-editor, .diagram, .plans-table__scroll, [role="table"], [role="grid"], canvas, svg';
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join('.')} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    element.closest('[inert], [aria-hidden="true"], .visually-hidden') === null;
  const inside = (box: DOMRect) =>
    box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
  const problems: string[] = [];
  const offset = new Map([...document.querySelectorAll('*')].map((element) => [element, element.scrollTop]));

  if (document.documentElement.scrollWidth > innerWidth) problems.push('the window scrolls sideways');
  for (const root of document.querySelectorAll(within)) {
    for (const control of root.querySelectorAll(CONTROLS)) {
      // What is edited is larger than any window, and its own scrolling is tried by other tests.
      if (!isShown(control) || control.closest('[contenteditable="true"]') !== null) continue;
      if (control.matches(':disabled') || control.closest(WIDE) !== null) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const box = control.getBoundingClientRect();
      if (box.height < innerHeight && box.width < innerWidth && !inside(box)) {
        problems.push(`outside: ${nameOf(control)} at ${Math.round(box.left)},${Math.round(box.top)}`);
        continue;
      }
      const at = document.elementFromPoint(
        box.left + box.width / 2,
        box.top + Math.min(box.height / 2, innerHeight / 2),
      );
      // A label stands for its field, and a notice over something else goes away by its own button.
      const hit = control.contains(at) || at?.closest('label')?.contains(control) || at?.closest('.notice') != null;
      if (!hit) problems.push(`covered: ${nameOf(control)} by ${nameOf(at ?? control)}`);
    }
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (!(element instanceof HTMLElement) || !isShown(element) || element.closest(WIDE) !== null) continue;
      if (element.closest('[contenteditable="true"]') !== null) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth <= 1) continue;
      if (/auto|scroll/.test(overflowX)) problems.push(`scrolls sideways: ${nameOf(element)}`);
      else if (/hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis')
        problems.push(`cut off: ${nameOf(element)}`);
    }
  }
  for (const [element, top] of offset) if (element.scrollTop !== top) element.scrollTop = top;
  return [...new Set(problems)];
}
