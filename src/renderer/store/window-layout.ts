import { COMMAND_IDS, type CommandId } from '../../shared/commands/command-list';
import type { WindowLayout } from '../../shared/ipc/window-layout';
import { REVIEW_TABS, type ViewData } from './view-state';

/** What of the view is kept for the next start. */
export function layoutOf({ panels, widths, reviewTab, recentCommands }: ViewData): WindowLayout {
  return { panels: { ...panels }, widths: { ...widths }, reviewTab, recentCommands: [...recentCommands] };
}

/** What a kept layout says about the view; names that this version does not know say nothing. */
export function viewOf(
  layout: WindowLayout,
  now: ViewData,
): Pick<ViewData, 'panels' | 'widths' | 'reviewTab' | 'recentCommands'> {
  const known = new Set<string>(COMMAND_IDS);
  const isCommand = (id: string): id is CommandId => known.has(id);
  return {
    panels: { outline: layout.panels.outline ?? now.panels.outline, review: layout.panels.review ?? now.panels.review },
    widths: { outline: layout.widths.outline ?? now.widths.outline, review: layout.widths.review ?? now.widths.review },
    reviewTab: REVIEW_TABS.find((tab) => tab === layout.reviewTab) ?? now.reviewTab,
    recentCommands: layout.recentCommands.filter(isCommand),
  };
}
