import { useMemo } from 'react';
import { lineEnds } from '../../shared/plan/line-ends';
import { wordCount } from '../../shared/plan/word-count';
import { ENCODING_NAMES } from '../../shared/text/encodings';
import { saveWillChange, useTextChanges } from '../changes/use-line-changes';
import type { OpenPlan } from '../store/open-plan';
import { clock, saveWords } from '../store/save-words';
import type { ReviewTab } from '../store/view-state';
import { useActivePlan, useDesk, useLivePlan, useRunner } from '../ui/desk-context';

/** The save state of the plan in front, and what kind of file it is. */
export function StatusBar() {
  const plan = useActivePlan((active) => active);
  return (
    <footer className="status-bar" data-region data-failed={plan?.saving.kind === 'failed'}>
      {/* Always there, so that a screen reader hears it change. */}
      <span
        role="status"
        aria-label="Save state"
        className="status-bar__state"
        data-state={plan === null ? 'none' : stateOf(plan)}
      >
        {plan === null ? '' : saveWords(plan, clock)}
      </span>
      {plan?.saving.kind === 'failed' && <Failure plan={plan} />}
      {plan?.edited === true && <ToSave key={plan.id} plan={plan} />}
      <span className="status-bar__space" />
      {plan !== null && <Facts plan={plan} />}
    </footer>
  );
}

function stateOf(plan: OpenPlan): string {
  return plan.saving.kind === 'idle' ? (plan.edited ? 'edited' : 'saved') : plan.saving.kind;
}

function Failure({ plan }: { readonly plan: OpenPlan }) {
  const desk = useDesk();
  if (plan.saving.kind !== 'failed') return null;
  const { safe, todo } = plan.saving.problem;
  return (
    <>
      <span>
        {safe} {todo}
      </span>
      <button type="button" className="button button--small" onClick={() => void desk.plans.getState().save(plan.id)}>
        Retry
      </button>
      <button type="button" className="button button--small" onClick={() => void desk.plans.getState().saveAs(plan.id)}>
        Save As…
      </button>
    </>
  );
}

/** How much saving would change; a click shows it. */
function ToSave({ plan }: { readonly plan: OpenPlan }) {
  const runner = useRunner();
  const found = useTextChanges(plan.baseline, plan.text);
  if (found === null || found.lines === 0) return null;
  return (
    <button type="button" className="status-bar__link" onClick={() => runner.run('view.changes')}>
      {saveWillChange(found.lines)}
    </button>
  );
}

function Facts({ plan }: { readonly plan: OpenPlan }) {
  const blocks = useLivePlan((live) => live.plan.blocks);
  const words = useMemo(() => wordCount(blocks), [blocks]);
  const ends = useMemo(() => lineEnds(plan.loaded), [plan.loaded]);
  const isLong = plan.openAs === 'source';
  // A long plan is still being read: no count is truer than a wrong one.
  const isCounting = !isLong && blocks.length === 0 && plan.text.trim() !== '';
  return (
    <>
      <Progress />
      {plan.folder !== null && (
        <span className="status-bar__folder" title={plan.folder}>
          {plan.folder}
        </span>
      )}
      <span className="status-bar__fact">
        {isLong
          ? 'Too long to be read as a plan'
          : `${isCounting ? '…' : words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`}
      </span>
      <span className="status-bar__fact status-bar__kind">
        Markdown · {ENCODING_NAMES[plan.encoding]} · {ends === 'mixed' ? 'mixed line ends' : ends}
      </span>
    </>
  );
}

/** How far the plan is: its task items, and what is missing before a review; a click shows the panel. */
function Progress() {
  const { done, total } = useLivePlan((live) => live.checklist);
  const findings = useLivePlan((live) => live.findings.length);
  const isLoading = useLivePlan((live) => live.plan.blocks.length === 0);
  const desk = useDesk();
  const show = (tab: ReviewTab) => desk.view.getState().showReview(tab);
  if (isLoading) return null;
  return (
    <>
      {total > 0 && (
        <button type="button" className="status-bar__fact" onClick={() => show('checklist')}>
          {`${done}/${total} done`}
        </button>
      )}
      <button type="button" className="status-bar__fact" onClick={() => show('readiness')}>
        {findings === 0 ? 'Ready for review' : `${findings} before review`}
      </button>
    </>
  );
}
