import { join } from 'node:path';
import { DiagramWindow } from './diagram-window';
import type { DiagramDrawer } from './draw-diagrams';

/** What draws diagrams, as far as the rest of main knows it. */
export type Drawer = Pick<DiagramDrawer, 'draw'>;

/**
 * The drawing of diagrams for a run of the app. Nothing is opened or loaded before the first diagram; `close` ends the
 * window that it then has. `built` is the folder with the built preload and renderer.
 */
export function startDiagrams(built: string): { readonly drawer: Drawer; readonly close: () => void } {
  const window = new DiagramWindow(built);
  let loading: Promise<DiagramDrawer> | null = null;
  const drawer: Drawer = {
    draw: async (source, theme, signal) => {
      loading ??= loadDrawer(window);
      return (await loading).draw(source, theme, signal);
    },
  };
  return { drawer, close: () => window.close() };
}

/** What cleans drawings brings a reader of HTML, which a start does without. */
async function loadDrawer(window: DiagramWindow): Promise<DiagramDrawer> {
  const folder = join(import.meta.dirname, 'fonts');
  const [{ DiagramDrawer: Loaded }, { CODE_FAMILY }, { fontSheet }] = await Promise.all([
    import('./draw-diagrams'),
    import('../print/fonts/font-face'),
    import('../print/fonts/font-sheet'),
  ]);
  return new Loaded(window, (text) =>
    fontSheet(folder, text, ({ family, style }) => family !== CODE_FAMILY && style === 'normal'),
  );
}
