import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { CommandId } from '../../shared/commands/command-list';
import { ariaKeys, shownKeys } from '../commands/command-keys';
import { commandOf } from '../commands/command-of';
import { useIsMac, useKeysOf, useRunner } from '../ui/desk-context';

interface MenuAtProps {
  readonly name: string;
  /** Where it was asked for, in the window's pixels. */
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
  readonly children: ReactNode;
}

/** A menu that is open at a point of the window. */
export function MenuAt({ name, place, onClose, onCloseAutoFocus, children }: MenuAtProps) {
  return (
    // Not modal: a modal menu locks scrolling with a style element, which the content security policy refuses.
    <DropdownMenu.Root modal={false} open onOpenChange={(open) => !open && onClose()}>
      {
        // Outside of the pane, whose containment would take the window's pixels for its own.
        createPortal(
          <DropdownMenu.Trigger asChild>
            <button
              type="button"
              tabIndex={-1}
              className="menu-anchor"
              aria-label={name}
              style={{ left: place.x, top: place.y }}
            />
          </DropdownMenu.Trigger>,
          document.body,
        )
      }
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu menu--table"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={name}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** A command in such a menu, with its keys. */
export function CommandItem({ id }: { readonly id: CommandId }) {
  const runner = useRunner();
  const mac = useIsMac();
  const keys = useKeysOf()(id);
  return (
    <DropdownMenu.Item
      className="menu__item"
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, mac)}
      onSelect={() => runner.run(id)}
    >
      {commandOf(id).name}
      {keys !== undefined && (
        <span aria-hidden="true" className="menu__keys">
          {shownKeys(keys, mac)}
        </span>
      )}
    </DropdownMenu.Item>
  );
}
