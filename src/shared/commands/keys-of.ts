import type { Command } from './command-list';

/** Keys that the person gave to commands, by command id; empty keys are none. */
export type Shortcuts = Readonly<Record<string, string>>;

/** The keys of a command: the person's own where there are some, else those of the list. Undefined for none. */
export function keysOf(command: Pick<Command, 'id' | 'keys'>, shortcuts: Shortcuts): string | undefined {
  const own = Object.hasOwn(shortcuts, command.id) ? shortcuts[command.id] : undefined;
  return (own ?? command.keys) || undefined;
}
