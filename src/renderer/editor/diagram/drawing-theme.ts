import type { DiagramTheme } from '../../../shared/diagrams/drawing';

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'] as const;

/** The look of drawings that goes with the window as it is now. */
export function drawingTheme(): DiagramTheme {
  const [dark, contrast, forced] = QUERIES.map((query) => matchMedia(query).matches);
  if (contrast === true || forced === true || document.documentElement.dataset.theme === 'contrast') return 'contrast';
  return dark === true ? 'dark' : 'light';
}

/** Calls back when the look of the window may have changed, until the signal is aborted. */
export function watchTheme(signal: AbortSignal, onChange: () => void): void {
  for (const query of QUERIES) matchMedia(query).addEventListener('change', onChange, { signal });
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
