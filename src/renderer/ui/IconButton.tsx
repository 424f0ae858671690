import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Hint } from './Hint';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'type' | 'aria-label'> {
  /** What the button does, to a screen reader and, where there is no other hint, under the pointer. */
  readonly name: string;
  readonly icon: LucideIcon;
  /** In CSS pixels; 16 where it is left out. */
  readonly iconSize?: number;
  readonly hint?: string;
  /** As it is shown in the hint. */
  readonly keys?: string | undefined;
}

/** A button that shows an icon alone, named and hinted. One that a command of the list stands behind is a `CommandButton`. */
export function IconButton({
  name,
  icon: Icon,
  iconSize = 16,
  hint = name,
  keys,
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <Hint text={hint} keys={keys}>
      <button type="button" {...rest} className={`icon-button ${className}`} aria-label={name}>
        <Icon aria-hidden size={iconSize} strokeWidth={1.9} />
      </button>
    </Hint>
  );
}
