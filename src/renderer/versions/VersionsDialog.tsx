import { useEffect, useRef, useState } from 'react';
import type { PlanId, PlanVersion } from '../../shared/ipc/contract';
import { createMergeView } from '../changes/merge-view';
import { ModalDialog } from '../dialogs/ModalDialog';
import { answerOf } from '../store/answer-of';
import { useDesk, usePlans } from '../ui/desk-context';
import { replaceText } from '../workspace/disk-news';
import { RenderedVersions } from './RenderedVersions';

const REASONS: Readonly<Record<PlanVersion['reason'], string>> = {
  saved: 'Saved here',
  'before-save': 'On disk before a save',
  shrinking: 'Before a save that dropped much',
  'left-over': 'Left by a save that was cut off',
};

function when(at: number): string {
  return new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** The kept versions of a plan: what each held, beside the text of now, and the way back to it. */
export function VersionsDialog({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const plan = usePlans((state) => state.plans.find((each) => each.id === id));
  const [versions, setVersions] = useState<readonly PlanVersion[] | null>(null);
  const [chosen, setChosen] = useState<PlanVersion | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const [isRendered, setRendered] = useState(false);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (versions !== null) list.current?.querySelector('input')?.focus();
  }, [versions]);
  const close = () => desk.view.getState().closeDialog();

  useEffect(() => {
    desk.plans.getState().sync(id);
    void answerOf(() => desk.bridge.planVersions({ id })).then((result) => {
      setVersions(result.ok ? result.value : []);
      setChosen(result.ok ? (result.value[0] ?? null) : null);
      if (!result.ok) setProblem(result.problem.happened);
    });
  }, [desk, id]);

  useEffect(() => {
    if (chosen === null) return;
    let isOver = false;
    void answerOf(() => desk.bridge.planVersion({ id, hash: chosen.hash })).then((result) => {
      if (isOver) return;
      setText(result.ok ? result.value : null);
      setProblem(result.ok ? '' : `${result.problem.happened} ${result.problem.todo}`);
    });
    return () => {
      isOver = true;
    };
  }, [desk, id, chosen]);

  const now = plan?.text ?? '';
  return (
    <ModalDialog title={`Versions of “${plan?.name ?? ''}”`} wide onCancel={close}>
      {versions?.length === 0 && (
        <p className="dialog__text">
          {problem || 'Nothing was saved yet. From the first save on, every save is kept.'}
        </p>
      )}
      {versions !== null && versions.length > 0 && (
        <div className="versions">
          <fieldset ref={list} className="versions__list">
            <legend className="versions__legend">Newest first</legend>
            {versions.map((version) => (
              <label key={`${version.at} ${version.hash}`} className="versions__row" data-chosen={version === chosen}>
                <input type="radio" name="version" checked={version === chosen} onChange={() => setChosen(version)} />
                <span>
                  <strong>{when(version.at)}</strong>
                  <span className="versions__facts">
                    {REASONS[version.reason]}
                    {version.added + version.removed > 0 && ` · +${version.added} −${version.removed} lines`}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="versions__shown">
            <div className="versions__bar">
              <label className="versions__toggle">
                <input type="checkbox" checked={isRendered} onChange={(event) => setRendered(event.target.checked)} />
                Show as pages
              </label>
              <span role="status">{problem || (text === now ? 'The same as the text of now.' : '')}</span>
            </div>
            {text !== null &&
              (isRendered ? <RenderedVersions then={text} now={now} /> : <Compared then={text} now={now} />)}
          </div>
        </div>
      )}
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={close}>
          Close
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={text === null || text === now}
          onClick={() => {
            close();
            if (text !== null) replaceText(desk, id, text);
            desk.view.getState().tellDone('The version is back. It is not saved yet, and Undo takes it away again.');
          }}
        >
          Restore
        </button>
      </div>
    </ModalDialog>
  );
}

function Compared({ then, now }: { readonly then: string; readonly now: string }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current === null) return;
    const view = createMergeView(root.current, then, now, ['Then', 'Now']);
    return () => view.destroy();
  }, [then, now]);
  return (
    <>
      <div className="changes__names" aria-hidden="true">
        <span>Then</span>
        <span>Now</span>
      </div>
      <div ref={root} className="versions__texts changes" />
    </>
  );
}
