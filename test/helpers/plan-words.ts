import type { Code, Nodes, Root, TableCell } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { decodeEntities } from './decode-entities';

/** What a reader of a document reads, by its Markdown alone: no comments, front matter, tags or addresses. */
export interface PlanWords {
  /** All of it in order, footnotes last. */
  readonly text: string;
  /** Each cell of each table of Markdown, in order. */
  readonly cells: readonly string[];
  readonly hasHtmlTable: boolean;
  readonly hasHtmlHeading: boolean;
}

export interface Undrawn {
  /** Why a picture is not there, by its address. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Why a diagram is printed as code, by a line of it; the words of one that is drawn are part of its drawing. */
  readonly diagrams: ReadonlyMap<number | null, string>;
}

export function planWords(text: string, undrawn: Undrawn): PlanWords {
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .parse(text.replace(/^\ufeff/, ''));
  const notes = new Map<string, Nodes>();
  visit(tree, 'footnoteDefinition', (node) => {
    if (!notes.has(node.identifier)) notes.set(node.identifier, node);
  });
  const reading = new Reading(tree, notes, undrawn);
  const cells: string[] = [];
  const own = reading.wordsOf(tree);
  visit(tree, 'tableCell', (node: TableCell) => {
    cells.push(new Reading(tree, notes, undrawn, reading.numbers).wordsOf(node));
  });
  const html: string[] = [];
  visit(tree, 'html', (node) => {
    html.push(node.value);
  });
  return {
    text: `${own} ${reading.footnotes()}`,
    cells,
    hasHtmlTable: html.some((part) => /<t(?:able|d|h)\b/i.test(part)),
    hasHtmlHeading: html.some((part) => /<h[1-6]\b/i.test(part)),
  };
}

class Reading {
  readonly numbers: Map<string, number>;
  readonly #asked = new Map<string, number>();

  constructor(
    private readonly root: Root,
    private readonly notes: ReadonlyMap<string, Nodes>,
    private readonly undrawn: Undrawn,
    numbers = new Map<string, number>(),
  ) {
    this.numbers = numbers;
  }

  wordsOf(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value;
      case 'code':
        return this.#code(node);
      case 'html':
        return this.#html(node.value);
      case 'image':
        return this.#picture(node.url, node.alt ?? '');
      case 'imageReference': {
        let url = '';
        visit(this.root, 'definition', (definition) => {
          if (definition.identifier === node.identifier && url === '') url = definition.url;
        });
        return this.#picture(url, node.alt ?? '');
      }
      case 'footnoteReference': {
        if (!this.notes.has(node.identifier)) return '';
        const number = this.numbers.get(node.identifier) ?? this.numbers.size + 1;
        this.numbers.set(node.identifier, number);
        this.#asked.set(node.identifier, (this.#asked.get(node.identifier) ?? 0) + 1);
        return String(number);
      }
      case 'footnoteDefinition':
      case 'yaml':
      case 'definition':
        return '';
      case 'break':
        return ' ';
      default: {
        if (!('children' in node)) return ' ';
        const inside = node.children.map((child) => this.wordsOf(child)).join('');
        return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(node.type) ? inside : ` ${inside} `;
      }
    }
  }

  /** The notes that are referred to, as they are listed at the end. */
  footnotes(): string {
    if (this.numbers.size === 0) return '';
    const read: string[] = [];
    const seen = new Set<string>();
    for (let left = true; left; ) {
      left = false;
      for (const name of [...this.numbers.keys()]) {
        const note = this.notes.get(name);
        if (seen.has(name) || note === undefined || !('children' in note)) continue;
        seen.add(name);
        left = true;
        read.push(note.children.map((child) => this.wordsOf(child)).join(' '));
        read.push(...Array.from({ length: (this.#asked.get(name) ?? 1) - 1 }, (_, more) => `↩${more + 2}`));
      }
    }
    return `Footnotes ${read.join(' ')}`;
  }

  #code(node: Code): string {
    if (!/^mermaid$/i.test(node.lang ?? '')) return ` ${node.value} `;
    const [first, last] = [node.position?.start.line ?? 0, node.position?.end.line ?? 0];
    const reason = [...this.undrawn.diagrams].find(([line]) => line !== null && line >= first && line <= last)?.[1];
    return reason === undefined ? ' ' : ` (diagram not drawn: ${reason}) ${node.value} `;
  }

  #picture(url: string, alt: string): string {
    // A picture inside the document is told without its address.
    const address = url.startsWith('data:') ? '' : this.undrawn.pictures.has(url.slice(0, 200)) ? url : encodeURI(url);
    const reason = this.undrawn.pictures.get(address.slice(0, 200));
    if (reason === undefined) return '';
    return ` ${alt} (picture ${reason}${address === '' ? '' : `: ${address.slice(0, 200)}`}) `;
  }

  #html(html: string): string {
    const plain = html
      .replace(/<!--.*?(?:-->|$)/gs, '')
      .replace(/<(script|style|svg|iframe|object|template|title)\b.*?(?:<\/\1\s*>|$)/gis, '')
      .replace(/<img\b[^>]*>/gi, (tag) => this.#picture(attribute(tag, 'src'), attribute(tag, 'alt')))
      .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:a|b|strong|i|em|code|span|del|s|u|sup|sub|kbd)\b/i.test(tag) ? '' : ' '));
    return decodeEntities(plain);
  }
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}
