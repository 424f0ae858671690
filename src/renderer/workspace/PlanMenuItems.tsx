import { DropdownMenu } from 'radix-ui';
import { Fragment, useState } from 'react';
import { useDesk } from '../ui/desk-context';
import { PLAN_MENU_GROUPS } from './plan-menu-groups';
import type { PlanMenuPlace } from './plan-menu-item';

/** What the capabilities offer at a place of a plan, at the top of its menus. */
export function PlanMenuItems({ place }: { readonly place: PlanMenuPlace }) {
  const desk = useDesk();
  // As they were when the menu was asked for: it takes the focus, and with it the selection of some editors.
  const [groups] = useState(() =>
    PLAN_MENU_GROUPS.map((group) => group(desk, place) ?? []).filter((g) => g.length > 0),
  );
  return groups.map((items) => (
    <Fragment key={items[0]?.key}>
      {items.map(({ key, name, isDisabled, run }) => (
        <DropdownMenu.Item key={key} className="menu__item" disabled={isDisabled === true} onSelect={run}>
          {name}
        </DropdownMenu.Item>
      ))}
      <DropdownMenu.Separator className="menu__line" />
    </Fragment>
  ));
}
