import type { PrintOptions } from '../../shared/print/print-options';
import { CODE_FAMILY, DRAWING_FAMILY, FALLBACK_FAMILIES, TEXT_FAMILY } from './fonts/font-face';
import { GUTTER, type Sheet, sheetOf, wideSheetOf } from './paper';

const fallbacks = FALLBACK_FAMILIES.map((family) => `'${family}'`).join(', ');
const textFonts = `'${TEXT_FAMILY}', ${fallbacks}, sans-serif`;
const codeFonts = `'${CODE_FAMILY}', '${DRAWING_FAMILY}', ${fallbacks}, monospace`;

/** The size of text, in points, in which the sizes below are written. */
const WRITTEN_IN = 10;
/** Size of code as a share of the text's, and the width of its letters as a share of that. */
const CODE = { size: 0.84, letter: 0.6, padding: 22 } as const;
/** Height of the line on each of the last sheets, from which `stampPdf` lifts them. */
export const STAMP_LINE = 14;

/** Letters of code beside each other on a sheet. */
export function codeColumns({ textWidth }: Pick<Sheet, 'textWidth'>, fontSize: number): number {
  const scale = fontSize / WRITTEN_IN;
  return Math.floor((textWidth - CODE.padding * scale) / (fontSize * CODE.size * CODE.letter));
}

/** The style sheet of the printed plan: dark ink on white, whatever theme the window has. */
export function printCss(options: PrintOptions): string {
  const sheet = sheetOf(options);
  const wide = wideSheetOf(options);
  const scale = options.fontSize / WRITTEN_IN;
  return `
@page { ${pageRule(sheet)} }
${wide === null ? '' : `@page turned { ${pageRule(wide)} } .turned-sheet { page: turned; --text-height: ${wide.textHeight}pt; }`}
:root { --text-height: ${sheet.textHeight}pt; }
body { padding: 0 ${GUTTER}pt; }
${scaled(`${options.blackAndWhite ? BLACK_AND_WHITE : COLOURS}${planCss()}${PAGE_PARTS}`, scale)}
.stamp { break-before: page; font-size: 7.8pt; line-height: 10pt; height: ${STAMP_LINE}pt; max-width: calc(100% - 110pt); color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;
}

/** The style sheet of the plan as a page for a browser: the same looks, without pages. */
export function screenCss(): string {
  return `${COLOURS}${planCss()}${PAGE_PARTS}
:root { --text-height: 90vh; }
html { font-size: 11.5pt; } body { margin: 0 auto; max-width: 56rem; padding: 3rem 1.5rem 6rem; }
table.fitted { table-layout: auto; } .turned-sheet, pre { overflow-x: auto; }
.page-line-dots { border: 0; }
.cover { padding-top: 0; margin-bottom: 30pt; } .contents.long, .contents.first { margin-bottom: 30pt; }
@media print { body { padding: 0; max-width: none; } }
`;
}

function pageRule({ name, landscape, margins }: Sheet): string {
  const { top, right, bottom, left } = margins;
  return `size: ${name}${landscape ? ' landscape' : ''}; margin: ${top}pt ${right - GUTTER}pt ${bottom}pt ${left - GUTTER}pt;`;
}

/** The same rules for another size of text. */
function scaled(css: string, scale: number): string {
  if (scale === 1) return css;
  return css.replace(
    /(\d+(?:\.\d+)?)pt\b/g,
    (_all, size: string) => `${Math.round(Number(size) * scale * 100) / 100}pt`,
  );
}

const COLOURS = `
:root { color-scheme: light only; --ink: #1d1f23; --soft: #5d6168; --line: #dcdad5; --wash: #f6f5f3; --code: #f1efec; --accent: #2b4bc0; --under: #b9c4ee; --done: #1f7a4d; --mark: #fdf0c4; --bar: #c9c6bf; --box: #8f8c85; --gain: #e7f4ec; --loss: #fbeae8; }
.hljs-comment, .hljs-quote { color: #6a6e75; }
.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-section { color: #8a2d8f; }
.hljs-string, .hljs-regexp, .hljs-addition { color: #1d6b42; }
.hljs-number, .hljs-literal, .hljs-symbol, .hljs-bullet { color: #8a4f00; }
.hljs-title, .hljs-name, .hljs-type, .hljs-built_in { color: #2b4bc0; }
.hljs-attr, .hljs-attribute, .hljs-variable, .hljs-template-variable, .hljs-meta { color: #35618a; }
.hljs-deletion { color: #a3231b; }
`;

const BLACK_AND_WHITE = `
:root { color-scheme: light only; --ink: #000; --soft: #444; --line: #888; --wash: #f2f2f2; --code: #f2f2f2; --accent: #000; --under: #000; --done: #000; --mark: #e4e4e4; --bar: #666; --box: #333; --gain: #fff; --loss: #eee; }
.hljs-keyword, .hljs-title { font-weight: 700; } .hljs-comment { font-style: italic; }
img { filter: grayscale(1); }
`;

function planCss(): string {
  return `
* { box-sizing: border-box; }
html { font: 10pt/1.55 ${textFonts}; color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; overflow-wrap: anywhere; orphans: 3; widows: 3; font-variant-ligatures: no-contextual; font-kerning: normal; }

h1, h2, h3, h4, h5, h6, .inner-heading { break-after: avoid; break-inside: avoid; line-height: 1.28; font-weight: 700; letter-spacing: -0.008em; margin: 0; }
h1 { font-size: 20pt; text-wrap: balance; letter-spacing: -0.016em; margin: 20pt 0 10pt; }
h2 { font-size: 14.5pt; margin: 24pt 0 8pt; }
h3 { font-size: 11.75pt; margin: 17pt 0 6pt; }
h4 { font-size: 10.5pt; margin: 14pt 0 5pt; }
h5, h6 { font-size: 10pt; margin: 12pt 0 4pt; }
h6 { color: var(--soft); }
.inner-heading { font-size: 10.5pt; margin: 8pt 0 4pt; }
main > :first-child { margin-top: 0; }
h2 + h3, h3 + h4 { margin-top: 8pt; }
.page-start { break-before: page; margin-top: 0; }
.page-break { break-before: page; height: 0; }

p, ul, ol, dl, blockquote, pre, table, figure, details { margin: 0 0 8pt; }
p.leads { break-after: avoid; }
a { color: var(--accent); text-decoration: none; }
a[href] { text-decoration: underline; text-decoration-color: var(--under); text-decoration-thickness: 0.6pt; text-underline-offset: 1.6pt; }
a:not([href]) { color: inherit; }
del, s, strike { color: var(--soft); }
mark { background: var(--mark); color: inherit; }
small { font-size: 0.86em; }
sup, sub { line-height: 0; font-size: 0.74em; }
hr { border: 0; border-top: 0.75pt solid var(--line); margin: 18pt 0; break-after: avoid; }
center, [align='center'] { text-align: center; }
p[align='right'], div[align='right'] { text-align: right; }

ul, ol { padding-inline-start: 18pt; }
li { margin: 2pt 0; }
li.short { break-inside: avoid; }
li > p { margin-bottom: 4pt; }
li > ul, li > ol { margin: 2pt 0; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
li li li li li ul, li li li li li ol { padding-inline-start: 9pt; }
li li li li li li li li ul, li li li li li li li li ol { padding-inline-start: 4pt; }
ul > .task-list-item { list-style: none; }
.task-box { display: inline-block; position: relative; width: 8.5pt; height: 8.5pt; border: 0.9pt solid var(--box); border-radius: 2pt; background: #fff; vertical-align: -1pt; margin-inline-end: 3pt; }
ul > .task-list-item > .task-box, ul > .task-list-item > p:first-child > .task-box { margin-inline-start: -14.5pt; }
.task-box.done { background: var(--done); border-color: var(--done); }
.task-box.done::after { content: ''; position: absolute; left: 2.1pt; top: 0.1pt; width: 2.4pt; height: 4.8pt; border: solid #fff; border-width: 0 1.2pt 1.2pt 0; transform: rotate(42deg); }

blockquote { padding: 7pt 12pt; border-inline-start: 2.25pt solid var(--bar); background: var(--wash); border-radius: 2pt; }
blockquote blockquote { padding: 4pt 8pt; }
blockquote > :last-child, li > :last-child, td > :last-child, th > :last-child, dd > :last-child { margin-bottom: 0; }
dt { font-weight: 700; break-after: avoid; }
dd { margin-inline-start: 18pt; }
details { border-inline-start: 1.5pt solid var(--line); padding-inline-start: 10pt; }
summary { display: block; font-weight: 700; break-after: avoid; margin-bottom: 4pt; }

code, pre, kbd, samp, tt { font-family: ${codeFonts}; font-variant-ligatures: none; font-feature-settings: 'liga' 0, 'calt' 0; }
code, kbd, samp, tt { font-size: 0.88em; background: var(--code); border-radius: 2.5pt; padding: 0.5pt 2.5pt; unicode-bidi: isolate; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre { font-size: 8.4pt; line-height: 12.6pt; background: var(--wash); border: 0.6pt solid var(--line); border-radius: 4pt; padding: 8pt 10pt; white-space: pre-wrap; tab-size: 4; text-align: left; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre.short { break-inside: avoid; }
pre.drawing { line-height: 1.24; }
pre code { font-size: inherit; background: none; padding: 0; border-radius: 0; }
.long-line { display: block; padding-inline-start: 12pt; text-indent: -12pt; background: linear-gradient(var(--wash), var(--wash)) 0 0 / 11pt 1lh no-repeat, ${GOES_ON} 1pt 0 / 8pt 1lh repeat-y; }

table { width: calc(100% - 1pt); max-width: calc(100% - 1pt); margin-inline: 0.5pt; border-collapse: collapse; font-size: 9pt; line-height: 1.42; break-inside: auto; }
table.fitted { table-layout: fixed; }
table.short { break-inside: avoid; }
table.dense-1 { font-size: 8pt; } table.dense-2 { font-size: 7pt; } table.dense-3 { font-size: 6pt; }
thead { display: table-header-group; break-inside: avoid; } tfoot { display: table-row-group; }
tr { break-inside: avoid; }
thead tr { break-after: avoid; }
th, td { border: 0.6pt solid var(--line); padding: 4pt 6pt; vertical-align: top; text-align: start; }
table.dense-1 th, table.dense-1 td { padding: 3.5pt 5pt; }
table.dense-2 th, table.dense-2 td, table.dense-3 th, table.dense-3 td { padding: 3pt 3.5pt; }
[align='left'] { text-align: left; } th[align='center'], td[align='center'] { text-align: center; } th[align='right'], td[align='right'] { text-align: right; }
thead th { background: var(--wash); font-weight: 700; font-size: 0.95em; }
td:empty::after { content: '\\00a0'; }
td pre { font-size: 1em; line-height: 1.5; padding: 4pt 5pt; } td ul, td ol { padding-inline-start: 13pt; }
caption { text-align: start; color: var(--soft); margin-bottom: 4pt; }

img { max-width: 100%; max-height: calc(var(--text-height) - 60pt); object-fit: contain; break-inside: avoid; vertical-align: middle; } img[width] { height: auto; }
figure.diagram { text-align: center; break-inside: avoid; }
.not-drawn { color: var(--soft); break-after: avoid; }
.no-image { border: 0.75pt dashed var(--box); border-radius: 3pt; padding: 1pt 5pt; }
.no-image-why { color: var(--soft); font-size: 0.84em; }
.footnotes, .link-notes { border-top: 0.75pt solid var(--line); margin-top: 24pt; padding-top: 10pt; font-size: 8.8pt; }
.footnotes-title { font-weight: 700; margin-bottom: 4pt; break-after: avoid; }
`;
}

/** An arrow that goes down and to the right, for a line of code that goes on. */
const GOES_ON = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 12'%3E%3Cpath d='M2 2v5h4M4.4 5.2 6.2 7 4.4 8.8' fill='none' stroke='%23777' stroke-width='.8'/%3E%3C/svg%3E")`;

/**
 * What a print adds to the plan. Nothing here is positioned: the words of a PDF come in the order in which they are painted,
 * and what is positioned is painted last.
 */
const PAGE_PARTS = `
.progress { font-size: 8pt; font-weight: 400; letter-spacing: 0; color: var(--soft); border: 0.6pt solid var(--line); border-radius: 6pt; padding: 0.5pt 5pt; white-space: nowrap; vertical-align: 1pt; }
.line-anchor, .row-number { float: inline-start; width: 34pt; text-align: end; font-size: 6.4pt; line-height: 2; font-weight: 400; letter-spacing: 0; color: var(--soft); white-space: nowrap; }
.line-anchor { margin-inline: -39pt 5pt; } .row-number { margin-inline: -44pt 10pt; }
.note-mark { font-size: 0.95em; } a.note-mark[href] { text-decoration: none; }
.link-notes ol { padding-inline-start: 24pt; } .link-notes li { overflow-wrap: anywhere; }

.contents { margin: 18pt 0 0; } .contents.first { margin-top: 0; } .contents.long, .contents.first { break-after: page; } .contents.long .page-lines { columns: 190pt; column-gap: 26pt; font-size: 9.2pt; }
.cover + *, .contents.long + *, .contents.first + *, .page-break + * { margin-top: 0; }
.contents-title, .cover-heading { font-size: 11.75pt; font-weight: 700; margin: 0 0 6pt; break-after: avoid; }
a.page-line { display: flex; align-items: last baseline; gap: 4pt; padding: 1.6pt 0; color: var(--ink); text-decoration: none; break-inside: avoid; line-height: 1.4; }
.page-line-words { max-width: 88%; } .page-line-dots { flex: 1; border-bottom: 0.8pt dotted var(--bar); min-width: 16pt; margin-inline-end: 26pt; }
.page-line.depth-0 { font-weight: 600; padding-top: 5pt; } .page-line.depth-1 { padding-inline-start: 14pt; } .page-line.depth-2 { padding-inline-start: 28pt; } .page-line.depth-3 { padding-inline-start: 42pt; } .page-line.depth-4, .page-line.depth-5 { padding-inline-start: 56pt; }

.cover { break-after: page; padding-top: 90pt; }
.cover-title { font-size: 27pt; line-height: 1.18; text-wrap: balance; font-weight: 700; letter-spacing: -0.02em; margin-bottom: 22pt; }
.cover-fields { display: grid; grid-template-columns: max-content 1fr; gap: 5pt 18pt; border-block: 0.75pt solid var(--line); padding: 12pt 0; margin-bottom: 24pt; }
.cover-fields dt { font-weight: 400; color: var(--soft); } .cover-fields dd { margin: 0; }
.cover-heading { margin-top: 18pt; }
.cover-bar { height: 6pt; border: 0.6pt solid var(--bar); border-radius: 3pt; margin-bottom: 8pt; overflow: hidden; } .cover-bar > div { height: 100%; background: var(--done); }
.cover .page-line.depth-0 { font-weight: 400; padding-top: 2pt; }

.appendix-group { font-weight: 700; margin: 10pt 0 4pt; break-after: avoid; }
.change-place { color: var(--soft); font-size: 8.4pt; margin: 8pt 0 2pt; break-after: avoid; }
.change { font: 8pt/1.5 ${codeFonts}; border: 0.6pt solid var(--line); margin-bottom: 6pt; white-space: pre-wrap; overflow-wrap: anywhere; }
.change > div { padding: 0.5pt 6pt 0.5pt 18pt; text-indent: -12pt; } .change > .added { background: var(--gain); } .change > .taken { background: var(--loss); color: var(--soft); }
`;
