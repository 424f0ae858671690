import { CircleCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { statusOf } from '../../shared/plan/fields';
import { backToReview } from '../commands/field-edits';
import type { OpenPlan } from '../store/open-plan';
import { useDesk, useLivePlan } from '../ui/desk-context';
import { Bar } from './Bar';

/** Says once that a plan which was approved as it stood on disk is being changed, and offers to take it back. */
export function ApprovedBar({ plan }: { readonly plan: OpenPlan }) {
  const desk = useDesk();
  const { id, edited } = plan;
  const status = useLivePlan((live) =>
    live.id === id && live.plan.blocks.length > 0 ? statusOf(live.plan.fields) : null,
  );
  const [wasApproved, setWasApproved] = useState(false);
  const [isTold, setIsTold] = useState(false);
  const isChanged = edited && wasApproved && status === 'approved';

  useEffect(() => {
    if (!edited && status !== null) setWasApproved(status === 'approved');
  }, [edited, status]);

  useEffect(() => {
    if (isChanged && plan.saving.kind === 'saving') setIsTold(true);
  }, [isChanged, plan.saving]);

  if (!isChanged || isTold) return null;
  return (
    <Bar
      name="Approved plan"
      icon={<CircleCheck aria-hidden size={15} />}
      words="This plan is approved, and you are changing it."
    >
      <button type="button" className="button button--small" onClick={() => backToReview(desk, id)}>
        Back to In Review
      </button>
      <button type="button" className="button button--small" onClick={() => setIsTold(true)}>
        Keep approved
      </button>
    </Bar>
  );
}
