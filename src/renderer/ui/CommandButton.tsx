import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, MouseEvent } from 'react';
import type { CommandId } from '../../shared/commands/command-list';
import { ariaKeys, shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import { useCommandEnabled, useIsMac, useKeysOf, useRunner } from './desk-context';
import { Hint } from './Hint';

interface CommandButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'id'> {
  readonly command: CommandId;
  readonly icon: LucideIcon;
  /** Given for a command that is on or off; left out for one that only acts. */
  readonly pressed?: boolean | undefined;
}

/** A click must not take the caret out of the plan. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** An icon button for one command of the list, named, hinted and enabled as the list says. */
export function CommandButton({ command, icon: Icon, pressed, className = '', ...rest }: CommandButtonProps) {
  const runner = useRunner();
  const enabled = useCommandEnabled(command);
  const mac = useIsMac();
  const { name } = commandOf(command);
  const keys = useKeysOf()(command);
  return (
    <Hint text={name} keys={keys === undefined ? undefined : shownKeys(keys, mac)}>
      <button
        type="button"
        {...rest}
        className={`icon-button ${className}`}
        aria-label={name}
        aria-pressed={pressed}
        // Not `disabled`: a button that is used up, as Undo at the last step, must not lose the focus.
        aria-disabled={!enabled}
        aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, mac)}
        onMouseDown={keepFocus}
        onClick={() => runner.run(command)}
      >
        <Icon aria-hidden size={16} strokeWidth={1.9} />
      </button>
    </Hint>
  );
}
