import { Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command, type CommandId, type CommandMenu } from '../shared/commands/command-list';
import { keysOf, type Shortcuts } from '../shared/commands/keys-of';
import type { RecentPlan } from '../shared/ipc/contract';

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
  #shown: Menu | null = null;

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
    const before = this.#disabled;
    this.#disabled = new Set(disabled);
    for (const id of inOneOf(before, this.#disabled)) {
      const item = this.#shown?.getMenuItemById(id);
      if (item) item.enabled = !this.#disabled.has(id);
    }
  }

  /** Sets the check marks of the commands that are on. */
  setChecked(checked: readonly CommandId[]): void {
    const before = this.#checked;
    this.#checked = new Set(checked);
    for (const id of inOneOf(before, this.#checked)) {
      const item = this.#shown?.getMenuItemById(id);
      if (item?.type === 'checkbox') item.checked = this.#checked.has(id);
    }
  }

  #renew(): void {
    if (this.#shown !== null) this.show();
  }

  /** Puts the menu up. Before, what it is made of is only kept: it takes a while to build. */
  show(): void {
    this.#shown = Menu.buildFromTemplate(this.template());
    Menu.setApplicationMenu(this.#shown);
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

/** What one of the two holds and the other does not. */
function inOneOf<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): readonly T[] {
  return [...[...a].filter((each) => !b.has(each)), ...[...b].filter((each) => !a.has(each))];
}
