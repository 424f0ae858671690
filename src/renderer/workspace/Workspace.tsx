import { Group, Panel, Separator } from 'react-resizable-panels';
import { OutlinePanel } from '../panels/OutlinePanel';
import { ReviewPanel } from '../panels/ReviewPanel';
import { panelShown } from '../store/view-state';
import { usePlans, useView } from '../ui/desk-context';
import { PlanPane } from './PlanPane';

/** The plans between their outline and what a review asks of them. The editors keep their place while panels come and go. */
export function Workspace() {
  const ids = usePlans((state) => state.plans.map((plan) => plan.id).join(' '));
  const outline = useView((view) => panelShown(view, 'outline'));
  const review = useView((view) => panelShown(view, 'review'));
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
          <OutlinePanel />
        </Panel>
      )}
      {outline && <Separator key="outline-edge" className="edge" aria-label="Width of the outline" />}
      <Panel key="plans" id="plans" minSize={280} className="desk">
        <main className="desk__plans">
          {ids.split(' ').map((id) => (
            <PlanPane key={id} id={id} />
          ))}
        </main>
      </Panel>
      {review && <Separator key="review-edge" className="edge" aria-label="Width of the review panel" />}
      {review && (
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
