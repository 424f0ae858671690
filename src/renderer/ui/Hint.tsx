import { Tooltip } from 'radix-ui';
import type { ReactElement } from 'react';

interface HintProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}

/** A tooltip with a name and a shortcut, for a control that already has its own accessible name. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="hint" sideOffset={6} collisionPadding={6}>
          {text}
          {keys !== undefined && <kbd className="hint__keys">{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
