import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CommandRunner } from '../commands/command-runner';
import { ModalDialog } from '../dialogs/ModalDialog';
import type { Desk } from '../store/desk';
import { useDesk, useRunner } from '../ui/desk-context';
import { commandGroups } from './command-groups';
import { goToGroups, headingGroups } from './go-to-groups';
import type { PaletteGroup, PaletteRow } from './palette-row';

/** The most rows of a group that are laid out; more are found by typing. */
const MOST = 60;

/** What the first sign in the field looks in. */
function groupsFor(desk: Desk, runner: CommandRunner, typed: string): readonly PaletteGroup[] {
  if (typed.startsWith('>')) return commandGroups(desk, runner, typed.slice(1));
  if (typed.startsWith('@')) return headingGroups(desk, typed.slice(1));
  return goToGroups(desk, typed);
}

/**
 * One field that leads anywhere: to commands behind `>`, to headings of this plan behind `@`, else to plans and
 * headings. The keys choose, the field keeps the focus.
 */
export function Palette({ start }: { readonly start: '' | '>' | '@' }) {
  const desk = useDesk();
  const runner = useRunner();
  const [typed, setTyped] = useState<string>(start);
  const groups = useMemo(() => groupsFor(desk, runner, typed), [desk, runner, typed]);
  const isCommands = typed.startsWith('>');
  const close = () => desk.view.getState().closeDialog();

  function choose(row: PaletteRow): void {
    // The focus is back where it was before the row acts on it.
    flushSync(close);
    row.run();
  }

  return (
    <ModalDialog
      title={isCommands ? 'Command palette' : 'Go to'}
      hideTitle
      onCancel={close}
      className="dialog--palette"
    >
      <Command
        className="palette"
        shouldFilter={false}
        loop
        label={isCommands ? 'Commands' : 'Places'}
        vimBindings={false}
      >
        <Command.Input
          className="palette__field"
          data-first-focus
          value={typed}
          onValueChange={setTyped}
          placeholder="A plan or a heading, @ for headings, > for commands"
          spellCheck={false}
        />
        <Command.List className="palette__list" label={isCommands ? 'Commands' : 'Places'}>
          {groups.length === 0 && (
            <Command.Item className="palette__row" value="none" disabled>
              {isCommands ? 'No command is called that' : 'Nothing is called that'}
            </Command.Item>
          )}
          {groups.map(({ name, rows }) => (
            <Command.Group key={name} heading={name} className="palette__group">
              {rows.slice(0, MOST).map((row) => (
                <Row key={row.key} row={row} onChoose={() => choose(row)} />
              ))}
              {rows.length > MOST && <p className="palette__more">{rows.length - MOST} more: type to find them</p>}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </ModalDialog>
  );
}

function Row({ row, onChoose }: { readonly row: PaletteRow; readonly onChoose: () => void }) {
  return (
    <Command.Item
      className="palette__row"
      value={row.key}
      disabled={row.whyNot !== undefined}
      onSelect={onChoose}
      data-depth={row.depth}
    >
      <span className="palette__name">{row.name}</span>
      {row.detail !== undefined && <span className="palette__detail">{row.detail}</span>}
      {row.keys !== undefined && <kbd className="palette__keys">{row.keys}</kbd>}
    </Command.Item>
  );
}
