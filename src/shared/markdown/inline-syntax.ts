import type { LinkTarget } from './blocks';

/** ASCII punctuation that can start or end something in a leaf, and so may need a backslash. */
export const SIGNIFICANT = /^[\\`*_[\]<>&~!|#^]$/;

/** The code span delimiters for a content: more backticks than it has in a row, and spaces where it needs them. */
export function codeDelimiters(content: string): { readonly open: string; readonly close: string } {
  const runs = content.match(/`+/g) ?? [];
  let length = 1;
  while (runs.some((run) => run.length === length)) length++;
  const ticks = '`'.repeat(length);
  const needsSpace = /^`|`$/.test(content) || (/^ .* $/.test(content) && content.trim() !== '');
  const space = needsSpace ? ' ' : '';
  return { open: ticks + space, close: space + ticks };
}

function destination(href: string): string {
  if (href === '' || /[\s<>]|\p{Cc}/u.test(href) || !balanced(href)) {
    return `<${href.replace(/[<>\\]/g, '\\$&').replace(/[\n\r]/g, encodeURIComponent)}>`;
  }
  return href.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/&(?=#?\w+;)/g, '\\&');
}

function balanced(href: string): boolean {
  let depth = 0;
  for (const char of href) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The end of an inline link: `](address "title")`. */
export function inlineLinkEnd(target: LinkTarget): string {
  const title = 'title' in target && target.title !== null ? ` "${target.title.replace(/["\\]/g, '\\$&')}"` : '';
  return `](${destination(target.href)}${title})`;
}

/**
 * Whether a line of a paragraph would be read as the start of another block, and the index of the character that a
 * backslash must stand before to prevent it. -1: the line is safe.
 */
export function blockStart(line: string, isFirst: boolean): number {
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const text = line.slice(indent);
  const ordered = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(text);
  if (ordered) return indent + (ordered[1]?.length ?? 0);
  const starts =
    /^#{1,6}(?:[ \t]|$)/.test(text) ||
    /^>/.test(text) ||
    /^[-+*](?:[ \t]|$)/.test(text) ||
    /^(?:`{3,}[^`]*|~{3,}.*)$/.test(text) ||
    (!isFirst && /^(?:=+|-+)[ \t]*$/.test(text)) ||
    /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text) ||
    /^<(?:[a-zA-Z/!?])/.test(text) ||
    /^\[\^[^\]\s]+\]:/.test(text) ||
    (isFirst && /^\[[^\]]+\]:/.test(text)) ||
    (isFirst && /^(?:---|\+\+\+)[ \t]*$/.test(text)) ||
    (!isFirst && /^[|:]?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(text));
  return starts ? indent : -1;
}
