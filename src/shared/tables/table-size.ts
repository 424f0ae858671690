/** How large a table may become by an insertion or an import, its header included. */
export const MOST_ROWS = 5000;
export const MOST_COLUMNS = 100;
/**
 * Cells up to which a table is edited as a table. Each cell is three nodes of the editor and two of the page; past this the
 * window would not answer for seconds, so a larger table is shown as its source.
 */
export const MOST_CELLS = 60_000;
