import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { DeadLink } from '../../shared/print/pre-flight';
import { wordsIn } from './hast-words';
import { lineOfNode, type PrintFindings } from './print-findings';
import { ID_PREFIX } from './sanitize-schema';

const LONGEST_ADDRESS = 200;

/**
 * Makes links fit for paper: `#heading` points at the id the heading really has, web and mail addresses stay, and every
 * other target (a file beside the plan, an unknown scheme, a heading that is not there) loses its link but keeps its words.
 * Ids become short ones of our own: a PDF's names are limited to 127 bytes, which a Hebrew or Chinese heading exceeds.
 */
export function settleLinks(findings: PrintFindings) {
  return (tree: Root): void => {
    const ids = new Map<string, string>();
    visit(tree, 'element', (node) => {
      const { id, name } = node.properties;
      const given = typeof id === 'string' ? id : node.tagName === 'a' && typeof name === 'string' ? name : undefined;
      delete node.properties.name;
      delete node.properties.id;
      if (given === undefined || ids.has(given)) return;
      node.properties.id = `at-${ids.size + 1}`;
      ids.set(given, node.properties.id);
    });
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'a' || typeof node.properties.href !== 'string') return;
      const { href } = node.properties;
      const target = settle(href, ids);
      if (target === null) {
        delete node.properties.href;
        findings.deadLinks.push({
          line: lineOfNode(node),
          href: href.slice(0, LONGEST_ADDRESS),
          words: wordsIn(node.children),
          reason: reasonOf(href),
        });
      } else node.properties.href = target;
    });
  };
}

function settle(href: string, ids: ReadonlyMap<string, string>): string | null {
  if (href.startsWith('#')) {
    const name = decoded(href.slice(1));
    const found = [name, ID_PREFIX + name, ID_PREFIX + name.toLowerCase()].find((id) => ids.has(id));
    return found === undefined ? null : `#${ids.get(found)}`;
  }
  try {
    const url = new URL(href);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function reasonOf(href: string): DeadLink['reason'] {
  if (href.startsWith('#')) return 'no such heading';
  return /^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//') ? 'not an address' : 'leads to a file';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
