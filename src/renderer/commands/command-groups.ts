import { COMMANDS, type Command, type CommandId, type CommandMenu } from '../../shared/commands/command-list';

export type ListedCommand = Command & { readonly id: CommandId };

const NAMES: Readonly<Record<CommandMenu, string>> = {
  file: 'File',
  edit: 'Edit',
  insert: 'Insert',
  format: 'Format',
  table: 'Table',
  view: 'View',
  help: 'Help',
};

const LISTED: readonly ListedCommand[] = COMMANDS;

/** The commands by the menu that they stand in, in the order of the menus. */
export const COMMAND_GROUPS: readonly {
  readonly menu: CommandMenu;
  readonly name: string;
  readonly commands: readonly ListedCommand[];
}[] = (Object.keys(NAMES) as CommandMenu[]).map((menu) => ({
  menu,
  name: NAMES[menu],
  commands: LISTED.filter((command) => command.menu === menu),
}));

/** Whether each word of the query stands somewhere in one of the texts, whatever its case. */
export function matchesWords(query: string, ...texts: readonly string[]): boolean {
  const all = texts.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word));
}
