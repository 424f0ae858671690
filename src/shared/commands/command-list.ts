/**
 * Every action of the app, once. The application menu, the toolbar, the keys (and later the palette) are made from this
 * list; what an action does is registered by its capability in the renderer, under its id.
 */

export type CommandMenu = 'file' | 'edit' | 'insert' | 'format' | 'table' | 'view' | 'help';

export interface Command {
  readonly id: string;
  /** The plain name, as in the menu, the tooltip and the accessible name of its button. */
  readonly name: string;
  readonly menu: CommandMenu;
  /** Items of a menu with different groups are set apart by a line, in the order of this list. */
  readonly group: string;
  /**
   * Electron's accelerator syntax, without the platform's choice: `Mod` is Cmd on macOS and Ctrl elsewhere. Two
   * commands may share keys if no place has both: the one that applies is run.
   */
  readonly keys?: string;
  /** True for a command that is on or off: the menu shows a check mark while it is on. */
  readonly toggles?: boolean;
  /** `plan`: needs an open plan. `editor`: needs the caret in a plan. `table`: in a table. `list`: in a list. `always`: needs nothing. */
  readonly when: 'always' | 'plan' | 'editor' | 'table' | 'list';
}

export const COMMANDS = [
  { id: 'file.new', name: 'New', menu: 'file', group: 'open', keys: 'Mod+N', when: 'always' },
  {
    id: 'file.new-from',
    name: 'New from template…',
    menu: 'file',
    group: 'open',
    keys: 'Mod+Shift+N',
    when: 'always',
  },
  { id: 'file.open', name: 'Open…', menu: 'file', group: 'open', keys: 'Mod+O', when: 'always' },
  {
    id: 'file.open-folder',
    name: 'Open Folder…',
    menu: 'file',
    group: 'open',
    keys: 'Mod+Alt+Shift+O',
    when: 'always',
  },
  { id: 'file.close-folder', name: 'Close Folder', menu: 'file', group: 'open', when: 'always' },
  { id: 'file.save', name: 'Save', menu: 'file', group: 'save', keys: 'Mod+S', when: 'plan' },
  { id: 'file.save-as', name: 'Save As…', menu: 'file', group: 'save', keys: 'Mod+Shift+S', when: 'plan' },
  { id: 'file.save-template', name: 'Save as template…', menu: 'file', group: 'save', when: 'plan' },
  { id: 'file.revert', name: 'Revert', menu: 'file', group: 'save', when: 'plan' },
  { id: 'file.versions', name: 'Versions…', menu: 'file', group: 'save', when: 'plan' },
  { id: 'file.export-pdf', name: 'Export PDF…', menu: 'file', group: 'print', keys: 'Mod+Shift+E', when: 'plan' },
  { id: 'file.export-html', name: 'Export HTML…', menu: 'file', group: 'print', when: 'plan' },
  { id: 'file.print-preview', name: 'Print preview', menu: 'file', group: 'print', keys: 'Mod+Alt+P', when: 'plan' },
  { id: 'file.close', name: 'Close', menu: 'file', group: 'close', keys: 'Mod+W', when: 'plan' },

  { id: 'edit.undo', name: 'Undo', menu: 'edit', group: 'history', keys: 'Mod+Z', when: 'editor' },
  { id: 'edit.redo', name: 'Redo', menu: 'edit', group: 'history', keys: 'Mod+Shift+Z', when: 'editor' },

  { id: 'find.open', name: 'Find…', menu: 'edit', group: 'find', keys: 'Mod+F', when: 'plan' },
  { id: 'find.replace', name: 'Replace…', menu: 'edit', group: 'find', keys: 'Mod+H', when: 'plan' },
  { id: 'find.next', name: 'Find next', menu: 'edit', group: 'find', keys: 'F3', when: 'plan' },
  { id: 'find.previous', name: 'Find previous', menu: 'edit', group: 'find', keys: 'Shift+F3', when: 'plan' },

  { id: 'plan.next-open', name: 'Next open item', menu: 'edit', group: 'open-item', keys: 'F8', when: 'plan' },
  {
    id: 'plan.previous-open',
    name: 'Previous open item',
    menu: 'edit',
    group: 'open-item',
    keys: 'Shift+F8',
    when: 'plan',
  },

  {
    id: 'plan.next-finding',
    name: 'Next thing before review',
    menu: 'edit',
    group: 'open-item',
    keys: 'Alt+F8',
    when: 'plan',
  },
  {
    id: 'plan.previous-finding',
    name: 'Previous thing before review',
    menu: 'edit',
    group: 'open-item',
    keys: 'Alt+Shift+F8',
    when: 'plan',
  },

  { id: 'list.move-up', name: 'Move item up', menu: 'edit', group: 'item', keys: 'Alt+Up', when: 'list' },
  { id: 'list.move-down', name: 'Move item down', menu: 'edit', group: 'item', keys: 'Alt+Down', when: 'list' },
  { id: 'list.sort-done', name: 'Sort done to the end', menu: 'edit', group: 'item', when: 'list' },
  { id: 'list.uncheck-all', name: 'Uncheck all', menu: 'edit', group: 'item', when: 'list' },

  { id: 'edit.block-up', name: 'Move block up', menu: 'edit', group: 'section', keys: 'Alt+Shift+Up', when: 'editor' },
  {
    id: 'edit.block-down',
    name: 'Move block down',
    menu: 'edit',
    group: 'section',
    keys: 'Alt+Shift+Down',
    when: 'editor',
  },
  { id: 'plan.section-up', name: 'Move section up', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.section-down', name: 'Move section down', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.delete-section', name: 'Delete section', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.rename-heading', name: 'Rename heading…', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.renumber', name: 'Renumber…', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.format-json', name: 'Format JSON', menu: 'edit', group: 'section', when: 'editor' },
  { id: 'plan.compare-options', name: 'Compare options…', menu: 'edit', group: 'section', when: 'editor' },

  { id: 'app.settings', name: 'Settings…', menu: 'edit', group: 'settings', keys: 'Mod+,', when: 'always' },

  { id: 'insert.table', name: 'Table…', menu: 'insert', group: 'block', when: 'editor' },
  { id: 'insert.checklist', name: 'Checklist', menu: 'insert', group: 'block', keys: 'Mod+Shift+9', when: 'editor' },
  { id: 'insert.code-block', name: 'Code block', menu: 'insert', group: 'block', keys: 'Mod+Alt+C', when: 'editor' },
  { id: 'insert.image', name: 'Image…', menu: 'insert', group: 'block', when: 'editor' },
  { id: 'insert.rule', name: 'Rule', menu: 'insert', group: 'block', when: 'editor' },
  { id: 'insert.table-from-list', name: 'Table from list', menu: 'insert', group: 'block', when: 'editor' },
  { id: 'plan.add-decision', name: 'Add decision', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-option', name: 'Add option', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-contract', name: 'Add API contract', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-phase', name: 'Add phase', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-threat', name: 'Add threat', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-flag', name: 'Add flag', menu: 'insert', group: 'part', when: 'editor' },
  { id: 'plan.add-requirement', name: 'Add requirement', menu: 'insert', group: 'part', when: 'editor' },

  { id: 'format.bold', name: 'Bold', menu: 'format', group: 'mark', keys: 'Mod+B', when: 'editor' },
  { id: 'format.italic', name: 'Italic', menu: 'format', group: 'mark', keys: 'Mod+I', when: 'editor' },
  { id: 'format.strike', name: 'Strikethrough', menu: 'format', group: 'mark', keys: 'Mod+Shift+X', when: 'editor' },
  { id: 'format.code', name: 'Code', menu: 'format', group: 'mark', keys: 'Mod+E', when: 'editor' },
  { id: 'format.link', name: 'Link', menu: 'format', group: 'mark', keys: 'Mod+K', when: 'editor' },
  { id: 'format.open-link', name: 'Open link', menu: 'format', group: 'mark', keys: 'Alt+Enter', when: 'editor' },
  { id: 'format.paragraph', name: 'Paragraph', menu: 'format', group: 'block', keys: 'Mod+Alt+0', when: 'editor' },
  { id: 'format.heading-1', name: 'Heading 1', menu: 'format', group: 'block', keys: 'Mod+Alt+1', when: 'editor' },
  { id: 'format.heading-2', name: 'Heading 2', menu: 'format', group: 'block', keys: 'Mod+Alt+2', when: 'editor' },
  { id: 'format.heading-3', name: 'Heading 3', menu: 'format', group: 'block', keys: 'Mod+Alt+3', when: 'editor' },
  { id: 'format.heading-4', name: 'Heading 4', menu: 'format', group: 'block', keys: 'Mod+Alt+4', when: 'editor' },
  { id: 'format.heading-5', name: 'Heading 5', menu: 'format', group: 'block', keys: 'Mod+Alt+5', when: 'editor' },
  { id: 'format.heading-6', name: 'Heading 6', menu: 'format', group: 'block', keys: 'Mod+Alt+6', when: 'editor' },
  {
    id: 'format.code-language',
    name: 'Code language…',
    menu: 'format',
    group: 'block',
    keys: 'Mod+Alt+L',
    when: 'editor',
  },
  { id: 'format.quote', name: 'Quote', menu: 'format', group: 'container', keys: 'Mod+Shift+.', when: 'editor' },
  {
    id: 'format.bullet-list',
    name: 'Bulleted list',
    menu: 'format',
    group: 'container',
    keys: 'Mod+Shift+8',
    when: 'editor',
  },
  {
    id: 'format.ordered-list',
    name: 'Numbered list',
    menu: 'format',
    group: 'container',
    keys: 'Mod+Shift+7',
    when: 'editor',
  },

  { id: 'table.row-above', name: 'Insert row above', menu: 'table', group: 'insert', when: 'table' },
  { id: 'table.row-below', name: 'Insert row below', menu: 'table', group: 'insert', when: 'table' },
  { id: 'table.column-before', name: 'Insert column before', menu: 'table', group: 'insert', when: 'table' },
  { id: 'table.column-after', name: 'Insert column after', menu: 'table', group: 'insert', when: 'table' },
  { id: 'table.duplicate-row', name: 'Duplicate row', menu: 'table', group: 'row', keys: 'Mod+D', when: 'table' },
  { id: 'table.move-row-up', name: 'Move row up', menu: 'table', group: 'row', keys: 'Alt+Up', when: 'table' },
  { id: 'table.move-row-down', name: 'Move row down', menu: 'table', group: 'row', keys: 'Alt+Down', when: 'table' },
  { id: 'table.duplicate-column', name: 'Duplicate column', menu: 'table', group: 'column', when: 'table' },
  {
    id: 'table.move-column-left',
    name: 'Move column left',
    menu: 'table',
    group: 'column',
    keys: 'Alt+Left',
    when: 'table',
  },
  {
    id: 'table.move-column-right',
    name: 'Move column right',
    menu: 'table',
    group: 'column',
    keys: 'Alt+Right',
    when: 'table',
  },
  {
    id: 'table.select-row',
    name: 'Select row',
    menu: 'table',
    group: 'select',
    keys: 'Ctrl+Shift+Space',
    when: 'table',
  },
  {
    id: 'table.select-column',
    name: 'Select column',
    menu: 'table',
    group: 'select',
    keys: 'Ctrl+Space',
    when: 'table',
  },
  { id: 'table.select-table', name: 'Select table', menu: 'table', group: 'select', when: 'table' },
  { id: 'table.sort-ascending', name: 'Sort rows ascending', menu: 'table', group: 'sort', when: 'table' },
  { id: 'table.sort-descending', name: 'Sort rows descending', menu: 'table', group: 'sort', when: 'table' },
  { id: 'table.align-left', name: 'Align column left', menu: 'table', group: 'align', when: 'table' },
  { id: 'table.align-center', name: 'Align column centre', menu: 'table', group: 'align', when: 'table' },
  { id: 'table.align-right', name: 'Align column right', menu: 'table', group: 'align', when: 'table' },
  { id: 'table.align-none', name: 'Align column by default', menu: 'table', group: 'align', when: 'table' },
  {
    id: 'table.widen-column',
    name: 'Widen column',
    menu: 'table',
    group: 'width',
    keys: 'Alt+Shift+Right',
    when: 'table',
  },
  {
    id: 'table.narrow-column',
    name: 'Narrow column',
    menu: 'table',
    group: 'width',
    keys: 'Alt+Shift+Left',
    when: 'table',
  },
  { id: 'table.reset-widths', name: 'Reset column widths', menu: 'table', group: 'width', when: 'table' },
  { id: 'table.keep-widths', name: 'Keep column widths', menu: 'table', group: 'width', when: 'table' },
  { id: 'table.import-csv', name: 'Import CSV…', menu: 'table', group: 'file', when: 'editor' },
  { id: 'table.export-csv', name: 'Export CSV…', menu: 'table', group: 'file', when: 'table' },
  { id: 'table.to-list', name: 'Table to list', menu: 'table', group: 'source', when: 'table' },
  { id: 'table.align-source', name: 'Align table source', menu: 'table', group: 'source', when: 'table' },
  { id: 'table.choose-value', name: 'Choose value…', menu: 'table', group: 'value', keys: 'Mod+.', when: 'table' },
  { id: 'table.clear', name: 'Clear cells', menu: 'table', group: 'delete', when: 'table' },
  {
    id: 'table.delete-row',
    name: 'Delete row',
    menu: 'table',
    group: 'delete',
    keys: 'Mod+Shift+Backspace',
    when: 'table',
  },
  { id: 'table.delete-column', name: 'Delete column', menu: 'table', group: 'delete', when: 'table' },
  { id: 'table.delete-table', name: 'Delete table', menu: 'table', group: 'delete', when: 'table' },

  { id: 'view.palette', name: 'Command palette…', menu: 'view', group: 'go', keys: 'Mod+Shift+P', when: 'always' },
  { id: 'view.go-to', name: 'Go to…', menu: 'view', group: 'go', keys: 'Mod+P', when: 'always' },
  { id: 'view.outline', name: 'Outline', menu: 'view', group: 'panel', keys: 'Mod+Alt+O', when: 'always' },
  { id: 'view.review', name: 'Review panel', menu: 'view', group: 'panel', keys: 'Mod+Alt+B', when: 'always' },
  { id: 'view.checklist', name: 'Checklist panel', menu: 'view', group: 'panel', keys: 'Mod+Alt+K', when: 'always' },
  { id: 'view.readiness', name: 'Readiness', menu: 'view', group: 'panel', keys: 'Mod+Alt+R', when: 'always' },
  { id: 'view.decisions', name: 'Decisions', menu: 'view', group: 'panel', keys: 'Mod+Alt+D', when: 'always' },
  {
    id: 'folder.find',
    name: 'Find in folder…',
    menu: 'edit',
    group: 'find',
    keys: 'Mod+Shift+F',
    when: 'always',
  },
  { id: 'view.folder', name: 'Plans of the folder', menu: 'view', group: 'panel', keys: 'Mod+Alt+F', when: 'always' },
  {
    id: 'view.folder-table',
    name: 'Table of plans',
    menu: 'view',
    group: 'panel',
    keys: 'Mod+Alt+T',
    when: 'always',
    toggles: true,
  },
  { id: 'view.source', name: 'Source', menu: 'view', group: 'text', keys: 'Mod+/', when: 'plan', toggles: true },
  {
    id: 'view.changes',
    name: 'Changes since last save',
    menu: 'view',
    group: 'text',
    keys: 'Mod+Shift+D',
    when: 'plan',
    toggles: true,
  },
  { id: 'view.next-tab', name: 'Next plan', menu: 'view', group: 'tabs', keys: 'Ctrl+Tab', when: 'plan' },
  { id: 'view.previous-tab', name: 'Previous plan', menu: 'view', group: 'tabs', keys: 'Ctrl+Shift+Tab', when: 'plan' },
  { id: 'view.next-region', name: 'Next region', menu: 'view', group: 'region', keys: 'F6', when: 'always' },
  {
    id: 'view.previous-region',
    name: 'Previous region',
    menu: 'view',
    group: 'region',
    keys: 'Shift+F6',
    when: 'always',
  },
  { id: 'view.zoom-in', name: 'Zoom in', menu: 'view', group: 'zoom', keys: 'Mod+=', when: 'always' },
  { id: 'view.zoom-out', name: 'Zoom out', menu: 'view', group: 'zoom', keys: 'Mod+-', when: 'always' },
  { id: 'view.zoom-reset', name: 'Actual size', menu: 'view', group: 'zoom', keys: 'Mod+0', when: 'always' },
  { id: 'view.full-screen', name: 'Full screen', menu: 'view', group: 'screen', keys: 'F11', when: 'always' },
  {
    id: 'view.focus-mode',
    name: 'Focus mode',
    menu: 'view',
    group: 'screen',
    keys: 'Shift+F11',
    when: 'plan',
    toggles: true,
  },

  { id: 'help.shortcuts', name: 'Keyboard shortcuts', menu: 'help', group: 'help', keys: 'F1', when: 'always' },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

export const COMMAND_IDS: readonly [CommandId, ...CommandId[]] = COMMANDS.map((c) => c.id) as [
  CommandId,
  ...CommandId[],
];
