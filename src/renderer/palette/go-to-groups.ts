import type { Desk } from '../store/desk';
import { GO_TO_SOURCES, type GoToSource, HEADINGS } from './go-to-sources';
import type { PaletteGroup } from './palette-row';
import { rank } from './rank';

/** What is found in the sources for a query, each source with its best match first. Sources without a match are left out. */
function groupsOf(desk: Desk, sources: readonly GoToSource[], query: string): readonly PaletteGroup[] {
  return sources
    .map(({ name, rows }) => ({ name, rows: rank(query, rows(desk)) }))
    .filter(({ rows }) => rows.length > 0);
}

export function goToGroups(desk: Desk, query: string): readonly PaletteGroup[] {
  return groupsOf(desk, GO_TO_SOURCES, query);
}

export function headingGroups(desk: Desk, query: string): readonly PaletteGroup[] {
  return groupsOf(desk, [HEADINGS], query);
}
