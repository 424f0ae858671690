import type { PlanId } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/ipc/result';
import { answerOf } from '../store/answer-of';
import type { Desk } from '../store/desk';
import type { PdfPages } from './pdf-pages';

/**
 * Hands the pages to the system's print dialog, as they are shown. Sheets of a printer lie one way, so pages that lie the
 * other way than the first are turned. Answers why they could not be printed, or null.
 */
export async function printPages(
  desk: Desk,
  id: PlanId,
  pages: PdfPages,
  onPage: (done: number) => void,
): Promise<Problem | null> {
  const [first] = pages.sizes;
  if (first === undefined) return null;
  const isWide = first.width > first.height;
  const sheets: { readonly png: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }[] = [];
  try {
    for (const [index, { width, height }] of pages.sizes.entries()) {
      onPage(index + 1);
      const turned = width > height !== isWide;
      const png = new Uint8Array(await pages.picture(index, turned));
      sheets.push(turned ? { png, width: height, height: width } : { png, width, height });
    }
  } catch (error) {
    const happened = `The pages could not be painted: ${error instanceof Error ? error.message : String(error)}.`;
    return { code: 'export-failed', happened, safe: 'The plan is unchanged.', todo: 'Export a PDF and print that.' };
  }
  const result = await answerOf(() => desk.bridge.printSheets({ id, sheets }));
  return result.ok ? null : result.problem;
}
