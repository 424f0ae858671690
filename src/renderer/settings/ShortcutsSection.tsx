import { useState } from 'react';
import type { Command, CommandId } from '../../shared/commands/command-list';
import { keysOf } from '../../shared/commands/keys-of';
import { COMMAND_GROUPS, matchesWords } from '../commands/command-groups';
import { shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import { useIsMac, useSettings } from '../ui/desk-context';
import { KeyField } from './KeyField';

/** The keys of every command, and what they are to be. */
export function ShortcutsSection() {
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const change = useSettings((settings) => settings.change);
  const mac = useIsMac();
  const [query, setQuery] = useState('');
  const hasOwn = Object.keys(shortcuts).length > 0;
  const groups = COMMAND_GROUPS.map(({ name, commands }) => ({
    name,
    commands: commands.filter((command) => matchesWords(query, command.name, spoken(command))),
  })).filter(({ commands }) => commands.length > 0);

  function spoken(command: Command): string {
    return shownKeys(keysOf(command, shortcuts) ?? '', mac);
  }

  function set(id: CommandId, keys: string | null, takenFrom: readonly CommandId[]): void {
    const { [id]: _old, ...others } = shortcuts;
    const isListed = keys !== null && keys === (commandOf(id).keys ?? '');
    const taken = Object.fromEntries(takenFrom.map((other) => [other, '']));
    void change({ shortcuts: { ...others, ...taken, ...(keys !== null && !isListed && { [id]: keys }) } });
  }

  return (
    <>
      <div className="shortcut-tools">
        <input
          type="search"
          className="field__input"
          aria-label="Find a command or its keys"
          placeholder="Find a command or its keys"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <button
          type="button"
          className="button"
          aria-disabled={!hasOwn}
          onClick={() => hasOwn && void change({ shortcuts: {} })}
        >
          Reset all
        </button>
      </div>
      {groups.length === 0 && <p className="setting__about">No command is called that.</p>}
      {groups.map(({ name, commands }) => (
        <section key={name} aria-label={name}>
          <h3 className="panel__title shortcut-group">{name}</h3>
          <ul>
            {commands.map((command) => (
              <KeyField
                key={command.id}
                command={command}
                shortcuts={shortcuts}
                onSet={(keys, takenFrom) => set(command.id, keys, takenFrom)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
