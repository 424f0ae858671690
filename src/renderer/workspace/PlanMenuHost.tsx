import { DropdownMenu } from 'radix-ui';
import { Fragment, useEffect, useState } from 'react';
import type { CommandId } from '../../shared/commands/command-list';
import type { CaretBlock } from '../editor/editor-handle';
import { useRunner, useView } from '../ui/desk-context';
import { ClipboardItems } from './ClipboardItems';
import { CommandItem, MenuAt } from './MenuAt';
import { PlanMenuItems } from './PlanMenuItems';
import type { PlanMenuPlace } from './plan-menu-item';
import { usePlanMenu } from './use-plan-menu';

const MARKS: readonly CommandId[] = ['format.bold', 'format.italic', 'format.code', 'format.link'];

/** Commands for the block at the caret. */
function forBlock(block: CaretBlock | undefined): readonly CommandId[] {
  if (block?.startsWith('heading-')) return ['plan.rename-heading'];
  return block === 'code-block' ? ['plan.format-json'] : [];
}

/** Shows the menu where it is asked for in a plan, unless a table or a field there has one of its own. */
export function PlanMenuHost() {
  const [place, setPlace] = useState<PlanMenuPlace | null>(null);

  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || target.closest('main .pane-stack') === null) return;
      if (target.closest('[contenteditable=true]') === null || target.closest('input, textarea') !== null) return;
      event.preventDefault();
      setPlace({ x: event.clientX, y: event.clientY, target });
    };
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);

  return place === null ? null : <PlanMenu place={place} onClose={() => setPlace(null)} />;
}

interface PlanMenuProps {
  readonly place: PlanMenuPlace;
  readonly onClose: () => void;
}

/** The context menu of a plan, in its rich view and its source. */
function PlanMenu({ place, onClose }: PlanMenuProps) {
  const runner = useRunner();
  const { chooseClipboard, onCloseAutoFocus } = usePlanMenu();
  // As it was when the menu was asked for: it takes the focus, and with it the selection of some editors.
  const [hasSelection] = useState(() => document.getSelection()?.isCollapsed === false);
  const block = useView((view) => (view.activeId === null ? undefined : view.carets[view.activeId]?.block));
  const below = [MARKS, forBlock(block)]
    .map((ids) => ids.filter((id) => runner.enabled(id)))
    .filter((ids) => ids.length > 0);

  return (
    <MenuAt name="Edit" place={place} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <PlanMenuItems place={place} />
      <ClipboardItems hasSelection={hasSelection} onChoose={chooseClipboard} />
      {below.map((ids) => (
        <Fragment key={ids[0]}>
          <DropdownMenu.Separator className="menu__line" />
          {ids.map((id) => (
            <CommandItem key={id} id={id} />
          ))}
        </Fragment>
      ))}
    </MenuAt>
  );
}
