import { memo, useEffect, useMemo } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import type { PlanEditorProps } from '../editor/editor-handle';
import { PlanEditor } from '../editor/PlanEditor';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import { panelDomId, tabDomId } from '../top-bar/tab-dom-ids';
import { useDesk, usePlans, useView } from '../ui/desk-context';
import { PaneBoundary } from './PaneBoundary';

type Reports = Pick<PlanEditorProps, 'onChange' | 'onCaret' | 'onFollowLink' | 'onAskLink' | 'onHandle'>;

async function followLink(desk: Desk, href: string): Promise<void> {
  const result = await answerOf(() => desk.bridge.linkOpen({ href }));
  if (!result.ok) desk.view.getState().tellProblem('Link', result.problem);
}

/** The caret goes to the plan in front, but not away from its own tab, where arrow keys led, or from an open dialog. */
function mayFocus(desk: Desk, id: PlanId): boolean {
  const { activeId, dialog } = desk.view.getState();
  return id === activeId && dialog === null && document.activeElement?.id !== tabDomId(id);
}

/** Puts the caret where it was in the plan, or at its beginning where it never was. */
function takeCaret(desk: Desk, id: PlanId): void {
  if (!mayFocus(desk, id)) return;
  const editor = desk.editors.get(id);
  if (typeof desk.view.getState().carets[id]?.blockIndex === 'number') editor?.focus();
  else editor?.goToBlock(0);
}

function reportsOf(desk: Desk, id: PlanId): Reports {
  return {
    onChange: (text, blocks) => desk.plans.getState().changed(id, text, blocks),
    onCaret: (caret) => desk.view.getState().setCaret(id, caret),
    onFollowLink: (href) => void followLink(desk, href),
    onAskLink: (href) => desk.view.getState().openDialog({ kind: 'link', id, href }),
    onHandle: (handle) => {
      desk.editors.set(id, handle);
      if (handle !== null) takeCaret(desk, id);
    },
  };
}

/** One open plan. It stays alive while another is in front, with its history and its scroll position. */
export const PlanPane = memo(function PlanPane({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const active = useView((view) => view.activeId === id);
  const text = usePlans((state) => state.plans.find((plan) => plan.id === id)?.loaded ?? '');
  const revision = usePlans((state) => state.plans.find((plan) => plan.id === id)?.revision ?? 0);
  const reports = useMemo(() => reportsOf(desk, id), [desk, id]);

  useEffect(() => {
    if (active) takeCaret(desk, id);
  }, [active, desk, id]);

  useEffect(() => {
    // Read anew: what held the caret is gone.
    if (revision > 0 && mayFocus(desk, id)) desk.editors.get(id)?.goToBlock(0);
  }, [revision, desk, id]);

  return (
    <div className="pane" role="tabpanel" id={panelDomId(id)} aria-labelledby={tabDomId(id)} hidden={!active}>
      <div className="plan-paper">
        <PaneBoundary>
          <PlanEditor text={text} revision={revision} active={active} {...reports} />
        </PaneBoundary>
      </div>
    </div>
  );
});
