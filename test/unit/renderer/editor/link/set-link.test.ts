import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { $setLink } from '../../../../../src/renderer/editor/link/set-link';
import type { Block, LinkTarget } from '../../../../../src/shared/markdown/blocks';
import { p, t } from '../blocks';
import { openEditor } from '../editor-fixture';

const linked = (target: LinkTarget, text: string): Block => ({
  kind: 'paragraph',
  source: 's',
  inlines: [{ kind: 'link', target, children: [{ kind: 'text', text, marks: 0 }] }, t(' end')],
});

test('a link goes on the selected words alone, across marks', () => {
  const plan: Block = { kind: 'paragraph', source: null, inlines: [t('ab '), t('cd', 1), t(' ef')] };
  const { edit, outline } = openEditor([plan]);
  edit(() => {
    $getRoot().getAllTextNodes()[1]?.select(0, 2);
    $setLink('https://x.org');
  });
  expect(outline()).toEqual(['ab [{1:cd}](https://x.org) ef']);
  edit(() => $setLink(null));
  expect(outline()).toEqual(['ab {1:cd} ef']);
});

test('without a selection the address itself becomes the text', () => {
  const { caret, edit, outline } = openEditor([p('a ')]);
  caret('a ');
  edit(() => $setLink('https://x.org'));
  expect(outline()).toEqual(['a [https://x.org](https://x.org)']);
});

test('changing the address of a reference link leaves the definition for its other links', () => {
  const { caret, edit, blocks } = openEditor([linked({ form: 'reference', href: 'a', title: 'T', label: 'l' }, 'x')]);
  caret('x');
  edit(() => $setLink('b'));
  expect(blocks()).toMatchObject([{ inlines: [{ target: { form: 'inline', href: 'b', title: 'T' } }, {}] }]);
});

test('the target of a bare link follows its text, and a text that is no address any more keeps the old target', () => {
  const { caret, edit, blocks } = openEditor([linked({ form: 'bare', href: 'http://www.a.org' }, 'www.a.org')]);
  caret('www.a.or', 8);
  const insert = (text: string) =>
    edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(text);
    });
  insert('b.o');
  expect(blocks()).toMatchObject([{ inlines: [{ target: { form: 'bare', href: 'http://www.a.orb.og' } }, {}] }]);
  insert(' x');
  expect(blocks()).toMatchObject([{ inlines: [{ target: { form: 'inline', href: 'http://www.a.org' } }, {}] }]);
});

test('a click with Ctrl follows the link to the place that the plan names; a plain click goes nowhere', () => {
  const { root, followed } = openEditor([linked({ form: 'inline', href: 'docs/x.md', title: null }, 'x')]);
  const click = (init: MouseEventInit) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    root.querySelector('a')?.firstElementChild?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(click({})).toBe(true);
  expect(followed).toEqual([]);
  expect(click({ ctrlKey: true })).toBe(true);
  expect(followed).toEqual(['docs/x.md']);
});

test('no link in the page runs a script', () => {
  const { root } = openEditor([linked({ form: 'inline', href: 'javascript:alert(1)', title: null }, 'x')]);
  expect(root.querySelector('a')?.getAttribute('href')).toBe('about:blank');
});
