import type { Desk } from '../store/desk';

const TABBABLE =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]), select, textarea, a[href], [tabindex="0"], [contenteditable="true"]';

/** Where the focus was last in each region. */
const last = new WeakMap<Element, HTMLElement>();

/** The parts of the window that carry `data-region` and are on screen, from the upper left to the lower right. */
function regions(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.checkVisibility());
}

/** Takes the focus to the next part of the window, or the one before: to where it was there last, or its first stop. */
export function goToRegion(desk: Desk, step: 1 | -1): void {
  const all = regions();
  const focused = document.activeElement;
  const from = all.findIndex((region) => region.contains(focused));
  const own = all[from];
  if (own !== undefined && focused instanceof HTMLElement) last.set(own, focused);
  const start = from < 0 && step < 0 ? 0 : from;
  const next = all[(start + step + all.length) % all.length];
  if (next !== undefined) enter(desk, next);
}

function enter(desk: Desk, region: HTMLElement): void {
  const editor = region.tagName === 'MAIN' ? desk.editors.get(desk.view.getState().activeId) : null;
  const was = last.get(region);
  if (editor !== null) editor.focus();
  else if (was?.isConnected === true && was.checkVisibility()) was.focus();
  else {
    const stop = [...region.querySelectorAll<HTMLElement>(TABBABLE)].find((each) => each.checkVisibility());
    if (stop === undefined) region.tabIndex = -1;
    (stop ?? region).focus();
  }
}
