import { rightWordItems, suggestionItems } from '../spelling/spelling-items';
import type { Desk } from '../store/desk';
import type { PlanMenuItem, PlanMenuPlace } from './plan-menu-item';

/**
 * What the context menu of a plan offers above the clipboard, group by group; null or an empty list is no group. A
 * capability adds its function here. It is asked once, when the menu opens.
 */
export const PLAN_MENU_GROUPS: readonly ((desk: Desk, place: PlanMenuPlace) => readonly PlanMenuItem[] | null)[] = [
  suggestionItems,
  rightWordItems,
];
