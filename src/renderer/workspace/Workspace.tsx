import { lazy, Suspense } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { FindBar } from '../find/FindBar';
import { FolderTable } from '../folder/FolderTable';
import { LeftPanel } from '../panels/LeftPanel';
import { ReviewPanel } from '../panels/ReviewPanel';
import { panelShown } from '../store/view-state';
import { useFolder, usePlans, useView } from '../ui/desk-context';
import { EmptyDesk } from './EmptyDesk';
import { PanelDrawer } from './PanelDrawer';
import { PlanMenuHost } from './PlanMenuHost';
import { PlanPane } from './PlanPane';

// It brings the reader of PDFs, which most visits do without.
const PrintPreview = lazy(async () => ({ default: (await import('../preview/PrintPreview')).PrintPreview }));

/** The plans between their outline, or the folder's plans, and what a review asks of them. The editors keep their place while panels come and go. */
export function Workspace() {
  const ids = usePlans((state) => state.plans.map((plan) => plan.id).join(' '));
  const isAlone = useView((view) => view.focusMode && view.activeId !== null);
  const outline = useView((view) => panelShown(view, 'outline')) && !isAlone;
  const review = useView((view) => panelShown(view, 'review')) && !isAlone;
  const isNarrow = useView((view) => view.room === 'none');
  const widths = useView((view) => view.widths);
  const setWidth = useView((view) => view.setWidth);
  const previewed = useView((view) => (view.previewed ? view.activeId : null));
  const isTableShown = useFolder((state) => state.isTableShown);
  const hasReview = review && ids !== '' && !isTableShown;
  return (
    <div className="workspace">
      <Group className="workspace__panels" disableCursor inert={previewed !== null}>
        {outline && !isNarrow && (
          <Panel
            key="outline"
            id="outline"
            defaultSize={widths.outline}
            minSize={170}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
            onResize={({ inPixels }) => setWidth('outline', inPixels)}
          >
            <div className="workspace__side" data-region>
              <LeftPanel />
            </div>
          </Panel>
        )}
        {outline && !isNarrow && (
          <Separator key="outline-edge" className="edge" aria-label="Width of the panel at the left" />
        )}
        <Panel key="plans" id="plans" minSize={280} className="desk">
          <main className="desk__plans" data-region>
            <FindBar />
            {/* What is typed while the table lies over the plan is not for the plan, which nobody sees. */}
            <div className="desk__panes" inert={isTableShown}>
              {ids === '' ? !isTableShown && <EmptyDesk /> : ids.split(' ').map((id) => <PlanPane key={id} id={id} />)}
            </div>
            {isTableShown && <FolderTable />}
          </main>
        </Panel>
        {hasReview && !isNarrow && (
          <Separator key="review-edge" className="edge" aria-label="Width of the review panel" />
        )}
        {hasReview && !isNarrow && (
          <Panel
            key="review"
            id="review"
            defaultSize={widths.review}
            minSize={200}
            maxSize={480}
            groupResizeBehavior="preserve-pixel-size"
            onResize={({ inPixels }) => setWidth('review', inPixels)}
          >
            <div className="workspace__side" data-region>
              <ReviewPanel />
            </div>
          </Panel>
        )}
      </Group>
      {previewed !== null && (
        <Suspense>
          <PrintPreview key={previewed} id={previewed} />
        </Suspense>
      )}
      <PlanMenuHost />
      {isNarrow && outline && (
        <PanelDrawer panel="outline">
          <LeftPanel />
        </PanelDrawer>
      )}
      {isNarrow && hasReview && (
        <PanelDrawer panel="review">
          <ReviewPanel />
        </PanelDrawer>
      )}
    </div>
  );
}
