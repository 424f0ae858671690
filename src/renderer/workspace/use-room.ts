import { useEffect } from 'react';
import type { Room } from '../store/view-state';
import { useDesk } from '../ui/desk-context';

/** Below these widths the plan would be too narrow to read with panels at both sides, or at one. */
const TWO = '(min-width: 1120px)';
const ONE = '(min-width: 860px)';

function roomNow(): Room {
  if (window.matchMedia(TWO).matches) return 'two';
  return window.matchMedia(ONE).matches ? 'one' : 'none';
}

/** Tells the view how much room the window has for panels. */
export function useRoom(): void {
  const desk = useDesk();
  useEffect(() => {
    const stop = new AbortController();
    const tell = () => desk.view.getState().setRoom(roomNow());
    for (const query of [TWO, ONE]) window.matchMedia(query).addEventListener('change', tell, { signal: stop.signal });
    tell();
    return () => stop.abort();
  }, [desk]);
}
