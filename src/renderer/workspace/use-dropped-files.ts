import { useEffect, useState } from 'react';
import { useDesk } from '../ui/desk-context';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** True for pictures over a plan's text or source, which takes them in where they are dropped. */
function bringsImages({ dataTransfer, target }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const areImages = files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
  return areImages && target instanceof Element && target.closest('.plan-editor, .source-view') !== null;
}

/** Opens files that are dropped anywhere on the window; answers whether files hover over it now. */
export function useDroppedFiles(): boolean {
  const desk = useDesk();
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    // Before the editor sees it: a dropped file is a plan to open and no text to insert.
    const options = { capture: true, signal: stop.signal };

    window.addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        if (!bringsImages(event)) event.stopPropagation();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
        setHovering(!bringsImages(event));
      },
      options,
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setHovering(false);
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => {
        setHovering(false);
        if (!carriesFiles(event) || bringsImages(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void desk.plans.getState().openDropped([...(event.dataTransfer?.files ?? [])]);
      },
      options,
    );
    return () => stop.abort();
  }, [desk]);

  return hovering;
}
