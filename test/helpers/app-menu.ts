import type { ElectronApplication } from '@playwright/test';

/** An item of the application menu, as the system shows it. */
export interface ShownMenuItem {
  readonly path: string;
  readonly accelerator: string | null;
  readonly registersAccelerator: boolean;
  readonly enabled: boolean;
}

/** All items of the application menu that do something, named by their way: `File > Save As…`. */
export function menuItems(app: ElectronApplication): Promise<readonly ShownMenuItem[]> {
  return app.evaluate(({ Menu }) => {
    const items: ShownMenuItem[] = [];
    const visit = (menu: Electron.Menu | null, above: string) => {
      for (const item of menu?.items ?? []) {
        const path = above + item.label.replace(/&(.)/g, '$1');
        if (item.submenu) visit(item.submenu, `${path} > `);
        else if (item.type !== 'separator')
          items.push({
            path,
            accelerator: item.accelerator?.toString() ?? null,
            registersAccelerator: item.registerAccelerator,
            enabled: item.enabled,
          });
      }
    };
    visit(Menu.getApplicationMenu(), '');
    return items;
  });
}

/**
 * Chooses an item of the application menu by its way: `File > Save As…`. Resolves once the window was told of it: a key that
 * comes right behind would overtake it, which no hand can do.
 */
export async function chooseMenuItem(app: ElectronApplication, path: string): Promise<void> {
  const outcome = await app.evaluate(async ({ Menu, BrowserWindow }, wanted) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    let found: Electron.MenuItem | undefined;
    for (const label of wanted.split(' > ')) {
      found = items.find((item) => item.label.replace(/&(.)/g, '$1') === label);
      items = found?.submenu?.items ?? [];
    }
    if (found === undefined) return 'is not there';
    if (!found.enabled) return 'is greyed';
    const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    found.click(undefined, shown, undefined);
    // Scripts come to the page on the same way as what it is told.
    await shown?.webContents.executeJavaScript('0').catch(() => undefined);
    return 'chosen';
  }, path);
  if (outcome !== 'chosen') throw new Error(`the menu item "${path}" ${outcome}`);
}
