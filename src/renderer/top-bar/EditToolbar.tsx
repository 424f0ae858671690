import { Toolbar } from 'radix-ui';
import { CommandButton } from '../ui/CommandButton';
import { useView } from '../ui/desk-context';
import { ParagraphStyleMenu } from './ParagraphStyleMenu';
import { BLOCK_BUTTONS, HISTORY_BUTTONS, MARK_BUTTONS, type ToolbarButton } from './toolbar-rows';

/** The editing commands at hand; one tab stop, arrows move inside. */
export function EditToolbar() {
  return (
    <Toolbar.Root className="toolbar" aria-label="Editing">
      <Buttons rows={HISTORY_BUTTONS} />
      <Toolbar.Separator className="toolbar__line" />
      <ParagraphStyleMenu />
      <Toolbar.Separator className="toolbar__line" />
      <Buttons rows={MARK_BUTTONS} />
      <Toolbar.Separator className="toolbar__line" />
      <Buttons rows={BLOCK_BUTTONS} />
    </Toolbar.Root>
  );
}

function Buttons({ rows }: { readonly rows: readonly ToolbarButton[] }) {
  return (
    <div className="toolbar__group">
      {rows.map((row) => (
        <PressedButton key={row.command} row={row} />
      ))}
    </div>
  );
}

function PressedButton({ row }: { readonly row: ToolbarButton }) {
  const pressed = useView((view) => {
    if (row.pressed === undefined) return undefined;
    const caret = view.activeId === null ? undefined : view.carets[view.activeId];
    return caret !== undefined && row.pressed(caret);
  });
  return (
    <Toolbar.Button asChild>
      <CommandButton command={row.command} icon={row.icon} pressed={pressed} />
    </Toolbar.Button>
  );
}
