import { useState } from 'react';
import { keysOf } from '../../shared/commands/keys-of';
import { COMMAND_GROUPS, matchesWords } from '../commands/command-groups';
import { shownKeys } from '../commands/command-keys';
import { ModalDialog } from '../dialogs/ModalDialog';
import { useDesk, useIsMac, useSettings } from '../ui/desk-context';
import { OTHER_KEYS } from './other-keys';

interface SheetRow {
  readonly name: string;
  readonly keys: string;
}

/** All keys by what they do, to look up or to print. */
export function ShortcutsSheet() {
  const desk = useDesk();
  const mac = useIsMac();
  const shortcuts = useSettings((settings) => settings.shortcuts);
  const [query, setQuery] = useState('');
  const view = () => desk.view.getState();
  const groups: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[] = [
    ...COMMAND_GROUPS.map(({ name, commands }) => ({
      name,
      rows: commands.flatMap((command) => {
        const keys = keysOf(command, shortcuts);
        return keys === undefined ? [] : [{ name: command.name, keys: shownKeys(keys, mac) }];
      }),
    })),
    ...OTHER_KEYS.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ({ name: row.name, keys: row.keys.map((keys) => shownKeys(keys, mac)).join(', ') })),
    })),
  ];
  const found = groups
    .map(({ name, rows }) => ({ name, rows: rows.filter((row) => matchesWords(query, row.name, row.keys, name)) }))
    .filter(({ rows }) => rows.length > 0);

  return (
    <ModalDialog title="Keyboard shortcuts" onCancel={() => view().closeDialog()} className="dialog--sheet">
      <input
        type="search"
        className="field__input sheet__find"
        data-first-focus
        aria-label="Find a shortcut"
        placeholder="Find a shortcut"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach it for that */}
      <section className="sheet" aria-label="Shortcuts" tabIndex={0}>
        {found.length === 0 && <p className="setting__about">No shortcut is called that.</p>}
        {found.map(({ name, rows }) => (
          <section key={name} className="sheet__group" aria-label={name}>
            <h3 className="panel__title sheet__title">{name}</h3>
            <dl className="sheet__rows">
              {rows.map((row) => (
                <div key={row.name} className="sheet__row">
                  <dt>{row.name}</dt>
                  <dd>
                    <kbd>{row.keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <div className="dialog__buttons sheet__end">
        <button
          type="button"
          className="button button--apart"
          onClick={() => view().openDialog({ kind: 'settings', section: 'shortcuts' })}
        >
          Change…
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print…
        </button>
        <button type="button" className="button button--primary" onClick={() => view().closeDialog()}>
          Done
        </button>
      </div>
    </ModalDialog>
  );
}
