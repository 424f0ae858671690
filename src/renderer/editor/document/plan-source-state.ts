import { $getRoot, $getState, $setState, createState } from 'lexical';

/** The reading of the plan's text that the nodes' source ids belong to. It is part of each step of the history. */
const planSourceState = createState('planSource', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

export function $planSource(): string {
  return $getState($getRoot(), planSourceState);
}

export function $setPlanSource(id: string): void {
  $setState($getRoot(), planSourceState, id);
}
