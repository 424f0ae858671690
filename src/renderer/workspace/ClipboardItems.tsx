import { DropdownMenu } from 'radix-ui';
import type { RequestArgument } from '../../shared/ipc/contract';
import { shownKeys } from '../commands/command-keys';
import { useIsMac } from '../ui/desk-context';

export type ClipboardAction = RequestArgument<'window:edit'>['action'];

const ITEMS: readonly { readonly action: ClipboardAction; readonly name: string; readonly keys: string }[] = [
  { action: 'cut', name: 'Cut', keys: 'Mod+X' },
  { action: 'copy', name: 'Copy', keys: 'Mod+C' },
  { action: 'paste', name: 'Paste', keys: 'Mod+V' },
  { action: 'paste-plain', name: 'Paste as plain text', keys: 'Mod+Shift+V' },
];

interface ClipboardItemsProps {
  /** Whether there is something to cut or copy. */
  readonly hasSelection: boolean;
  readonly onChoose: (action: ClipboardAction) => void;
}

/** Cut, copy and paste, for a menu on the plan. The system does them once the plan has the focus again. */
export function ClipboardItems({ hasSelection, onChoose }: ClipboardItemsProps) {
  const mac = useIsMac();
  return ITEMS.map(({ action, name, keys }) => (
    <DropdownMenu.Item
      key={action}
      className="menu__item"
      disabled={!hasSelection && (action === 'cut' || action === 'copy')}
      onSelect={() => onChoose(action)}
    >
      {name}
      <span aria-hidden="true" className="menu__keys">
        {shownKeys(keys, mac)}
      </span>
    </DropdownMenu.Item>
  ));
}
