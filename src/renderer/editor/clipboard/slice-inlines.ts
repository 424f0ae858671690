import type { Inline, LinkChild } from '../../../shared/markdown/blocks';

function lengthOf(inline: Inline): number {
  switch (inline.kind) {
    case 'text':
      return inline.text.length;
    case 'raw':
      return inline.source.length;
    case 'break':
      return 1;
    case 'link':
      return inline.children.reduce((sum, child) => sum + lengthOf(child), 0);
  }
}

/** A piece of source that is cut in two is words. */
function cutChild(child: LinkChild, from: number, to: number): LinkChild {
  switch (child.kind) {
    case 'text':
      return { ...child, text: child.text.slice(from, to) };
    case 'raw':
      return { kind: 'text', text: child.source.slice(from, to), marks: child.marks };
    case 'break':
      return child;
  }
}

function slice<T extends Inline>(
  inlines: readonly T[],
  from: number,
  to: number,
  cut: (inline: T, from: number, to: number) => T,
): T[] {
  const found: T[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = lengthOf(inline);
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
    if (start < end) found.push(start === 0 && end === length ? inline : cut(inline, start, end));
    at += length;
  }
  return found;
}

/** The inlines between two places, counted in the characters that the editor shows; a line break is one. */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  return slice<Inline>(inlines, from, to, (inline, start, end) =>
    inline.kind === 'link'
      ? { ...inline, children: slice<LinkChild>(inline.children, start, end, cutChild) }
      : cutChild(inline, start, end),
  );
}
