import type { Element } from 'hast';
import type { PreFlight } from '../../shared/print/pre-flight';

type Lists = Omit<PreFlight, 'pages'>;

/** What is noticed while a page is made, in the order of the plan. */
export type PrintFindings = { readonly [K in keyof Lists]: Lists[K][number][] };

export function noFindings(): PrintFindings {
  return {
    shrunkTables: [],
    turnedTables: [],
    shrunkDiagrams: [],
    failedDiagrams: [],
    missingImages: [],
    deadLinks: [],
    uncoveredGlyphs: [],
  };
}

/** The line of the plan that an element comes from; null for one that a part of raw HTML made. */
export function lineOfNode(element: Element): number | null {
  return element.position?.start.line ?? null;
}
