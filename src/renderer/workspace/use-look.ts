import { useLayoutEffect } from 'react';
import type { Settings } from '../../shared/settings/settings';
import { useSettings, useView } from '../ui/desk-context';

const PAGE_WIDTHS: Readonly<Record<Settings['pageWidth'], string>> = {
  narrow: '620px',
  medium: '760px',
  wide: '1000px',
  full: '100%',
};

/** Gives the document the theme, text size and page width of the settings. */
export function useLook(): void {
  const theme = useSettings((settings) => settings.theme);
  const fontSize = useSettings((settings) => settings.fontSize);
  const pageWidth = useSettings((settings) => settings.pageWidth);
  const focusMode = useView((view) => view.focusMode && view.activeId !== null);

  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    // Light and dark come from main, which tells the whole window.
    dataset.theme = theme;
    dataset.focus = String(focusMode);
    style.setProperty('--text-size', `${fontSize}px`);
    style.setProperty('--page-width', PAGE_WIDTHS[pageWidth]);
  }, [theme, fontSize, pageWidth, focusMode]);
}
