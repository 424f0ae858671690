import { useEffect, useState } from 'react';
import { useDesk } from '../ui/desk-context';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
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
        event.stopPropagation();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
        setHovering(true);
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
        if (!carriesFiles(event)) return;
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
