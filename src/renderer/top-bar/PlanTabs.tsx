import { X } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { requestClosePlans } from '../store/closing';
import type { OpenPlan } from '../store/open-plan';
import { useDesk, usePlans, useView } from '../ui/desk-context';
import { panelDomId, tabDomId } from './tab-dom-ids';

/** The open plans as tabs. Arrows, Home and End move between them, Delete and the middle button close. */
export function PlanTabs() {
  const desk = useDesk();
  const plans = usePlans((state) => state.plans);
  const activeId = useView((view) => view.activeId);
  const row = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab that came to the front is scrolled into view
  useEffect(() => {
    row.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId, plans.length]);

  function close(id: PlanId): void {
    void requestClosePlans(desk, [id]);
  }

  function goTo(index: number): void {
    const plan = plans[(index + plans.length) % plans.length];
    if (plan === undefined) return;
    desk.view.getState().activate(plan.id);
    document.getElementById(tabDomId(plan.id))?.focus();
  }

  function onKeyDown(event: KeyboardEvent, index: number, id: PlanId): void {
    if (event.key === 'ArrowRight') goTo(index + 1);
    else if (event.key === 'ArrowLeft') goTo(index - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(plans.length - 1);
    else if (event.key === 'Delete') close(id);
    else return;
    event.preventDefault();
  }

  return (
    <div className="tabs" ref={row}>
      {/* A tab list may own tabs alone, so the close buttons stand beside the tabs and not inside the list. */}
      <div role="tablist" aria-label="Open plans" aria-owns={plans.map((plan) => tabDomId(plan.id)).join(' ')} />
      {plans.map((plan, index) => (
        <PlanTab
          key={plan.id}
          plan={plan}
          active={plan.id === activeId}
          onKeyDown={(event) => onKeyDown(event, index, plan.id)}
          onClose={() => close(plan.id)}
        />
      ))}
    </div>
  );
}

interface PlanTabProps {
  readonly plan: OpenPlan;
  readonly active: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

function PlanTab({ plan, active, onKeyDown, onClose }: PlanTabProps) {
  const activate = useView((view) => view.activate);

  function onMouseDown(event: MouseEvent): void {
    // The caret goes to the plan that comes to the front; a middle click must not start to scroll.
    event.preventDefault();
    if (event.button === 0) activate(plan.id);
  }

  return (
    <div className="tab" data-active={active}>
      <button
        type="button"
        role="tab"
        className="tab__name"
        id={tabDomId(plan.id)}
        aria-selected={active}
        aria-controls={panelDomId(plan.id)}
        tabIndex={active ? 0 : -1}
        title={plan.folder === null ? plan.name : `${plan.folder}/${plan.name}`}
        onMouseDown={onMouseDown}
        onClick={() => activate(plan.id)}
        onAuxClick={(event) => {
          if (event.button === 1) onClose();
        }}
        onKeyDown={onKeyDown}
      >
        <span className="tab__text">{plan.name}</span>
        {plan.edited && (
          <span className="tab__edited">
            <span className="visually-hidden">{' edited'}</span>
          </span>
        )}
      </button>
      <button type="button" className="tab__close" tabIndex={-1} aria-label={`Close ${plan.name}`} onClick={onClose}>
        <X aria-hidden size={13} strokeWidth={2.2} />
      </button>
    </div>
  );
}
