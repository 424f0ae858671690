import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** Pixels between what is written and the list, and between the list and the edges of the window. */
const GAP = 6;

interface CaretList {
  readonly list: RefObject<HTMLElement | null>;
  readonly listId: string;
  /** The editable element, which keeps the focus. */
  readonly root: HTMLElement;
  /** What the list belongs to, in the window's pixels. */
  readonly box: () => DOMRect | null;
  /** The chosen option, whose element has the id `listId-at`; null while none is. */
  readonly at: number | null;
  readonly count: number;
}

/**
 * Keeps a list beside the place in the plan that it belongs to, and tells a screen reader of it: the focus stays in the
 * plan, whose keys choose.
 */
export function useCaretList({ list, listId, root, box, at, count }: CaretList): void {
  useLayoutEffect(() => {
    const settle = () => {
      const element = list.current;
      const place = box();
      if (!element || !place) return;
      const { offsetHeight: height, offsetWidth: width } = element;
      const fitsBelow = place.bottom + GAP + height + GAP <= window.innerHeight;
      const top = fitsBelow ? place.bottom + GAP : Math.max(GAP, place.top - GAP - height);
      element.style.top = `${top}px`;
      element.style.left = `${Math.max(GAP, Math.min(place.left, window.innerWidth - width - GAP))}px`;
    };
    settle();
    window.addEventListener('scroll', settle, { capture: true });
    window.addEventListener('resize', settle);
    return () => {
      window.removeEventListener('scroll', settle, { capture: true });
      window.removeEventListener('resize', settle);
    };
  });

  useLayoutEffect(() => {
    root.setAttribute('aria-controls', listId);
    root.setAttribute('aria-autocomplete', 'list');
    if (at !== null && count > 0) root.setAttribute('aria-activedescendant', `${listId}-${at}`);
    else root.removeAttribute('aria-activedescendant');
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) root.removeAttribute(name);
    };
  }, [list, root, listId, at, count]);
}

interface ListKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly close: () => void;
  /** Answers whether the key was for the list; the plan does not see it then. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** Takes keys before the plan does, which keeps the focus, and closes the list when a person turns to something else. */
export function useListKeys({ list, close, onKey }: ListKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !onKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) close();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    window.addEventListener('blur', close);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      window.removeEventListener('blur', close);
    };
  });
}
