import { useEffect, useRef } from 'react';
import type { PdfPages } from './pdf-pages';

interface PreviewPageProps {
  readonly pages: PdfPages;
  readonly page: number;
  /** Width on screen in CSS pixels. */
  readonly width: number;
  /** Null for one that something else names. */
  readonly label: string | null;
  /** What scrolls it: a page far from its view is not painted. */
  readonly scroller: HTMLElement | null;
}

const NEAR = '800px';

/** One page as it will print. It keeps what was painted until the new state of it is ready. */
export function PreviewPage({ pages, page, width, label, scroller }: PreviewPageProps) {
  const place = useRef<HTMLDivElement>(null);
  const { width: points, height: high } = pages.sizes[page] ?? { width: 595, height: 842 };
  const height = Math.round((width * high) / points);

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const stop = new AbortController();
    const paint = async () => {
      const canvas = document.createElement('canvas');
      const scale = (width / points) * Math.min(3, window.devicePixelRatio || 1);
      if (!(await pages.paint(page, canvas, scale, stop.signal)) || stop.signal.aborted) return;
      canvas.className = 'preview-page__paint';
      element.replaceChildren(canvas);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        // A document that was closed meanwhile is followed by the next one.
        paint().catch(() => undefined);
      },
      { root: scroller, rootMargin: NEAR },
    );
    observer.observe(element);
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, [pages, page, width, points, scroller]);

  const names = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <div ref={place} className="preview-page" {...names} style={{ width, height }} />;
}
