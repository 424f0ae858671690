import { expect, type Locator } from '@playwright/test';
import type { PlanPage } from './plan-page';

/** The plan in front as its source. */
export function sourceOf({ page }: PlanPage): Locator {
  return page.getByRole('textbox', { name: 'Source', exact: true });
}

/** Switches to the source view and waits until it has the caret. */
export async function showSource(plan: PlanPage): Promise<Locator> {
  await plan.press('Control+/');
  const source = sourceOf(plan);
  await expect(source).toBeFocused();
  return source;
}

/** Switches back to the rich editor and waits until it has the caret. */
export async function showRich(plan: PlanPage): Promise<void> {
  await plan.press('Control+/');
  await expect(plan.editor).toBeFocused();
}

/** The words of the line that holds the caret, as CodeMirror marks it. */
export function caretLine(plan: PlanPage): Locator {
  return sourceOf(plan).locator('.cm-activeLine');
}

interface Watched extends Window {
  policyViolations?: string[];
}

/** Starts to keep what the page's policy refuses. */
export function watchPolicy({ page }: PlanPage): Promise<void> {
  return page.evaluate(() => {
    const watched = window as Watched;
    if (watched.policyViolations === undefined) {
      const kept: string[] = [];
      watched.policyViolations = kept;
      document.addEventListener('securitypolicyviolation', (event) =>
        kept.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
      );
    }
    watched.policyViolations.length = 0;
  });
}

export function policyViolations({ page }: PlanPage): Promise<readonly string[]> {
  return page.evaluate(() => (window as Watched).policyViolations ?? []);
}
