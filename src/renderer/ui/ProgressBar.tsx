interface ProgressBarProps {
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Said in place of "done of total". */
  readonly words?: string;
}

/** A thin bar of progress with its numbers for those who cannot see it. */
export function ProgressBar({ name, done, total, words }: ProgressBarProps) {
  const share = total === 0 ? 0 : (done / total) * 100;
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={words ?? `${done} of ${total}`}
    >
      <div className="bar__done" style={{ width: `${share}%` }} />
    </div>
  );
}
