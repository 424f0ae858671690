/**
 * Highlights that only colour or underline. Where the system's colours are forced, Chromium fills each of them as if it was
 * selected, and what is selected or found could not be told from a keyword: there they are not shown.
 */
const wanted = new Map<string, Highlight>();

let forced: MediaQueryList | null = null;

function areColoursForced(): boolean {
  if (forced === null) {
    forced = window.matchMedia('(forced-colors: active)');
    forced.addEventListener('change', () => {
      for (const name of wanted.keys()) show(name);
    });
  }
  return forced.matches;
}

function show(name: string): void {
  const highlight = wanted.get(name);
  if (highlight === undefined || areColoursForced()) CSS.highlights.delete(name);
  else CSS.highlights.set(name, highlight);
}

/** The highlight of a name, shown or not. */
export function quietHighlight(name: string): Highlight | undefined {
  return wanted.get(name);
}

/** Paints a highlight under a name in place of the one before; null for none. */
export function setQuietHighlight(name: string, highlight: Highlight | null): void {
  if (highlight === null) wanted.delete(name);
  else wanted.set(name, highlight);
  show(name);
}
