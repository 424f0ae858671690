import { join } from 'node:path';
import { CODE_FAMILY } from '../print/fonts/font-face';
import { fontSheet } from '../print/fonts/font-sheet';
import { DiagramWindow } from './diagram-window';
import { DiagramDrawer } from './draw-diagrams';

/**
 * The drawing of diagrams for a run of the app. Nothing is opened or loaded before the first diagram; `close` ends the
 * window that it then has. `built` is the folder with the built preload and renderer.
 */
export function startDiagrams(built: string): { readonly drawer: DiagramDrawer; readonly close: () => void } {
  const window = new DiagramWindow(built);
  const folder = join(import.meta.dirname, 'fonts');
  const drawer = new DiagramDrawer(window, (text) =>
    fontSheet(folder, text, ({ family, style }) => family !== CODE_FAMILY && style === 'normal'),
  );
  return { drawer, close: () => window.close() };
}
