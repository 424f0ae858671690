import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Paper } from '../../shared/print/print-options';
import { drawTaskBoxes } from './draw-task-boxes';
import { embedImages } from './embed-images';
import { fitTables } from './fit-tables';
import { fontSheet } from './fonts/font-sheet';
import { languageOf } from './language-of';
import { limitHighlighting, markCode } from './mark-code';
import { printCss } from './print-css';
import { ID_PREFIX, PRINT_SCHEMA } from './sanitize-schema';
import { directionOf, setDirection } from './set-direction';
import { settleLinks } from './settle-links';

export interface PrintPlan {
  /** The text that would be saved; a byte order mark at its start is passed over. */
  readonly text: string;
  /** The folder that holds the plan and its pictures; null for a plan that was never saved. */
  readonly baseFolder: string | null;
  readonly title: string;
  readonly paper: Paper;
  /** The folder of bundled fonts; null leaves the page without fonts of its own. */
  readonly fontsFolder: string | null;
}

export interface PrintPage {
  readonly html: string;
  /** The words of each heading, in order. */
  readonly headings: readonly string[];
}

/** What a page may use: styles, fonts and pictures that are inside it. Nothing can be fetched and no script can run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Makes the whole static page of a plan, which needs no other file and no script. The same plan gives the same page.
 * Its last sheet holds the running header alone, for `stampPdf` to lift onto the other pages.
 */
export async function printHtml(plan: PrintPlan): Promise<PrintPage> {
  const headings: string[] = [];
  const text = plan.text.replace(/^\ufeff/, '');
  const fonts = plan.fontsFolder === null ? '' : await fontSheet(plan.fontsFolder, `${text}${plan.title}•…`);
  const page = await unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    // The prefix is left to the sanitiser, or it would be put on twice. The label is no heading of the plan.
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelTagName: 'p' })
    .use(rehypeRaw)
    .use(rehypeSanitize, PRINT_SCHEMA)
    .use(drawTaskBoxes)
    .use(rehypeSlug, { prefix: ID_PREFIX })
    .use(settleLinks)
    .use(showAll)
    .use(embedImages(plan.baseFolder))
    .use(fitTables)
    .use(limitHighlighting)
    .use(rehypeHighlight)
    .use(markCode)
    .use(setDirection)
    .use(collectHeadings(headings))
    .use(wholePage(plan.title, languageOf(text), `${fonts}\n${printCss(plan.paper)}`))
    .use(rehypeStringify)
    .process(text);
  return { html: String(page), headings };
}

/** Opens what folds, and gives the list of footnotes its title line and its back links a name. */
function showAll() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'details') node.properties.open = true;
      if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) {
        const title = node.children.find((child) => child.type === 'element' && child.tagName === 'p');
        if (title?.type === 'element') title.properties = { className: ['footnotes-title'] };
      }
      if (node.properties.dataFootnoteBackref !== undefined) node.properties.ariaLabel = 'Back to the text';
    });
  };
}

/** The words of each heading that has any, in order: what the bookmarks must say. */
function collectHeadings(headings: string[]) {
  return () =>
    (tree: Root): void => {
      visit(tree, 'element', (node) => {
        if (!/^h[1-6]$/.test(node.tagName)) return;
        const words = wordsOf(node.children).replace(/\s+/g, ' ').trim();
        if (words !== '') headings.push(words);
      });
    };
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : ''))
    .join('');
}

function wholePage(title: string, language: string, css: string) {
  return () =>
    (tree: Root): Root => ({
      type: 'root',
      children: [
        { type: 'doctype' },
        h('html', { lang: language, dir: ['he', 'ar'].includes(language) ? 'rtl' : 'ltr' }, [
          h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
            h('title', title),
            h('style', css),
          ]),
          h('body', [
            h('main', tree),
            h('div', { className: ['stamp'], ariaHidden: 'true', dir: directionOf(title) ?? 'ltr' }, title),
          ]),
        ]),
      ],
    });
}
