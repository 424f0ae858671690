import { GetClipboardDataExtension } from '@lexical/clipboard';
import { type BaseSelection, configExtension, defineExtension } from 'lexical';
import type { Block, Inline } from '../../../shared/markdown/blocks';
import { blocksHtml, inlinesHtml } from '../../../shared/markdown/blocks-html';
import { readMarkdown } from '../../../shared/markdown/read-markdown';
import { writeMarkdown } from '../../../shared/markdown/write-markdown';
import { $ownData, OWN_TYPE } from './own-data';
import { $selectedBlocks, type Selected } from './selected-blocks';

/** Blocks written on their own: what was read from a file keeps the spelling it has there. */
function markdownOf(blocks: readonly Block[]): string {
  return writeMarkdown(blocks, readMarkdown('')).replace(/\n+$/, '');
}

function wordsIn(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'raw':
      return inline.source;
    case 'break':
      return '\n';
    case 'link':
      return inline.children.map(wordsIn).join('');
  }
}

function markdown(selected: Selected): string | null {
  switch (selected.kind) {
    case 'inlines': {
      const source = selected.block.kind === 'paragraph' ? selected.block.source : null;
      return markdownOf([{ kind: 'paragraph', source, inlines: selected.inlines }]);
    }
    case 'source':
      // Read as Markdown, code would be something else.
      return null;
    case 'blocks':
      return markdownOf(selected.blocks);
  }
}

function plainText(selected: Selected): string {
  switch (selected.kind) {
    case 'inlines':
      return selected.inlines.map(wordsIn).join('');
    case 'source':
      return selected.text;
    case 'blocks':
      return markdownOf(selected.blocks);
  }
}

function html(selected: Selected): string {
  switch (selected.kind) {
    case 'inlines':
      return inlinesHtml(selected.inlines);
    case 'source':
      return blocksHtml([{ kind: 'code', source: null, info: '', text: selected.text }]);
    case 'blocks':
      return blocksHtml(selected.blocks);
  }
}

const $of =
  (write: (selected: Selected) => string | null) =>
  (selection: BaseSelection | null): string | null => {
    const selected = $selectedBlocks(selection);
    return selected && write(selected);
  };

/** What copying, cutting and dragging give: our own nodes for this window, and Markdown, HTML and text for others. */
export const CopyExtension = defineExtension({
  name: 'plandesk/copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        [OWN_TYPE]: [$ownData],
        'text/markdown': [$of(markdown)],
        'text/html': [$of(html)],
        'text/plain': [$of(plainText)],
      },
    }),
  ],
});
