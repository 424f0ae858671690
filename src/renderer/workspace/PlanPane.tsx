import { lazy, memo, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { moveSectionBeside } from '../commands/plan-edits';
import type { FieldRoomWish } from '../editor/fields/field-room';
import { PlanEditor } from '../editor/PlanEditor';
import type { SlashRequest } from '../editor/slash/watch-slash';
import type { TableMenuRequest } from '../editor/table/table-grips';
import type { ValueRequest } from '../editor/table/watch-values';
import { PlanFieldsPart } from '../fields/PlanFieldsPart';
import { PlanNotes } from '../notes/PlanNotes';
import { usePlanNotes } from '../notes/use-plan-notes';
import { shownAs } from '../store/view-state';
import { panelDomId, tabDomId } from '../top-bar/tab-dom-ids';
import { useDesk, usePlans, useView } from '../ui/desk-context';
import { PaneBoundary } from './PaneBoundary';
import { PlanBars } from './PlanBars';
import { firstBlock, mayFocus, paneReports, takeCaret } from './pane-reports';
import { SlashMenu } from './SlashMenu';
import { TableMenu } from './TableMenu';
import { ValueMenu } from './ValueMenu';

// The text editor is a large part that most visits do without.
const SourceEditor = lazy(async () => ({ default: (await import('../editor/source/SourceEditor')).SourceEditor }));
const ChangesView = lazy(async () => ({ default: (await import('../changes/ChangesView')).ChangesView }));

const MergePane = lazy(async () => ({ default: (await import('../merge/MergePane')).MergePane }));

const WAITING = <div className="pane" aria-busy="true" />;

/** One open plan. It stays alive while another is in front, with its history and its scroll position. */
export const PlanPane = memo(function PlanPane({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const active = useView((view) => view.activeId === id);
  const text = usePlans((state) => state.plans.find((plan) => plan.id === id)?.loaded ?? '');
  const revision = usePlans((state) => state.plans.find((plan) => plan.id === id)?.revision ?? 0);
  const hasRich = usePlans((state) => state.plans.find((plan) => plan.id === id)?.openAs !== 'source');
  const isConflict = usePlans((state) => state.plans.find((plan) => plan.id === id)?.disk.kind === 'conflict');
  const editedAs = useView((view) => view.editedAs[id]);
  const shown = useView((view) => shownAs(view, id));
  const [slash, setSlash] = useState<SlashRequest | null>(null);
  const [values, setValues] = useState<ValueRequest | null>(null);
  const [tableMenu, setTableMenu] = useState<TableMenuRequest | null>(null);
  const [room, setRoom] = useState<FieldRoomWish | null>(null);
  const notes = usePlanNotes(id);
  const [noteTops, setNoteTops] = useState<readonly (number | null)[]>([]);
  const [roomTop, setRoomTop] = useState<number | null>(null);
  const isSource = !hasRich || editedAs?.as === 'source';
  const isReviewed = shown === 'changes';
  const reports = useMemo(() => paneReports(desk, id), [desk, id]);

  useLayoutEffect(() => {
    if (editedAs?.as !== 'rich') return;
    reports.richAgain();
    if (editedAs.from === null) takeCaret(desk, id);
    else desk.editors.get(id)?.goToPlace(editedAs.from);
  }, [editedAs, desk, id, reports]);

  useEffect(() => {
    if (active && !isReviewed) takeCaret(desk, id);
  }, [active, isReviewed, desk, id]);

  useEffect(() => {
    // Read anew: what held the caret is gone.
    if (revision > 0 && mayFocus(desk, id)) desk.editors.get(id)?.goToBlock(firstBlock(desk, id));
  }, [revision, desk, id]);

  return (
    <div className="pane-stack" role="tabpanel" id={panelDomId(id)} aria-labelledby={tabDomId(id)} hidden={!active}>
      <PlanBars id={id} />
      <PaneBoundary>
        {hasRich && (
          <div className="pane" hidden={isSource || isReviewed}>
            <div className="plan-paper">
              <PlanFieldsPart id={id} top={roomTop} onRoom={setRoom} />
              <PlanEditor
                text={text}
                revision={revision}
                active={active && !isSource}
                onSlash={setSlash}
                onTableMenu={setTableMenu}
                onMoveSection={(drop) => moveSectionBeside(desk, id, drop)}
                fieldRoom={room}
                onFieldRoom={setRoomTop}
                notes={notes}
                onNotes={setNoteTops}
                onValues={setValues}
                {...reports.rich}
              />
              <PlanNotes id={id} notes={notes} tops={noteTops} />
            </div>
            {slash !== null && active && <SlashMenu request={slash} />}
            {values !== null && active && <ValueMenu id={id} request={values} />}
            {tableMenu !== null && active && <TableMenu request={tableMenu} onClose={() => setTableMenu(null)} />}
          </div>
        )}
        {isSource && (
          <div className="pane-stack" hidden={isReviewed}>
            <Suspense fallback={WAITING}>
              <SourceEditor revision={revision} place={editedAs?.from ?? null} {...reports.source} />
            </Suspense>
          </div>
        )}
        {isReviewed && (
          <Suspense fallback={WAITING}>{isConflict ? <MergePane id={id} /> : <ChangesView id={id} />}</Suspense>
        )}
      </PaneBoundary>
    </div>
  );
});
