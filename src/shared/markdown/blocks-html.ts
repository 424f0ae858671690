import { type Block, type Inline, type ListItem, MARK, type RawInline, type TableRow, type TextRun } from './blocks';

/** Addresses that may leave for, or come from, another program: the web, mail, and a place in the same document. */
export const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|#)[^\s\p{Cc}]+$/iu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

const TAGS: readonly (readonly [mark: number, tag: string])[] = [
  [MARK.code, 'code'],
  [MARK.strike, 'del'],
  [MARK.emphasis, 'em'],
  [MARK.strong, 'strong'],
];

function textHtml({ text, marks }: TextRun): string {
  return TAGS.reduce((html, [mark, tag]) => (marks & mark ? `<${tag}>${html}</${tag}>` : html), escaped(text));
}

/** Source that has no rich form goes as the words a reader would see: an image as what stands for it, a tag as nothing. */
function rawHtml({ role, source }: RawInline): string {
  switch (role) {
    case 'html':
    case 'comment':
      return '';
    case 'image':
      return escaped(/^!\[([^\]]*)\]/.exec(source)?.[1] ?? source);
    case 'footnote':
    case 'other':
      return escaped(source);
  }
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return textHtml(inline);
    case 'raw':
      return rawHtml(inline);
    case 'break':
      return '<br>';
    case 'link': {
      const html = inlinesHtml(inline.children);
      const { href } = inline.target;
      return SAFE_ADDRESS.test(href) ? `<a href="${escaped(href)}">${html}</a>` : html;
    }
  }
}

/** The same as {@link blocksHtml} for a piece of one line of text. */
export function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function itemHtml({ checked, children }: ListItem): string {
  const box = checked === null ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}> `;
  const [first, ...rest] = children;
  if (first?.kind !== 'paragraph') return `<li>${box}${blocksHtml(children)}</li>`;
  return `<li>${box}${inlinesHtml(first.inlines)}${blocksHtml(rest)}</li>`;
}

function rowHtml(row: TableRow, tag: 'th' | 'td', width: number): string {
  const cells = Array.from({ length: Math.max(width, row.cells.length) }, (_, x) => inlinesHtml(row.cells[x] ?? []));
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlinesHtml(block.inlines)}</h${block.level}>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.children)}</blockquote>`;
    case 'list': {
      const items = block.items.map(itemHtml).join('');
      if (block.start === null) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'table': {
      const [head, ...body] = block.rows;
      const width = block.align.length;
      const rows = body.map((row) => rowHtml(row, 'td', width)).join('');
      return `<table><thead>${head ? rowHtml(head, 'th', width) : ''}</thead><tbody>${rows}</tbody></table>`;
    }
    case 'verbatim':
      return block.role === 'comment' ? '' : `<pre><code>${escaped(block.text)}</code></pre>`;
  }
}

/**
 * Blocks as HTML for other programs: what things are and no looks, all text escaped, no scripts, styles, classes or
 * images, and links to safe addresses alone.
 */
export function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('');
}
