import type { DiagramBridge, DiagramReport } from '../../shared/diagrams/diagram-contract';
import { drawDiagram } from './draw-diagram';

declare global {
  interface Window {
    readonly plandeskDiagram: DiagramBridge;
  }
}

/** Words are measured when they are laid out, so their fonts must be there before. */
async function loadFonts(sheet: HTMLElement, fonts: string): Promise<void> {
  if (sheet.textContent === fonts) return;
  sheet.textContent = fonts;
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
}

async function main(): Promise<void> {
  const place = document.getElementById('drawing');
  const sheet = document.getElementById('fonts');
  if (place === null || sheet === null) throw new Error('diagram.html has no elements to draw in');
  let last: DiagramReport | null = null;
  for (;;) {
    const task = await window.plandeskDiagram.next(last);
    await loadFonts(sheet, task.fonts);
    last = await drawDiagram(task, place);
  }
}

main().catch((error: unknown) => {
  console.error(error);
});
