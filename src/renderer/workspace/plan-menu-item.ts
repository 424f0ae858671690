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
