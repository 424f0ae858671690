import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import type { Link, LinkChild, LinkTarget } from '../../../shared/markdown/blocks';

interface LinkSpelling {
  readonly target: LinkTarget;
  /** The text of an autolink when its target was set: the target follows the text from then on. */
  readonly text: string;
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const stringOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other);

function parseTarget(value: unknown): LinkTarget | null {
  const form = field(value, 'form');
  const href = stringOr(field(value, 'href'), '');
  const title = stringOr(field(value, 'title'), null);
  switch (form) {
    case 'inline':
      return { form, href, title };
    case 'reference':
      return { form, href, title, label: stringOr(field(value, 'label'), '') };
    case 'angle':
    case 'bare':
      return { form, href };
    default:
      return null;
  }
}

const spellingState = createState('spelling', {
  parse: (value): LinkSpelling | null => {
    const target = parseTarget(field(value, 'target'));
    return target && { target, text: stringOr(field(value, 'text'), '') };
  },
});

const BARE = /^(?:https?:\/\/|www\.)[^\s<]+$/i;
const ANGLE = /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i;
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** Where an autolink with this text leads, or null if the text can't stand for itself any more. */
function autolinkHref(form: 'angle' | 'bare', text: string): string | null {
  if (EMAIL.test(text)) return `mailto:${text}`;
  if (form === 'angle') return ANGLE.test(text) ? text : null;
  if (!BARE.test(text)) return null;
  return /^www\./i.test(text) ? `http://${text}` : text;
}

/** Where the link leads now and how it is to be spelled. */
export function $getLinkTarget(node: LinkNode): LinkTarget {
  const spelling = $getState(node, spellingState);
  if (spelling === null) return { form: 'inline', href: node.getURL(), title: node.getTitle() };
  const { target } = spelling;
  if (target.form === 'inline' || target.form === 'reference') return target;
  const text = node.getTextContent();
  if (text === spelling.text) return target;
  const href = autolinkHref(target.form, text);
  return href === null ? { form: 'inline', href: target.href, title: null } : { form: target.form, href };
}

export function $setLinkTarget(node: LinkNode, target: LinkTarget): LinkNode {
  $setState(node, spellingState, { target, text: node.getTextContent() });
  return node.setURL(target.href).setTitle('title' in target ? target.title : null);
}

/** A link made in the editor, still without children. */
export function $createInlineLink(href: string): LinkNode {
  return $setLinkTarget($createLinkNode(href), { form: 'inline', href, title: null });
}

export function $importLink(link: Link, $importChild: (child: LinkChild) => LexicalNode): LinkNode {
  const node = $createLinkNode(link.target.href);
  node.append(...link.children.map($importChild));
  return $setLinkTarget(node, link.target);
}

/** Null for a link without content, which Markdown readers would not show. */
export function $exportLink(node: LinkNode, children: readonly LinkChild[]): Link | null {
  return children.length === 0 ? null : { kind: 'link', target: $getLinkTarget(node), children };
}

export { $isLinkNode };
