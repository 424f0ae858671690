import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command, type CommandId, type CommandMenu } from '../shared/commands/command-list';
import { keysOf, type Shortcuts } from '../shared/commands/keys-of';
import type { RecentPlan } from '../shared/ipc/contract';

const LISTED: readonly Command[] = COMMANDS;

export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly openRecent: (id: string) => void;
}

export interface MenuSettings {
  readonly isMac: boolean;
  /** Adds the developer tools. */
  readonly isDevelopment: boolean;
}

/** The application menu, made from the one list of commands. */
export class AppMenu {
  #recent: readonly RecentPlan[] = [];
  #disabled: ReadonlySet<CommandId> = new Set();
  #checked: ReadonlySet<CommandId> = new Set();
  #shortcuts: Shortcuts = {};
  #isShown = false;

  constructor(
    private readonly actions: MenuActions,
    private readonly settings: MenuSettings,
  ) {}

  setRecent(recent: readonly RecentPlan[]): void {
    this.#recent = recent;
    this.#renew();
  }

  /** Shows the person's own keys in place of the list's. */
  setShortcuts(shortcuts: Shortcuts): void {
    if (JSON.stringify(shortcuts) === JSON.stringify(this.#shortcuts)) return;
    this.#shortcuts = shortcuts;
    this.#renew();
  }

  /** Greys the commands that can't run now. */
  setDisabled(disabled: readonly CommandId[]): void {
    this.#disabled = new Set(disabled);
    const menu = Menu.getApplicationMenu();
    for (const { id } of COMMANDS) {
      const item = menu?.getMenuItemById(id);
      if (item) item.enabled = !this.#disabled.has(id);
    }
  }

  /** Sets the check marks of the commands that are on. */
  setChecked(checked: readonly CommandId[]): void {
    this.#checked = new Set(checked);
    const menu = Menu.getApplicationMenu();
    for (const command of LISTED) {
      const item = command.toggles === true ? menu?.getMenuItemById(command.id) : null;
      if (item) item.checked = this.#checked.has(command.id as CommandId);
    }
  }

  #renew(): void {
    if (this.#isShown) this.show();
  }

  /** Puts the menu up. Before, what it is made of is only kept: it takes a while to build. */
  show(): void {
    this.#isShown = true;
    Menu.setApplicationMenu(Menu.buildFromTemplate(this.template()));
  }

  template(): MenuItemConstructorOptions[] {
    const { isMac, isDevelopment } = this.settings;
    const line: MenuItemConstructorOptions = { type: 'separator' };
    const [open, ...restOfFile] = this.#groups('file');
    return [
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          ...(open ?? []),
          { label: 'Open Recent', id: 'file.open-recent', submenu: this.#recentItems() },
          ...apart(restOfFile),
          ...(isMac ? [] : [line, { role: 'quit' } as const]),
        ],
      },
      {
        label: '&Edit',
        submenu: [
          ...apart(this.#groups('edit')).slice(1),
          line,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      { label: '&Insert', submenu: apart(this.#groups('insert')).slice(1) },
      { label: 'F&ormat', submenu: apart(this.#groups('format')).slice(1) },
      { label: '&Table', submenu: apart(this.#groups('table')).slice(1) },
      {
        label: '&View',
        submenu: [
          ...apart(this.#groups('view')).slice(1),
          ...(isDevelopment ? [line, { role: 'toggleDevTools', label: 'Developer Tools' } as const] : []),
        ],
      },
      ...(isMac ? [{ role: 'windowMenu' } as const] : []),
      { label: '&Help', submenu: [...apart(this.#groups('help')).slice(1), { role: 'about' }] },
    ];
  }

  #recentItems(): MenuItemConstructorOptions[] {
    if (this.#recent.length === 0) return [{ label: 'No plans yet', enabled: false }];
    return this.#recent.map(({ id, name, folder }) => ({
      // An ampersand would underline the letter that follows it.
      label: `${name} (${folder})`.replaceAll('&', '&&'),
      click: () => this.actions.openRecent(id),
    }));
  }

  /** The items of a menu, group by group, in the order of the list. */
  #groups(menu: CommandMenu): MenuItemConstructorOptions[][] {
    const groups = new Map<string, MenuItemConstructorOptions[]>();
    for (const command of COMMANDS) {
      if (command.menu !== menu) continue;
      const group = groups.get(command.group) ?? [];
      group.push(this.#item(command));
      groups.set(command.group, group);
    }
    return [...groups.values()];
  }

  #item(command: Command & { readonly id: CommandId }): MenuItemConstructorOptions {
    const item: MenuItemConstructorOptions = {
      id: command.id,
      label: command.name,
      enabled: !this.#disabled.has(command.id),
      ...(command.toggles === true && { type: 'checkbox', checked: this.#checked.has(command.id) }),
      click: (chosen) => {
        // The window says whether the command is on; the system has changed the mark already.
        if (command.toggles === true) chosen.checked = this.#checked.has(command.id);
        this.actions.run(command.id);
      },
    };
    const keys = keysOf(command, this.#shortcuts);
    if (keys === undefined) return item;
    // Shown here and handled by the window, so that a key runs its command once. On macOS, where the system's menu
    // always owns its keys, the window leaves them to it.
    return { ...item, accelerator: keys.replace('Mod', 'CommandOrControl'), registerAccelerator: false };
  }
}

/** Groups with a line before each. */
function apart(groups: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return groups.flatMap((items) => [{ type: 'separator' } as const, ...items]);
}
