import { FileX2, GitMerge, History } from 'lucide-react';
import type { PlanId } from '../../shared/ipc/contract';
import type { OpenPlan } from '../store/open-plan';
import { clock } from '../store/save-words';
import { useDesk, usePlans, useView } from '../ui/desk-context';
import { ApprovedBar } from './ApprovedBar';
import { Bar } from './Bar';
import { SourceBar } from './SourceBar';

/** What a person should know of a plan before they go on with it, in calm bars above it. */
export function PlanBars({ id }: { readonly id: PlanId }) {
  const plan = usePlans((state) => state.plans.find((each) => each.id === id));
  if (plan === undefined) return null;
  return (
    <>
      {plan.disk.kind === 'gone' && <GoneBar plan={plan} why={plan.disk.why} />}
      {plan.disk.kind === 'conflict' && <ConflictBar plan={plan} />}
      <SourceBar plan={plan} />
      <ApprovedBar plan={plan} />
      {plan.recovered !== null && <RecoveredBar plan={plan} changedAt={plan.recovered.changedAt} />}
    </>
  );
}

/** The day and time of a moment, in few words. */
function moment(time: number): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short' }).format(time);
  return isToday ? clock(time) : `${day}, ${clock(time)}`;
}

function RecoveredBar({ plan, changedAt }: { readonly plan: OpenPlan; readonly changedAt: number }) {
  const desk = useDesk();
  const { id } = plan;
  const plans = desk.plans.getState();
  const hasFile = plan.folder !== null && plan.disk.kind === 'same';
  return (
    <Bar
      name="Recovered text"
      icon={<History aria-hidden size={15} />}
      words={`Plandesk ended before this was saved. Your text of ${moment(changedAt)} is back${hasFile ? '; the file on disk is as it was' : ''}.`}
    >
      {hasFile && (
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            plans.seeRecovered(id, 'seen');
            plans.sync(id);
            desk.view.getState().showChanges(id, true);
          }}
        >
          Compare with the file
        </button>
      )}
      {hasFile && (
        <button
          type="button"
          className="button button--small"
          onClick={() => desk.view.getState().openDialog({ kind: 'revert', id })}
        >
          Take the file
        </button>
      )}
      <button type="button" className="button button--small" onClick={() => plans.seeRecovered(id, 'dismiss')}>
        Keep my text
      </button>
    </Bar>
  );
}

function ConflictBar({ plan }: { readonly plan: OpenPlan }) {
  const desk = useDesk();
  const isShown = useView((view) => view.reviewed.includes(plan.id));
  return (
    <Bar
      name="Changed in two places"
      tone="warn"
      icon={<GitMerge aria-hidden size={15} />}
      words={`Another program changed ${plan.name} where you changed it too. Both texts are kept: the file is as that program left it, and yours is here.`}
    >
      {!isShown && (
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            desk.plans.getState().sync(plan.id);
            desk.view.getState().showChanges(plan.id, true);
          }}
        >
          Compare and decide
        </button>
      )}
      <button type="button" className="button button--small" onClick={() => void desk.plans.getState().saveAs(plan.id)}>
        Save mine as…
      </button>
    </Bar>
  );
}

function GoneBar({ plan, why }: { readonly plan: OpenPlan; readonly why: string | undefined }) {
  const desk = useDesk();
  return (
    <Bar
      name="File is gone"
      tone="warn"
      icon={<FileX2 aria-hidden size={15} />}
      words={
        why === undefined
          ? `${plan.name} is not in its folder any more: it was moved or deleted, or its disk is away. Your text is still here.`
          : `The file of this plan can’t be read as it was: ${why} Your text is still here.`
      }
    >
      <button type="button" className="button button--small" onClick={() => void desk.plans.getState().saveAs(plan.id)}>
        Save As…
      </button>
    </Bar>
  );
}
