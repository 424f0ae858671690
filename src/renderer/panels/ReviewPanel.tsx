import { Tabs } from 'radix-ui';
import type { ReviewTab } from '../store/view-state';
import { useLivePlan, useView } from '../ui/desk-context';
import { ChecklistPanel } from './ChecklistPanel';
import { DecisionsPanel } from './DecisionsPanel';
import { ReadinessPanel } from './ReadinessPanel';

/** The panel at the right: what is still to do before the plan can be reviewed, and what was decided in it. */
export function ReviewPanel() {
  const tab = useView((view) => view.reviewTab);
  const choose = useView((view) => view.chooseReview);
  const findings = useLivePlan((live) => live.findings.length);
  return (
    <aside className="panel panel--right" aria-label="Review">
      <h2 className="visually-hidden">Review</h2>
      <Tabs.Root value={tab} onValueChange={(value) => choose(value as ReviewTab)}>
        <Tabs.List className="review-tabs" aria-label="Review">
          <Tabs.Trigger className="review-tabs__tab" value="checklist">
            Checklist
          </Tabs.Trigger>
          <Tabs.Trigger className="review-tabs__tab" value="readiness">
            Readiness{findings > 0 && <span className="count"> {findings}</span>}
          </Tabs.Trigger>
          <Tabs.Trigger className="review-tabs__tab" value="decisions">
            Decisions
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="checklist" tabIndex={-1}>
          <ChecklistPanel />
        </Tabs.Content>
        <Tabs.Content value="readiness" tabIndex={-1}>
          <ReadinessPanel />
        </Tabs.Content>
        <Tabs.Content value="decisions" tabIndex={-1}>
          <DecisionsPanel />
        </Tabs.Content>
      </Tabs.Root>
    </aside>
  );
}
