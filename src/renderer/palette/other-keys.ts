/** Keys that are no commands, in the spelling of the command list. */
export const OTHER_KEYS: readonly {
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[];
}[] = [
  {
    name: 'In a table',
    rows: [
      { name: 'Next cell, a new row behind the last', keys: ['Tab'] },
      { name: 'Previous cell', keys: ['Shift+Tab'] },
      { name: 'Cell below', keys: ['Enter'] },
      { name: 'Line break in a cell', keys: ['Shift+Enter'] },
      { name: 'Behind the table', keys: ['Mod+Enter'] },
    ],
  },
  {
    name: 'In a list',
    rows: [
      { name: 'Tick or untick the item', keys: ['Mod+Enter'] },
      { name: 'Indent', keys: ['Tab'] },
      { name: 'Outdent', keys: ['Shift+Tab'] },
    ],
  },
  {
    name: 'Anywhere',
    rows: [
      { name: 'Insert from a list, in an empty paragraph', keys: ['/'] },
      { name: 'From the plan to the toolbar, and back', keys: ['Escape'] },
      { name: 'Behind a code block or quote', keys: ['Mod+Enter'] },
      { name: 'Rename the heading in the outline', keys: ['F2'] },
      { name: 'Move the section in the outline', keys: ['Alt+Up', 'Alt+Down'] },
    ],
  },
];
