import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { Fragment } from 'react';
import { COMMANDS } from '../../shared/commands/command-list';
import type { TableMenuRequest } from '../editor/table/table-grips';
import { ClipboardItems } from './ClipboardItems';
import { CommandItem, MenuAt } from './MenuAt';
import { PlanMenuItems } from './PlanMenuItems';
import { usePlanMenu } from './use-plan-menu';

const ITEMS = COMMANDS.filter(({ menu }) => menu === 'table');
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
  return (
    <MenuAt name="Table" place={request} onClose={onClose} onCloseAutoFocus={onCloseAutoFocus}>
      <PlanMenuItems place={{ ...request, target: document.elementFromPoint(request.x, request.y) ?? document.body }} />
      {/* A cell can always be copied: without a selection the caret's own. */}
      <ClipboardItems hasSelection onChoose={chooseClipboard} />
      <DropdownMenu.Separator className="menu__line" />
      {GROUPS.map((items, index) => {
        const inner = SUBMENUS[items[0]?.group ?? ''];
        const all = items.map(({ id }) => <CommandItem key={id} id={id} />);
        return (
          <Fragment key={items[0]?.group}>
            {index > 0 && inner === undefined && <DropdownMenu.Separator className="menu__line" />}
            {inner === undefined ? (
              all
            ) : (
              <DropdownMenu.Sub>
                <DropdownMenu.SubTrigger className="menu__item">
                  {inner}
                  <ChevronRight aria-hidden size={13} />
                </DropdownMenu.SubTrigger>
                <DropdownMenu.Portal>
                  <DropdownMenu.SubContent className="menu" sideOffset={4} collisionPadding={8}>
                    {all}
                  </DropdownMenu.SubContent>
                </DropdownMenu.Portal>
              </DropdownMenu.Sub>
            )}
          </Fragment>
        );
      })}
    </MenuAt>
  );
}
