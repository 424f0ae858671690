import { Group, Panel, Separator } from 'react-resizable-panels';
import { FolderTable } from '../folder/FolderTable';
import { LeftPanel } from '../panels/LeftPanel';
import { ReviewPanel } from '../panels/ReviewPanel';
import { panelShown } from '../store/view-state';
import { useFolder, usePlans, useView } from '../ui/desk-context';
import { EmptyDesk } from './EmptyDesk';
import { PlanPane } from './PlanPane';

/** The plans between their outline, or the folder's plans, and what a review asks of them. The editors keep their place while panels come and go. */
export function Workspace() {
  const ids = usePlans((state) => state.plans.map((plan) => plan.id).join(' '));
  const outline = useView((view) => panelShown(view, 'outline'));
  const review = useView((view) => panelShown(view, 'review'));
  const isTableShown = useFolder((state) => state.isTableShown);
  const hasReview = review && ids !== '' && !isTableShown;
  return (
    <Group className="workspace" disableCursor>
      {outline && (
        <Panel
          key="outline"
          id="outline"
          defaultSize={252}
          minSize={170}
          maxSize={420}
          groupResizeBehavior="preserve-pixel-size"
        >
          <LeftPanel />
        </Panel>
      )}
      {outline && <Separator key="outline-edge" className="edge" aria-label="Width of the outline" />}
      <Panel key="plans" id="plans" minSize={280} className="desk">
        <main className="desk__plans" data-region>
          {ids === '' ? <EmptyDesk /> : ids.split(' ').map((id) => <PlanPane key={id} id={id} />)}
          {isTableShown && <FolderTable />}
        </main>
      </Panel>
      {hasReview && <Separator key="review-edge" className="edge" aria-label="Width of the review panel" />}
      {hasReview && (
        <Panel
          key="review"
          id="review"
          defaultSize={304}
          minSize={200}
          maxSize={480}
          groupResizeBehavior="preserve-pixel-size"
        >
          <ReviewPanel />
        </Panel>
      )}
    </Group>
  );
}
