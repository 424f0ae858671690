import type { Element, ElementContent, Root, RootContent } from 'hast';
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
import { EXIT, visit } from 'unist-util-visit';
import type { PreFlight } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import { makeAppendix } from './appendix';
import type { EarlierText } from './appendix-changes';
import { breakLongWords } from './break-long-words';
import { makeContents, PageReferences, placeContents, sectionLevel } from './contents';
import { makeCover } from './cover';
import { drawTaskBoxes } from './draw-task-boxes';
import { type DiagramDrawings, embedDiagrams } from './embed-diagrams';
import { embedImages } from './embed-images';
import { fitTables } from './fit-tables';
import { fontSheet } from './fonts/font-sheet';
import { readFaces } from './fonts/read-faces';
import { addClass } from './hast-words';
import { keepAllCells } from './keep-all-cells';
import { languageOf } from './language-of';
import { noteLinks } from './link-notes';
import { limitHighlighting, markCode } from './mark-code';
import { numberRows } from './number-rows';
import { readPageBreaks, setBreaks } from './page-breaks';
import { sheetOf, wideSheetOf } from './paper';
import { codeColumns, printCss, screenCss } from './print-css';
import { type PrintFacts, printFacts } from './print-facts';
import { noFindings, type PrintFindings } from './print-findings';
import { collectHeadings, type PrintedHeading, unmarkInnerHeadings } from './print-headings';
import { ID_PREFIX, PRINT_SCHEMA } from './sanitize-schema';
import { directionIn, setDirection } from './set-direction';
import { settleLinks } from './settle-links';
import { type StampSheet, stampLines, stampSheet } from './stamp-sheet';
import { uncoveredGlyphs } from './uncovered-glyphs';

export interface PrintPlan {
  /** The text that would be saved; a byte order mark at its start is passed over. */
  readonly text: string;
  /** The name of its file, the title of a plan without one. */
  readonly name: string;
  /** The hash of its bytes, as hexadecimal digits. */
  readonly hash: string;
  /** The folder that holds the plan and its pictures; null for a plan that was never saved. */
  readonly baseFolder: string | null;
  readonly options: PrintOptions;
  /** The folder of bundled fonts; null leaves the page without fonts of its own. */
  readonly fontsFolder: string | null;
  /** Drawings by the source of their diagrams; one that is not among them is shown as code. */
  readonly diagrams?: DiagramDrawings;
  /** What the appendix of changes compares with. */
  readonly earlier?: EarlierText | null;
  /** The day that the readiness in the appendix tells dates against, as `YYYY-MM-DD`, and the rules that are off. */
  readonly today?: string;
  readonly rulesOff?: readonly string[];
}

export interface PrintPage {
  readonly html: string;
  /** The words of each heading, in order: what the bookmarks must say. */
  readonly headings: readonly string[];
  /** What `stampPdf` puts onto the pages. */
  readonly stamp: StampSheet;
  readonly findings: Omit<PreFlight, 'pages'>;
}

/** What a page may use: styles, fonts and pictures that are inside it. Nothing can be fetched and no script can run. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Makes the whole static page of a plan, which needs no other file and no script. The same plan gives the same page.
 * Its last sheet holds the running lines alone, for `stampPdf` to lift onto the other pages.
 */
export async function printHtml(plan: PrintPlan): Promise<PrintPage> {
  const made = await makePlanPage(plan);
  const { facts, headings, references, text } = made;
  const stamp = stampSheet(plan.options, facts, {
    language: languageOf(text),
    references: references.all,
    hash: plan.hash,
  });
  const css = `${await fontsOf(plan, made)}\n${printCss(plan.options)}`;
  const html = wholePage(facts.title, stamp.language, css, [
    h('main', made.tree.children as ElementContent[]),
    ...stampLines(stamp),
  ]);
  const findings = { ...made.findings, uncoveredGlyphs: await glyphsOf(plan) };
  return { html, headings: headings.map(({ words }) => words), stamp, findings };
}

/** The plan as one page for any browser, which needs no other file and runs no script. */
export async function browserHtml(plan: PrintPlan): Promise<Pick<PrintPage, 'html' | 'findings'>> {
  const made = await makePlanPage({ ...plan, options: { ...plan.options, landscape: true, linkNotes: false } });
  const css = `${await fontsOf(plan, made)}\n${screenCss()}`;
  const html = wholePage(made.facts.title, languageOf(made.text), css, [
    h('main', made.tree.children as ElementContent[]),
  ]);
  return { html, findings: { ...made.findings, uncoveredGlyphs: await glyphsOf(plan) } };
}

interface MadePage {
  readonly text: string;
  readonly tree: Root;
  readonly facts: PrintFacts;
  readonly headings: readonly PrintedHeading[];
  readonly references: PageReferences;
  readonly findings: PrintFindings;
}

async function makePlanPage(plan: PrintPlan): Promise<MadePage> {
  const { options } = plan;
  const text = plan.text.replace(/^\ufeff/, '');
  const facts = printFacts(text, plan);
  const findings = noFindings();
  const headings: PrintedHeading[] = [];
  const references = new PageReferences();
  const sheet = sheetOf(options);
  const wide = wideSheetOf(options);
  const tableRoom = {
    textWidth: sheet.textWidth,
    turnedWidth: wide?.textWidth ?? null,
    fontSize: options.fontSize,
  };
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkGfm)
    .use(keepAllCells)
    // The prefix is left to the sanitiser, or it would be put on twice. The label is no heading of the plan.
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelTagName: 'p' })
    .use(readRawHtml)
    .use(readPageBreaks)
    .use(rehypeSanitize, PRINT_SCHEMA)
    .use(drawTaskBoxes)
    .use(unmarkInnerHeadings)
    .use(rehypeSlug, { prefix: ID_PREFIX })
    .use(() => settleLinks(findings))
    .use(showAll)
    .use(() => embedImages(plan.baseFolder, findings))
    .use(() => embedDiagrams(plan.diagrams ?? new Map(), { upright: sheet, turned: wide }, findings))
    .use(() => collectHeadings(headings, { progress: options.sectionProgress, lines: options.lineAnchors }))
    .use(() => (options.rowNumbers ? numberRows() : undefined))
    .use(() => (options.linkNotes ? noteLinks() : undefined))
    .use(() => setBreaks(options.breakBefore))
    .use(limitHighlighting)
    .use(rehypeHighlight)
    .use(() => markCode(codeColumns(sheet, options.fontSize)))
    .use(() => (tree: Root) => {
      const level = sectionLevel(headings);
      const { earlier = null, today = '1970-01-01', rulesOff = [] } = plan;
      tree.children.push(...makeAppendix(options.appendix, { facts, text, today, rulesOff, earlier, level }));
      collectAppendix(tree, headings);
    })
    .use(() => fitTables(tableRoom, findings, text))
    .use(breakLongWords)
    .use(() => (tree: Root) => addFrontPages(tree, options, facts, headings, references))
    .use(() => setDirection(directionIn(languageOf(text))));
  const tree = await processor.run(processor.parse(text));
  return { text, tree: tree as Root, facts, headings, references, findings };
}

/** Reads raw HTML as a browser would. A plan without any is spared it: all of its page would be written and read again. */
function readRawHtml() {
  const read = rehypeRaw();
  return (tree: Root, file: Parameters<typeof read>[1]): Root => {
    let hasRaw = false;
    visit(tree, 'raw', () => {
      hasRaw = true;
      return EXIT;
    });
    if (!hasRaw) return tree;
    return read(tree, file);
  };
}

/** Opens what folds, and gives the list of footnotes its title line and its back links a name. */
function showAll() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'details') node.properties.open = true;
      if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined) {
        const title = node.children.find((child) => child.type === 'element' && child.tagName === 'p');
        if (title?.type === 'element') title.properties = { className: ['footnotes-title', 'ours'] };
      }
      if (node.properties.dataFootnoteBackref !== undefined) node.properties.ariaLabel = 'Back to the text';
    });
  };
}

function collectAppendix(tree: Root, headings: PrintedHeading[]): void {
  const known = new Set(headings.map(({ id }) => id));
  const appendix: RootContent[] = tree.children.filter(
    (node) => node.type === 'element' && String(node.properties.id ?? '').startsWith('appendix-'),
  );
  const found: PrintedHeading[] = [];
  collectHeadings(found, { progress: false, lines: false })({ type: 'root', children: appendix });
  headings.push(...found.filter(({ id }) => !known.has(id)));
}

function addFrontPages(
  tree: Root,
  options: PrintOptions,
  facts: PrintFacts,
  headings: readonly PrintedHeading[],
  references: PageReferences,
): void {
  const cover = options.cover ? makeCover(facts, headings, references) : null;
  const contents = options.contents ? makeContents(headings, options.contentsDepth, references) : null;
  references.mark(tree, headings);
  if (contents !== null) {
    placeContents(tree, contents, headings, options.cover);
    if (tree.children[0] === contents) addClass(contents, 'first');
  }
  if (cover !== null) tree.children.unshift(cover);
}

async function fontsOf(plan: PrintPlan, { text, facts, tree }: MadePage): Promise<string> {
  if (plan.fontsFolder === null) return '';
  const { header, footer } = plan.options;
  const added = tree.children.length > 0 ? (plan.earlier?.text ?? '') : '';
  return fontSheet(plan.fontsFolder, `${text}${facts.title}${plan.name}${header}${footer}${added}•…·−–$()[]0123456789`);
}

async function glyphsOf(plan: PrintPlan): Promise<PreFlight['uncoveredGlyphs']> {
  return plan.fontsFolder === null ? [] : uncoveredGlyphs(plan.text, await readFaces(plan.fontsFolder));
}

function wholePage(title: string, language: string, css: string, body: readonly Element[]): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, dir: directionIn(language) }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('title', title),
          h('style', css),
        ]),
        h('body', [...body]),
      ]),
    ],
  };
  return unified().use(rehypeStringify).stringify(page);
}
