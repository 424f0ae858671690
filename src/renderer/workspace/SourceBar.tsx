import { FileCode2 } from 'lucide-react';
import { useState } from 'react';
import type { OpenPlan } from '../store/open-plan';
import { Bar } from './Bar';

/** Says why a plan is shown as its source alone, until the person has read it. */
export function SourceBar({ plan }: { readonly plan: OpenPlan }) {
  const [isRead, setIsRead] = useState(false);
  if (plan.openAs !== 'source' || isRead) return null;
  return (
    <Bar
      name="Shown as source"
      icon={<FileCode2 aria-hidden size={15} />}
      words="A table or another piece of this plan is too large to be laid out, so the plan is shown as its source."
    >
      <button type="button" className="button button--small" onClick={() => setIsRead(true)}>
        OK
      </button>
    </Bar>
  );
}
