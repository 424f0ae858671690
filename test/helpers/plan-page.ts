import { basename } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { chooseMenuItem } from './app-menu';
import { answerOpenDialog } from './native-dialogs';

type Point = { readonly x: number; readonly y: number };

/** The window as a person sees it: what is where, by its role and name, and what the hand does. */
export class PlanPage {
  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {}

  /** The plan in front. */
  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'Plan', exact: true });
  }

  get saveState(): Locator {
    return this.page.getByRole('status', { name: 'Save state' });
  }

  get tabs(): Locator {
    return this.page.locator('.tabs').getByRole('tab');
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Editing' });
  }

  /** The strip that shows the plan's fields. */
  get fields(): Locator {
    return this.page.getByRole('region', { name: 'Fields', exact: true });
  }

  get outline(): Locator {
    return this.page.getByRole('navigation', { name: 'Outline' });
  }

  get checklist(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Checklist', exact: true });
  }

  get review(): Locator {
    return this.page.getByRole('complementary', { name: 'Review' });
  }

  /** Brings the checklist to the front of the review panel, which stays at the tab that was chosen last. */
  async showChecklist(): Promise<void> {
    await this.review.getByRole('tab', { name: 'Checklist' }).click();
    await expect(this.checklist).toBeVisible();
  }

  /** The tab of a plan, edited or not. */
  tab(name: string): Locator {
    return this.page.getByRole('tab', { name: new RegExp(`^${escapePattern(name)}(?: edited)?$`) });
  }

  task(name: string): Locator {
    return this.editor.getByRole('checkbox', { name, exact: true });
  }

  /** A cell of the plan's n-th table, counted from 0; row 0 is the header. */
  cell(table: number, row: number, column: number): Locator {
    return this.editor.getByRole('table').nth(table).getByRole('row').nth(row).locator('td, th').nth(column);
  }

  dialog(title: string | RegExp): Locator {
    const name = { name: title };
    return this.page.getByRole('dialog', name).or(this.page.getByRole('alertdialog', name));
  }

  /** Opens files through the system's dialog; the last of them is in front afterwards. */
  async open(...paths: readonly string[]): Promise<void> {
    await answerOpenDialog(this.app, paths);
    await this.page.keyboard.press('Control+O');
    await this.shows(basename(paths.at(-1) ?? ''));
  }

  /** Waits until a plan is in front and can be edited. */
  async shows(name: string): Promise<void> {
    await soon(this.page, { tab: name });
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(this.editor).toBeVisible();
    await expect(this.saveState).not.toBeEmpty();
  }

  /** Saves edits, or writes the text again where there are none, and waits until the window says that it is done. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await soon(this.page, { saved: true });
    await expect(this.saveState).toHaveText(/^Saved \d\d:\d\d$/);
  }

  /** Does something with the window itself. There may be hidden ones beside it, as the one that draws diagrams. */
  async onWindow<T>(work: (window: BrowserWindow) => T): Promise<T> {
    const window = await this.app.browserWindow(this.page);
    return window.evaluate(work) as Promise<T>;
  }

  /** Closes every plan without saving, and the folder, and leaves the pointer at nothing. */
  async closeAll(): Promise<void> {
    const { keyboard } = this.page;
    if ((await this.page.getByRole('dialog').or(this.page.getByRole('alertdialog')).count()) > 0) {
      await keyboard.press('Escape');
    }
    for (let left = await this.tabs.count(); left > 0; left -= 1) {
      await keyboard.press('Control+W');
      // Asked about edits, and about a plan whose file is gone.
      const discard = this.page.getByRole('button', { name: "Don't save" });
      await soon(this.page, { tabsBelow: left });
      // A plan of a megabyte takes its time to be put away on a busy machine.
      const answered = async () => (await this.tabs.count()) < left || (await discard.isVisible());
      await expect.poll(answered, { timeout: 30_000 }).toBe(true);
      if (await discard.isVisible()) {
        await discard.click();
        await soon(this.page, { tabsBelow: left });
      }
      await expect(this.tabs).toHaveCount(left - 1);
    }
    const dismiss = this.page.getByRole('button', { name: 'Dismiss' });
    while ((await dismiss.count()) > 0) await dismiss.first().click();
    const folderTabs = this.page.getByRole('tablist', { name: 'At the left' });
    if (await folderTabs.isVisible()) {
      await chooseMenuItem(this.app, 'File > Close Folder');
      await expect(folderTabs).toBeHidden();
    }
    await this.page.mouse.move(0, 0);
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Clicks a button of the toolbar by its plain name. */
  async clickTool(name: string): Promise<void> {
    await this.toolbar.getByRole('button', { name, exact: true }).click();
  }

  /** Chooses a paragraph style in the menu of the toolbar. */
  async chooseStyle(name: string): Promise<void> {
    await this.toolbar.getByRole('button', { name: /^Paragraph style: / }).click();
    await this.page.getByRole('menuitemradio', { name, exact: true }).click();
  }

  /** Puts the caret behind words of the plan by a click there. The words must stand within one run of equal text. */
  async clickBehind(words: string): Promise<void> {
    const { x, y } = await this.#point(words, 'end');
    await this.page.mouse.click(x, y);
  }

  async clickBefore(words: string): Promise<void> {
    const { x, y } = await this.#point(words, 'start');
    await this.page.mouse.click(x, y);
  }

  /** Selects words of one line by dragging over them. */
  async select(words: string): Promise<void> {
    const from = await this.#point(words, 'start');
    const to = await this.#point(words, 'end');
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Words of the fields are a text that can be clicked once the strip in their place has made room. */
  async #showFields(words: string): Promise<void> {
    const isHeld = await this.editor.evaluate((root, wanted) => {
      const holding = [...root.children].find((block) => block.textContent?.includes(wanted));
      return holding?.matches('[data-field-room="held"], [data-field-room="gone"]') ?? false;
    }, words);
    if (isHeld) await this.page.getByRole('button', { name: 'Edit fields as text' }).click();
  }

  /** Where the first occurrence of the words starts or ends in the window, after scrolling it into view. */
  async #point(words: string, side: 'start' | 'end'): Promise<Point> {
    await expect(this.editor).toContainText(words);
    await this.#showFields(words);
    return this.editor.evaluate(
      (root, { wanted, atEnd }) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = (node.nodeValue ?? '').indexOf(wanted);
          if (start < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const place = start + wanted.length;
          const boxOf = (from: number, to: number) => {
            const range = document.createRange();
            range.setStart(node, from);
            range.setEnd(node, to);
            return range.getBoundingClientRect();
          };
          const first = boxOf(start, start + 1);
          const last = boxOf(place - 1, place);
          const rightToLeft = first.top === last.top && last.left < first.left;
          const box = atEnd ? last : first;
          return { x: atEnd === rightToLeft ? box.left : box.right, y: (box.top + box.bottom) / 2 };
        }
        throw new Error(`the plan has no run of text with "${wanted}"`);
      },
      { wanted: words, atEnd: side === 'end' },
    );
  }
}

/** What a test waits for again and again. */
interface Awaited {
  /** The plan of this name is in front. */
  readonly tab?: string;
  /** The plan in front is saved. */
  readonly saved?: boolean;
  /** There are fewer tabs, or a question stands before it. */
  readonly tabsBelow?: number;
}

/**
 * Waits in the page itself, from frame to frame, for what is then expected: Playwright looks at once and after a tenth, a
 * third and a whole second, and most of what a test waits for takes a tenth and a little. Gives up without a word.
 */
async function soon(page: Page, awaited: Awaited): Promise<void> {
  await page.evaluate(
    ({ tab, saved, tabsBelow }) =>
      new Promise<void>((resolve) => {
        const until = performance.now() + 5000;
        const isSo = () => {
          const tabs = [...document.querySelectorAll('.tabs [role="tab"]')];
          if (tab !== undefined)
            return tabs.some((each) => each.ariaSelected === 'true' && each.textContent?.includes(tab));
          if (saved === true)
            return document.querySelector('[aria-label="Save state"]')?.textContent?.startsWith('Saved') === true;
          return (
            tabs.length < (tabsBelow ?? 0) || document.querySelector('[role="alertdialog"], [role="dialog"]') !== null
          );
        };
        const look = () => {
          if (isSo() || performance.now() > until) resolve();
          else setTimeout(look, 10);
        };
        look();
      }),
    awaited,
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
