/** The one channel between main and the window that draws diagrams. */
export const DIAGRAM_CHANNEL = 'diagram:next';
