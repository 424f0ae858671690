import { type InlineNode, parseInlineNodes } from './dialect';
import { unescapeText } from './entities';
import { normalLabel, type References } from './link-references';

/** What an image's Markdown says. */
export interface ImageSource {
  readonly alt: string;
  readonly address: string;
  readonly title: string | null;
  /** True where the address stands in a definition elsewhere. */
  readonly isReference: boolean;
}

interface ImageParts {
  readonly node: InlineNode;
  /** Where the description starts and ends. */
  readonly alt: { readonly from: number; readonly to: number };
  readonly after: readonly InlineNode[];
}

function partsOf(source: string): ImageParts | null {
  const [node] = parseInlineNodes(source);
  if (node?.name !== 'Image' || node.to !== source.length) return null;
  const open = node.children[0];
  const closing = node.children.findIndex(
    (child, index) => index > 0 && child.name === 'LinkMark' && source[child.from] === ']',
  );
  const close = node.children[closing];
  if (!open || !close) return null;
  return { node, alt: { from: open.to, to: close.from }, after: node.children.slice(closing + 1) };
}

/** Reads the Markdown of one image; null where it is none, or names a definition that is not there. */
export function readImageSource(source: string, references: References): ImageSource | null {
  const parts = partsOf(source);
  if (parts === null) return null;
  const { alt, after } = parts;
  const words = plainWords(source.slice(alt.from, alt.to));
  if (after.some((child) => child.name === 'LinkMark')) {
    const url = after.find((child) => child.name === 'URL');
    const title = after.find((child) => child.name === 'LinkTitle');
    return {
      alt: words,
      address: url ? unwrapped(source.slice(url.from, url.to)) : '',
      title: title ? unescapeText(source.slice(title.from + 1, title.to - 1)) : null,
      isReference: false,
    };
  }
  const labelNode = after.find((child) => child.name === 'LinkLabel');
  const given = labelNode ? source.slice(labelNode.from + 1, labelNode.to - 1) : '';
  const label = given.trim() === '' ? source.slice(alt.from, alt.to) : given;
  const found = references.links.get(normalLabel(label));
  return found ? { alt: words, address: found.href, title: found.title, isReference: true } : null;
}

function unwrapped(address: string): string {
  return unescapeText(address.startsWith('<') && address.endsWith('>') ? address.slice(1, -1) : address);
}

/** The words of a description without its marks, as a reader gets them. */
function plainWords(text: string): string {
  const read = (nodes: readonly InlineNode[], from: number, to: number): string => {
    let words = '';
    let at = from;
    for (const node of nodes) {
      words += text.slice(at, node.from) + wordsOf(node);
      at = node.to;
    }
    return words + text.slice(at, to);
  };
  const wordsOf = (node: InlineNode): string => {
    if (node.name.endsWith('Mark') || node.name === 'LinkTitle') return '';
    if (node.name === 'URL' || node.name === 'LinkLabel') return '';
    if (node.name === 'Escape' || node.name === 'Entity') return unescapeText(text.slice(node.from, node.to));
    return read(node.children, node.from, node.to);
  };
  return read(parseInlineNodes(text), 0, text.length).replace(/\s*\n\s*/g, ' ');
}

/** A description as it is written: with a backslash before what would mean something else. A pipe would end a table's cell. */
export function escapedAlt(alt: string): string {
  return alt
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]*_`<>&|~!]/g, '\\$&');
}

/** An address as it stands between the brackets of an image; one with spaces or brackets is encoded. */
export function writtenAddress(address: string): string {
  return address.trim().replace(/[\s()<>\\|]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return code.length > 2 ? encodeURIComponent(character) : `%${code}`;
  });
}

/** The Markdown of a new image. */
export function imageMarkdown(alt: string, address: string): string {
  return `![${escapedAlt(alt)}](${writtenAddress(address)})`;
}

/**
 * The Markdown of an image with another description, another address, or both; all else stays as it is spelled. An
 * address of its own takes the place of a reference to a definition.
 */
export function changedImage(
  source: string,
  now: { readonly alt: string; readonly address: string },
  was: ImageSource,
): string {
  const parts = partsOf(source);
  if (parts === null) return imageMarkdown(now.alt, now.address);
  const { alt, after } = parts;
  const words = now.alt === was.alt ? source.slice(alt.from, alt.to) : escapedAlt(now.alt);
  const rest = source.slice(alt.to);
  if (now.address === was.address) {
    // A short reference names its definition by its words: with others it has to say which one it means.
    const isNamedByWords =
      was.isReference && !after.some((child) => child.name === 'LinkLabel' && child.to - child.from > 2);
    if (isNamedByWords && words !== source.slice(alt.from, alt.to)) {
      return `![${words}][${source.slice(alt.from, alt.to)}]`;
    }
    return `![${words}${rest}`;
  }
  const url = after.find((child) => child.name === 'URL');
  if (was.isReference || !url) return `![${words}](${writtenAddress(now.address)})`;
  return `![${words}${source.slice(alt.to, url.from)}${writtenAddress(now.address)}${source.slice(url.to)}`;
}
