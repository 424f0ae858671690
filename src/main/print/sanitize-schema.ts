import type { Options as Schema } from 'rehype-sanitize';

/** Put before every id that comes from the plan, so that none can pose as one of ours. */
export const ID_PREFIX = 'user-content-';

/**
 * What raw HTML in a plan may keep on paper: structure and words. No style, script, form, frame, or anything that could
 * load or run. Elements not named here are unwrapped (their words stay); those in `strip` go with all they hold.
 */
export const PRINT_SCHEMA: Schema = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'br', 'wbr', 'hr', 'section', 'center'],
    ...['a', 'b', 'strong', 'i', 'em', 's', 'del', 'strike', 'ins', 'u', 'sub', 'sup', 'small', 'mark', 'q', 'cite'],
    ...['kbd', 'samp', 'var', 'code', 'tt', 'pre', 'abbr', 'dfn', 'time', 'bdo', 'bdi', 'ruby', 'rt', 'rp'],
    ...['blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'details', 'summary'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img', 'input'],
  ],
  strip: ['script', 'style', 'iframe', 'object', 'embed', 'svg', 'template', 'title', 'noembed', 'noframes', 'xmp'],
  ancestors: {
    li: ['ul', 'ol'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    caption: ['table'],
  },
  attributes: {
    '*': ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'name', 'dataFootnoteRef', 'dataFootnoteBackref'],
    abbr: ['title'],
    code: [['className', /^language-./]],
    div: [
      ['align', 'left', 'center', 'right'],
      ['className', 'page-break'],
    ],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], 'checked'],
    li: [['className', 'task-list-item'], 'value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    p: [['align', 'left', 'center', 'right']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan'],
    th: [['align', 'left', 'center', 'right'], 'colSpan', 'rowSpan', 'scope'],
    ul: [['className', 'contains-task-list']],
  },
  // An input that is no check box would be an empty form field on paper.
  required: { input: { type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https', 'data'] },
  clobber: ['id', 'name'],
  clobberPrefix: ID_PREFIX,
  allowComments: false,
  allowDoctypes: false,
};
