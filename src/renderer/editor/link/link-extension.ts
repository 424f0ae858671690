import { LinkNode } from '@lexical/link';
import { $getNearestNodeFromDOMNode, defineExtension, type LexicalEditor, mergeRegister } from 'lexical';
import { $getLinkTarget } from '../markdown/link';
import { $linkOf } from './set-link';

/** A plain click in a link puts the caret there; with Ctrl or Cmd it follows the link. The page never navigates itself. */
function listen(editor: LexicalEditor, root: HTMLElement, onFollowLink: (href: string) => void): () => void {
  const abort = new AbortController();
  const click = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (anchor === null) return;
    event.preventDefault();
    if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return;
    const href = editor.read(() => {
      const node = $getNearestNodeFromDOMNode(anchor);
      const link = node && $linkOf(node);
      return link ? $getLinkTarget(link).href : null;
    });
    if (href !== null) onFollowLink(href);
  };
  root.addEventListener('click', click, { signal: abort.signal });
  root.addEventListener('auxclick', click, { signal: abort.signal });
  return () => abort.abort();
}

export const linkExtension = (onFollowLink: (href: string) => void) =>
  defineExtension({
    name: 'plandesk/link',
    nodes: () => [LinkNode],
    register: (editor) =>
      mergeRegister(
        editor.registerRootListener((root) => (root === null ? undefined : listen(editor, root, onFollowLink))),
      ),
  });
