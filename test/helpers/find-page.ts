import { expect, type Locator } from '@playwright/test';
import type { PlanPage } from './plan-page';

/** The bar that finds and replaces. */
export class FindPage {
  constructor(private readonly plan: PlanPage) {}

  get bar(): Locator {
    return this.plan.page.getByRole('search', { name: 'Find' });
  }

  get field(): Locator {
    return this.bar.getByRole('textbox', { name: 'Find', exact: true });
  }

  get replacement(): Locator {
    return this.bar.getByRole('textbox', { name: 'Replace with' });
  }

  get result(): Locator {
    return this.bar.getByRole('status');
  }

  button(name: string): Locator {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** Opens the bar by its key and looks for words. */
  async find(words: string): Promise<void> {
    await this.plan.press('Control+F');
    await expect(this.field).toBeFocused();
    // What was looked for before may be the same words.
    await this.field.fill('');
    await this.field.fill(words);
  }

  async replaceWith(words: string): Promise<void> {
    await this.plan.press('Control+H');
    await this.replacement.fill(words);
  }

  /** The words that are marked in the rich text, with those of the match in front apart. */
  marked(): Promise<{ readonly all: readonly string[]; readonly current: readonly string[] }> {
    return this.plan.page.evaluate(() => {
      const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
      return { all: words('plan-found'), current: words('plan-found-current') };
    });
  }
}
