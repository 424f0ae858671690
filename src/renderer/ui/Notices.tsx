import { Check, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Notice } from '../store/view-state';
import { usePlans, useView } from './desk-context';
import { IconButton } from './IconButton';
import { ProgressBar } from './ProgressBar';

/** What the person is told besides the save state: problems, finished work and work under way. */
export function Notices() {
  const notices = useView((view) => view.notices);
  return (
    <section className="notices" aria-label="Messages" aria-live="polite">
      <ExportNotice />
      {notices.map((notice) => (
        <NoticeCard key={notice.key} notice={notice} />
      ))}
    </section>
  );
}

function ExportNotice() {
  const progress = useView((view) => view.exporting);
  const name = usePlans((state) => state.plans.find((plan) => plan.id === progress?.id)?.name ?? '');
  const cancel = usePlans((state) => state.cancelExport);
  if (progress === null || progress.of === 0) return null;
  return (
    <div className="notice">
      <p className="notice__title">Exporting {name}</p>
      <ProgressBar name={`Exporting ${name}`} done={progress.done} total={progress.of} words={progress.step} />
      <p className="notice__text notice__step">{progress.step}</p>
      <button type="button" className="button button--small" onClick={() => void cancel()}>
        Cancel
      </button>
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  switch (notice.kind) {
    case 'done':
      return (
        <Card notice={notice} icon={<Check aria-hidden size={15} className="ok" />}>
          <p className="notice__title">{notice.text}</p>
        </Card>
      );
    case 'problem':
      return (
        <Card notice={notice} icon={<TriangleAlert aria-hidden size={15} className="bad" />} role="alert">
          <p className="notice__title">{notice.about}</p>
          <p className="notice__text">{notice.problem.happened}</p>
          <p className="notice__text">{notice.problem.safe}</p>
          <p className="notice__text">{notice.problem.todo}</p>
        </Card>
      );
    default:
      return notice satisfies never;
  }
}

interface CardProps {
  readonly notice: Notice;
  readonly icon: ReactNode;
  readonly role?: 'alert';
  readonly children: ReactNode;
}

function Card({ notice, icon, role, children }: CardProps) {
  const dismiss = useView((view) => view.dismiss);
  return (
    <div className="notice" data-kind={notice.kind} role={role}>
      {icon}
      <div className="notice__body">{children}</div>
      <IconButton name="Dismiss" icon={X} iconSize={14} onClick={() => dismiss(notice.key)} />
    </div>
  );
}
