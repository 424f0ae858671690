import { dirname } from 'node:path';
import type { PlanId } from '../../shared/ipc/contract';
import { localDay } from '../../shared/plan/plan-date';
import type { PrintOptions } from '../../shared/print/print-options';
import type { Desk } from '../desk';
import { contentHash } from '../plans/content-hash';
import { encodePlan } from '../plans/plan-text';
import type { PrintJob } from '../print/export-pdf';

/** What is printed of an open plan: the text given, with the pictures, versions and drawings that belong to it. */
export function printJob(
  desk: Desk,
  { id, text, options }: { readonly id: PlanId; readonly text: string; readonly options: PrintOptions },
): PrintJob | null {
  const plan = desk.plans.find(id);
  if (plan === null) return null;
  const { path, name, encoding } = plan;
  return {
    text,
    baseFolder: path === null ? null : dirname(path),
    name,
    hash: contentHash(encodePlan(text, encoding) ?? Buffer.from(text, 'utf8')),
    today: localDay(new Date()),
    rulesOff: desk.settings.settings.readinessOff,
    earlier: async () => {
      if (path === null) return null;
      const { earlierText } = await import('../plans/versions/earlier-text');
      return earlierText(desk.versions, path, text);
    },
    drawDiagram: (source, signal) => desk.diagrams.draw(source, 'light', signal),
    options,
  };
}
