import type { Block, Inline, RawInline } from '../markdown/blocks';

/** What a reader sees of raw inline source: the words of an image, nothing of a comment, a tag or a footnote mark. */
function rawText(raw: RawInline): string {
  switch (raw.role) {
    case 'image':
      return /^!\[([^\]]*)\]/.exec(raw.source)?.[1] ?? '';
    case 'html':
    case 'comment':
    case 'footnote':
      return '';
    case 'other':
      return raw.source;
    default:
      return raw.role satisfies never;
  }
}

/** The words of a run of inlines without any marks; a hard break counts as one space. */
export function inlineText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'text':
        text += inline.text;
        break;
      case 'raw':
        text += rawText(inline);
        break;
      case 'break':
        text += ' ';
        break;
      case 'link':
        text += inlineText(inline.children);
        break;
      default:
        inline satisfies never;
    }
  }
  return text;
}

/** The words of a heading, a cell or an item on one line: white space folded, ends trimmed. */
export function lineText(inlines: readonly Inline[]): string {
  return inlineText(inlines).replace(/\s+/gu, ' ').trim();
}

/** Calls `visit` with the text of every leaf that a reader reads: no comments, no front matter, no definitions. */
export function eachText(blocks: readonly Block[], visit: (text: string) => void): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        visit(inlineText(block.inlines));
        break;
      case 'quote':
        eachText(block.children, visit);
        break;
      case 'list':
        for (const item of block.items) eachText(item.children, visit);
        break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) visit(inlineText(cell));
        break;
      case 'code':
        visit(block.text);
        break;
      case 'rule':
      case 'verbatim':
        break;
      default:
        block satisfies never;
    }
  }
}
