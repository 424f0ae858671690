import { type ReactNode, useEffect, useRef } from 'react';
import type { Desk } from '../store/desk';
import type { PanelName } from '../store/view-state';
import { useDesk } from '../ui/desk-context';

function closeDrawer(desk: Desk, panel: PanelName): void {
  const { drawer, togglePanel } = desk.view.getState();
  if (drawer === panel) togglePanel(panel);
}

interface PanelDrawerProps {
  readonly panel: PanelName;
  readonly children: ReactNode;
}

/**
 * A panel over the plan, in a window without room beside it. It has the focus while it is open, and goes when the focus
 * goes to the plan or when the person clicks there; Escape closes it too.
 */
export function PanelDrawer({ panel, children }: PanelDrawerProps) {
  const desk = useDesk();
  const drawer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = drawer.current;
    const tab = element?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    (tab ?? element?.querySelector<HTMLElement>('[tabindex="0"], button') ?? element)?.focus();
  }, []);

  useEffect(() => {
    const onFocusOut = ({ relatedTarget: to }: FocusEvent) => {
      if (to instanceof Element && to.closest('main') !== null) closeDrawer(desk, panel);
    };
    const element = drawer.current;
    element?.addEventListener('focusout', onFocusOut);
    return () => element?.removeEventListener('focusout', onFocusOut);
  }, [desk, panel]);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only for the mouse; Escape does it by keyboard */}
      <div className="drawer-scrim" onMouseDown={() => closeDrawer(desk, panel)} />
      <div className={`drawer drawer--${panel}`} ref={drawer} tabIndex={-1} data-region>
        {children}
      </div>
    </>
  );
}
