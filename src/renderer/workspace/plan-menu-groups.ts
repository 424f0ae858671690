import { rightWordItems, suggestionItems } from '../spelling/spelling-items';
import type { Desk } from '../store/desk';

/** Where the context menu of a plan was asked for. */
export interface PlanMenuPlace {
  /** In CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly target: Element;
}

export interface PlanMenuItem {
  readonly key: string;
  readonly name: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

/**
 * What the context menu of a plan offers above the clipboard, group by group; null or an empty list is no group. A
 * capability adds its function here. It is asked once, when the menu opens.
 */
export const PLAN_MENU_GROUPS: readonly ((desk: Desk, place: PlanMenuPlace) => readonly PlanMenuItem[] | null)[] = [
  suggestionItems,
  rightWordItems,
];
