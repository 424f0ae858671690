import type { Problem } from '../../shared/ipc/result';

/** What went wrong in a dialog that stays open for it; read out at once. Nothing for null. */
export function DialogProblem({ problem }: { readonly problem: Problem | null }) {
  return (
    problem && (
      <p className="dialog__problem" role="alert">
        {problem.happened} {problem.safe} {problem.todo}
      </p>
    )
  );
}
