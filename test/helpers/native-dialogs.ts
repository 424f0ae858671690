import type { ElectronApplication } from '@playwright/test';

// Native dialogs can't be driven from a test, so their answers are given in their place.

/** The next open dialogs answer with these files; null is Cancel. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[] | null): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths === null, filePaths: filePaths ?? [] });
    },
    paths === null ? null : [...paths],
  );
}

/** The next save dialogs answer with this place; null is Cancel. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const seen = globalThis as typeof globalThis & { suggestedPlaces?: string[] };
    seen.suggestedPlaces ??= [];
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      seen.suggestedPlaces?.push(options.defaultPath ?? '');
      return { canceled: filePath === null, filePath: filePath ?? '' };
    };
  }, path);
}

/** The places that save dialogs offered since the first {@link answerSaveDialog}. */
export function suggestedPlaces(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as typeof globalThis & { suggestedPlaces?: string[] }).suggestedPlaces ?? []);
}

/** What a message box said. */
export interface ShownMessage {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** The next message boxes are answered by the button of this name. */
export async function answerMessageBox(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, name) => {
    const seen = globalThis as typeof globalThis & { shownMessages?: ShownMessage[] };
    seen.shownMessages ??= [];
    dialog.showMessageBox = async (...args: unknown[]) => {
      const options = args.at(-1) as { message: string; detail?: string; buttons?: string[] };
      const buttons = options.buttons ?? [];
      seen.shownMessages?.push({ message: options.message, detail: options.detail ?? '', buttons });
      return { response: buttons.indexOf(name), checkboxChecked: false };
    };
  }, button);
}

/** What message boxes said since the first {@link answerMessageBox}. */
export function shownMessages(app: ElectronApplication): Promise<readonly ShownMessage[]> {
  return app.evaluate(() => (globalThis as typeof globalThis & { shownMessages?: ShownMessage[] }).shownMessages ?? []);
}

/** Instead of opening addresses outside, keeps them. */
export async function catchOpenedLinks(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const seen = globalThis as typeof globalThis & { openedLinks?: string[] };
    seen.openedLinks = [];
    shell.openExternal = async (address) => {
      seen.openedLinks?.push(address);
    };
  });
}

/** The addresses that were opened outside since {@link catchOpenedLinks}. */
export function openedLinks(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as typeof globalThis & { openedLinks?: string[] }).openedLinks ?? []);
}

/** What was handed to the system's print dialog: its pages, as base64 of a PDF of them. */
export interface CaughtPrint {
  readonly pdf: string;
}

/** Instead of showing the system's print dialog, keeps what would be printed, and answers as if it was printed or cancelled. */
export async function catchPrints(app: ElectronApplication, answer: 'printed' | 'cancelled'): Promise<void> {
  await app.evaluate(({ app: electronApp }, how) => {
    const seen = globalThis as typeof globalThis & { caughtPrints?: CaughtPrint[]; printAnswer?: string };
    const isFirst = seen.caughtPrints === undefined;
    seen.caughtPrints = [];
    seen.printAnswer = how;
    if (!isFirst) return;
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => {
        contents
          .printToPDF({ preferCSSPageSize: true, printBackground: true })
          .then((pdf) => seen.caughtPrints?.push({ pdf: pdf.toString('base64') }))
          .then(() =>
            done?.(seen.printAnswer === 'printed', seen.printAnswer === 'printed' ? '' : 'Print job canceled'),
          );
      };
    });
  }, answer);
}

export function caughtPrints(app: ElectronApplication): Promise<readonly CaughtPrint[]> {
  return app.evaluate(() => (globalThis as typeof globalThis & { caughtPrints?: CaughtPrint[] }).caughtPrints ?? []);
}
