interface ProgressRingProps {
  readonly done: number;
  readonly total: number;
}

const RADIUS = 5.25;
const LENGTH = 2 * Math.PI * RADIUS;

/** The progress of a section at a glance; the numbers stand beside it in text. */
export function ProgressRing({ done, total }: ProgressRingProps) {
  const share = total === 0 ? 0 : done / total;
  return (
    <svg className="ring" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <circle className="ring__rest" cx="7" cy="7" r={RADIUS} />
      <circle
        className="ring__done"
        cx="7"
        cy="7"
        r={RADIUS}
        strokeDasharray={`${share * LENGTH} ${LENGTH}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
