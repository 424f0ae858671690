import { RotateCcw } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { COMMANDS, type CommandId } from '../../shared/commands/command-list';
import { keysOf, type Shortcuts } from '../../shared/commands/keys-of';
import type { ListedCommand } from '../commands/command-groups';
import { keysOfPress, sameKeys, shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import { useIsMac } from '../ui/desk-context';
import { IconButton } from '../ui/IconButton';
import { keptFor } from './kept-keys';

interface KeyFieldProps {
  readonly command: ListedCommand;
  readonly shortcuts: Shortcuts;
  /** New keys, empty for none, or null for those of the list; and the commands that lose them. */
  readonly onSet: (keys: string | null, takenFrom: readonly CommandId[]) => void;
}

/** Keys that were pressed and that other commands have. */
interface Conflict {
  readonly keys: string;
  readonly others: readonly CommandId[];
}

/** The commands that have keys already. Keys that a table and the rest share by the list stay shared. */
function othersWith(keys: string, id: CommandId, shortcuts: Shortcuts, mac: boolean): readonly CommandId[] {
  return COMMANDS.filter((other) => {
    const own = other.id === id ? undefined : keysOf(other, shortcuts);
    return own !== undefined && sameKeys(own, keys, mac);
  }).map((other) => other.id);
}

/** A command with its keys; a press of the button waits for new ones. */
export function KeyField({ command, shortcuts, onSet }: KeyFieldProps) {
  const mac = useIsMac();
  const nameId = useId();
  const [isWaiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const instead = useRef<HTMLButtonElement>(null);
  const keys = keysOf(command, shortcuts);
  const isOwn = Object.hasOwn(shortcuts, command.id);

  useEffect(() => {
    if (!isWaiting) return;
    // On the window and first: the keys of all commands are caught there.
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) return;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (isPlain && event.key === 'Escape') return stop();
      if (isPlain && (event.key === 'Backspace' || event.key === 'Delete')) return finish('', []);
      const pressed = keysOfPress(event, mac);
      if (pressed === null) return setRefused('Hold Ctrl, Cmd or Alt with a key, or press F1 to F12.');
      const use = keptFor(pressed, mac);
      if (use !== null) return setRefused(`${shownKeys(pressed, mac)} is kept for ${use}.`);
      const others = othersWith(pressed, command.id, shortcuts, mac);
      if (others.length === 0) return finish(pressed, []);
      setWaiting(false);
      setConflict({ keys: pressed, others });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });

  useEffect(() => {
    if (conflict !== null) instead.current?.focus();
  }, [conflict]);

  function stop(): void {
    setWaiting(false);
    setRefused(null);
    setConflict(null);
    button.current?.focus();
  }

  function finish(chosen: string, takenFrom: readonly CommandId[]): void {
    stop();
    onSet(chosen, takenFrom);
  }

  const shown = isWaiting ? 'Press keys…' : keys === undefined ? 'None' : shownKeys(keys, mac);
  return (
    <li className="shortcut">
      <span className="shortcut__name" id={nameId}>
        {command.name}
      </span>
      {isOwn && (
        <IconButton
          name={`Reset ${command.name}`}
          icon={RotateCcw}
          iconSize={14}
          onClick={() => {
            stop();
            onSet(null, []);
          }}
        />
      )}
      <button
        ref={button}
        type="button"
        className="shortcut__keys"
        aria-label={`${command.name}: ${shown}`}
        data-waiting={isWaiting}
        data-none={keys === undefined}
        onClick={() => {
          setConflict(null);
          setRefused(null);
          setWaiting(true);
        }}
        onBlur={() => setWaiting(false)}
      >
        {shown}
      </button>
      <span className="shortcut__news" role="status">
        {isWaiting && (refused ?? 'Escape leaves it as it is, Backspace takes the keys away.')}
        {conflict !== null && (
          <>
            {shownKeys(conflict.keys, mac)} is used by{' '}
            <strong>{conflict.others.map((id) => commandOf(id).name).join(' and ')}</strong>.
          </>
        )}
      </span>
      {conflict !== null && (
        <span className="shortcut__choice">
          <button
            type="button"
            className="button button--small"
            ref={instead}
            onClick={() => finish(conflict.keys, conflict.others)}
          >
            Use it here instead
          </button>
          <button type="button" className="button button--small" onClick={stop}>
            Cancel
          </button>
        </span>
      )}
    </li>
  );
}
