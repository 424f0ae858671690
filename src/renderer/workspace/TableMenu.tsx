import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { createPortal } from 'react-dom';
import { COMMANDS, type Command, type CommandId } from '../../shared/commands/command-list';
import { ariaKeys, shownKeys } from '../commands/command-keys';
import type { TableMenuRequest } from '../editor/table/table-grips';
import { useIsMac, useKeysOf, useRunner } from '../ui/desk-context';
import { ClipboardItems } from './ClipboardItems';
import { PlanMenuItems } from './PlanMenuItems';
import { usePlanMenu } from './use-plan-menu';

const LISTED: readonly Command[] = COMMANDS;
const ITEMS = LISTED.filter(({ menu }) => menu === 'table');
const GROUPS = [...new Set(ITEMS.map(({ group }) => group))].map((group) =>
  ITEMS.filter((item) => item.group === group),
);

/** Groups that are chosen from less often, and open from one item. */
const SUBMENUS: Readonly<Record<string, string>> = {
  select: 'Select',
  sort: 'Sort rows',
  align: 'Align column',
  width: 'Column widths',
  file: 'CSV files',
};

/** The commands of the table at the caret, where the person asked for them. */
export function TableMenu({ request, onClose }: { readonly request: TableMenuRequest; readonly onClose: () => void }) {
  const { chooseClipboard, onCloseAutoFocus } = usePlanMenu();
  const runner = useRunner();
  const mac = useIsMac();
  const keysOf = useKeysOf();
  const item = ({ id, name }: Command, keys = keysOf(id as CommandId) ?? '') => (
    <DropdownMenu.Item
      key={id}
      className="menu__item"
      aria-keyshortcuts={keys === '' ? undefined : ariaKeys(keys, mac)}
      onSelect={() => runner.run(id as CommandId)}
    >
      {name}
      {keys !== '' && (
        <span aria-hidden="true" className="menu__keys">
          {shownKeys(keys, mac)}
        </span>
      )}
    </DropdownMenu.Item>
  );
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
              aria-label="Table"
              style={{ left: request.x, top: request.y }}
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
          aria-label="Table"
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <PlanMenuItems
            place={{ ...request, target: document.elementFromPoint(request.x, request.y) ?? document.body }}
          />
          {/* A cell can always be copied: without a selection the caret's own. */}
          <ClipboardItems hasSelection onChoose={chooseClipboard} />
          <DropdownMenu.Separator className="menu__line" />
          {GROUPS.map((items, index) => {
            const inner = SUBMENUS[items[0]?.group ?? ''];
            return (
              <Fragment key={items[0]?.group}>
                {index > 0 && inner === undefined && <DropdownMenu.Separator className="menu__line" />}
                {inner === undefined ? (
                  items.map((each) => item(each))
                ) : (
                  <DropdownMenu.Sub>
                    <DropdownMenu.SubTrigger className="menu__item">
                      {inner}
                      <ChevronRight aria-hidden size={13} />
                    </DropdownMenu.SubTrigger>
                    <DropdownMenu.Portal>
                      <DropdownMenu.SubContent className="menu" sideOffset={4} collisionPadding={8}>
                        {items.map((each) => item(each))}
                      </DropdownMenu.SubContent>
                    </DropdownMenu.Portal>
                  </DropdownMenu.Sub>
                )}
              </Fragment>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
