import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';

const BY_ID: ReadonlyMap<string, Command> = new Map(COMMANDS.map((command) => [command.id, command]));

/** The row of a command in the command list. */
export function commandOf(id: CommandId): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new Error(`No command with the id ${id}`);
  return command;
}
