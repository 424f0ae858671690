import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { PreviewPage } from './PreviewPage';
import type { PdfPages } from './pdf-pages';

const THUMBNAIL = 96;
/** Around and between the pages, in CSS pixels. */
const MARGIN = 20;
/** A page at 100 % is as wide as on paper, at 96 pixels an inch. */
const PIXELS_PER_POINT = 96 / 72;

interface PreviewPagesProps {
  readonly pages: PdfPages;
  /** Null fits the widest page to the room there is. */
  readonly zoom: number | null;
  /** The page to begin at. */
  readonly start: number;
  /** Told when another page comes to the middle of the view. */
  readonly onPage: (page: number) => void;
}

/** The pages below one another, with small ones at the side that lead to them. The place in them stays when they change. */
export function PreviewPages({ pages, zoom, start, onPage }: PreviewPagesProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [strip, setStrip] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState(600);
  const [current, setCurrent] = useState(0);
  const place = useRef({ page: 0, share: 0 });
  const widest = Math.max(...pages.sizes.map(({ width }) => width), 1);
  const scale = zoom === null ? Math.max(0.2, (room - 2 * MARGIN) / widest) : zoom * PIXELS_PER_POINT;

  useEffect(() => {
    if (scroller === null) return;
    const observer = new ResizeObserver(() => setRoom(scroller.clientWidth));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);

  const goTo = (page: number, share = 0) => {
    const element = scroller?.querySelectorAll<HTMLElement>('.preview-page')[page];
    if (!element || !scroller) return;
    scroller.scrollTop = element.offsetTop - MARGIN + share * element.offsetHeight;
  };

  // Pages of another size, zoom or number: the same part of the same page stays in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the layout changed
  useLayoutEffect(
    () => goTo(Math.min(place.current.page, pages.sizes.length - 1), place.current.share),
    [scroller, scale, pages],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once the page to begin at is known
  useLayoutEffect(() => {
    if (start > 0) goTo(start);
  }, [start, scroller]);

  function scrolled(): void {
    if (scroller === null) return;
    const all = [...scroller.querySelectorAll<HTMLElement>('.preview-page')];
    const top = scroller.scrollTop + MARGIN;
    const first = Math.max(
      0,
      all.findLastIndex((element) => element.offsetTop <= top + 1),
    );
    const element = all[first];
    if (element) place.current = { page: first, share: (top - element.offsetTop) / Math.max(1, element.offsetHeight) };
    const middle = scroller.scrollTop + scroller.clientHeight / 2;
    const seen = Math.max(
      0,
      all.findLastIndex((each) => each.offsetTop <= middle),
    );
    if (seen === current) return;
    setCurrent(seen);
    onPage(seen);
    strip?.querySelectorAll('button')[seen]?.scrollIntoView({ block: 'nearest' });
  }

  function onStripKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -pages.sizes.length, End: pages.sizes.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(pages.sizes.length - 1, current + step));
    goTo(next);
    strip?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <>
      <nav ref={setStrip} className="preview__strip" aria-label="Pages" onKeyDown={onStripKey}>
        {pages.sizes.map((size, page) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number alone
            key={page}
            type="button"
            className="preview__thumbnail"
            aria-label={`Page ${page + 1}`}
            aria-current={page === current ? 'page' : undefined}
            tabIndex={page === current ? 0 : -1}
            onClick={() => goTo(page)}
          >
            <PreviewPage
              pages={pages}
              page={page}
              width={size.width > size.height ? THUMBNAIL : Math.round(THUMBNAIL * 0.86)}
              label={null}
              scroller={strip}
            />
            <span aria-hidden="true">{page + 1}</span>
          </button>
        ))}
      </nav>
      <div
        ref={setScroller}
        className="preview__pages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        role="group"
        aria-label="Pages as they print"
        onScroll={scrolled}
      >
        {pages.sizes.map(({ width }, page) => (
          <PreviewPage
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            key={page}
            pages={pages}
            page={page}
            width={Math.round(width * scale)}
            label={`Page ${page + 1} of ${pages.sizes.length}`}
            scroller={scroller}
          />
        ))}
      </div>
    </>
  );
}
