import type { EditorThemeClasses } from 'lexical';

/** The class names that the style sheets know. Nodes of our own with more than one class set the others themselves. */
export const THEME: EditorThemeClasses = {
  paragraph: 'plan-paragraph',
  heading: { h1: 'plan-h1', h2: 'plan-h2', h3: 'plan-h3', h4: 'plan-h4', h5: 'plan-h5', h6: 'plan-h6' },
  quote: 'plan-quote',
  list: { ul: 'plan-list', ol: 'plan-list', listitem: 'plan-item' },
  code: 'plan-code',
  hr: 'plan-rule',
  hrSelected: 'plan-rule--selected',
  table: 'plan-table',
  tableCell: 'plan-table-cell',
  tableCellHeader: 'plan-table-header',
  tableScrollableWrapper: 'plan-table-wrap',
  link: 'plan-link',
  text: {
    bold: 'plan-bold',
    italic: 'plan-italic',
    strikethrough: 'plan-strike',
    code: 'plan-inline-code',
  },
};
