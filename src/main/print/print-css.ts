import type { Paper } from '../../shared/print/print-options';
import { CODE_FAMILY, DRAWING_FAMILY, FALLBACK_FAMILIES, TEXT_FAMILY } from './fonts/font-face';
import { MARGINS, PAPERS } from './paper';

const fallbacks = FALLBACK_FAMILIES.map((family) => `'${family}'`).join(', ');
const textFonts = `'${TEXT_FAMILY}', ${fallbacks}, sans-serif`;
const codeFonts = `'${CODE_FAMILY}', '${DRAWING_FAMILY}', ${fallbacks}, monospace`;

/** The style sheet of the printed plan: dark ink on white, whatever theme the window has. */
export function printCss(paper: Paper): string {
  return `
@page { size: ${PAPERS[paper].name}; margin: ${MARGINS.top}pt ${MARGINS.right}pt ${MARGINS.bottom}pt ${MARGINS.left}pt; }
:root { color-scheme: light only; --ink: #1d1f23; --soft: #5d6168; --line: #dcdad5; --wash: #f6f5f3; --accent: #2b4bc0; --done: #1f7a4d; }
* { box-sizing: border-box; }
html { font: 10pt/1.55 ${textFonts}; color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; overflow-wrap: anywhere; orphans: 3; widows: 3; font-variant-ligatures: no-contextual; font-kerning: normal; }

h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; line-height: 1.28; font-weight: 700; letter-spacing: -0.008em; margin: 0; }
h1 { font-size: 20pt; letter-spacing: -0.016em; margin: 20pt 0 10pt; }
h2 { font-size: 14.5pt; margin: 24pt 0 8pt; }
h3 { font-size: 11.75pt; margin: 17pt 0 6pt; }
h4 { font-size: 10.5pt; margin: 14pt 0 5pt; }
h5, h6 { font-size: 10pt; margin: 12pt 0 4pt; }
h6 { color: var(--soft); }
main > :first-child { margin-top: 0; }
h2 + h3, h3 + h4 { margin-top: 8pt; }

p, ul, ol, dl, blockquote, pre, table, figure, details { margin: 0 0 8pt; }
a { color: var(--accent); text-decoration: none; }
a[href] { text-decoration: underline; text-decoration-color: #b9c4ee; text-decoration-thickness: 0.6pt; text-underline-offset: 1.6pt; }
a:not([href]) { color: inherit; }
del, s, strike { color: var(--soft); }
mark { background: #fdf0c4; color: inherit; }
small { font-size: 0.86em; }
sup, sub { line-height: 0; font-size: 0.74em; }
hr { border: 0; border-top: 0.75pt solid var(--line); margin: 18pt 0; break-after: avoid; }
center, [align='center'] { text-align: center; }
p[align='right'], div[align='right'] { text-align: right; }

ul, ol { padding-inline-start: 18pt; }
li { margin: 2pt 0; }
li > p { margin-bottom: 4pt; }
li > ul, li > ol { margin: 2pt 0; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
li li li li li ul, li li li li li ol { padding-inline-start: 9pt; }
li li li li li li li li ul, li li li li li li li li ol { padding-inline-start: 4pt; }
ul > .task-list-item { list-style: none; }
.task-box { display: inline-block; position: relative; width: 8.5pt; height: 8.5pt; border: 0.9pt solid #8f8c85; border-radius: 2pt; background: #fff; vertical-align: -1pt; margin-inline-end: 3pt; }
ul > .task-list-item > .task-box, ul > .task-list-item > p:first-child > .task-box { margin-inline-start: -14.5pt; }
.task-box.done { background: var(--done); border-color: var(--done); }
.task-box.done::after { content: ''; position: absolute; left: 2.1pt; top: 0.1pt; width: 2.4pt; height: 4.8pt; border: solid #fff; border-width: 0 1.2pt 1.2pt 0; transform: rotate(42deg); }

blockquote { padding: 7pt 12pt; border-inline-start: 2.25pt solid #c9c6bf; background: var(--wash); border-radius: 2pt; }
blockquote blockquote { padding: 4pt 8pt; }
blockquote > :last-child, li > :last-child, td > :last-child, th > :last-child, dd > :last-child { margin-bottom: 0; }
dt { font-weight: 700; break-after: avoid; }
dd { margin-inline-start: 18pt; }
details { border-inline-start: 1.5pt solid var(--line); padding-inline-start: 10pt; }
summary { display: block; font-weight: 700; break-after: avoid; margin-bottom: 4pt; }

code, pre, kbd, samp, tt { font-family: ${codeFonts}; font-variant-ligatures: none; font-feature-settings: 'liga' 0, 'calt' 0; }
code, kbd, samp, tt { font-size: 0.88em; background: #f1efec; border-radius: 2.5pt; padding: 0.5pt 2.5pt; unicode-bidi: isolate; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre { font-size: 8.4pt; line-height: 1.5; background: var(--wash); border: 0.6pt solid #e6e4df; border-radius: 4pt; padding: 8pt 10pt; white-space: pre-wrap; tab-size: 4; text-align: left; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
pre.short { break-inside: avoid; }
pre.drawing { line-height: 1.24; }
pre code { font-size: inherit; background: none; padding: 0; border-radius: 0; }
.hljs-comment, .hljs-quote { color: #6a6e75; }
.hljs-keyword, .hljs-selector-tag, .hljs-doctag, .hljs-section { color: #8a2d8f; }
.hljs-string, .hljs-regexp, .hljs-addition { color: #1d6b42; }
.hljs-number, .hljs-literal, .hljs-symbol, .hljs-bullet { color: #8a4f00; }
.hljs-title, .hljs-name, .hljs-type, .hljs-built_in { color: #2b4bc0; }
.hljs-attr, .hljs-attribute, .hljs-variable, .hljs-template-variable, .hljs-meta { color: #35618a; }
.hljs-deletion { color: #a3231b; }

table { width: calc(100% - 1pt); max-width: calc(100% - 1pt); margin-inline: 0.5pt; border-collapse: collapse; font-size: 9pt; line-height: 1.42; break-inside: auto; }
table.fitted { table-layout: fixed; }
table.dense-1 { font-size: 8pt; } table.dense-2 { font-size: 7pt; } table.dense-3 { font-size: 6pt; }
thead { display: table-header-group; } tfoot { display: table-row-group; }
tr { break-inside: avoid; }
thead tr { break-after: avoid; }
th, td { border: 0.6pt solid var(--line); padding: 4pt 6pt; vertical-align: top; text-align: start; }
table.dense-1 th, table.dense-1 td { padding: 3.5pt 5pt; }
table.dense-2 th, table.dense-2 td, table.dense-3 th, table.dense-3 td { padding: 3pt 3.5pt; }
[align='left'] { text-align: left; } th[align='center'], td[align='center'] { text-align: center; } th[align='right'], td[align='right'] { text-align: right; }
thead th { background: var(--wash); color: #43474e; font-weight: 700; font-size: 0.95em; }
td:empty::after { content: '\\00a0'; }
td pre { font-size: 1em; padding: 4pt 5pt; } td ul, td ol { padding-inline-start: 13pt; }
caption { text-align: start; color: var(--soft); margin-bottom: 4pt; }

img { max-width: 100%; max-height: 560pt; width: auto; height: auto; object-fit: contain; break-inside: avoid; vertical-align: middle; }
.no-image { border: 0.75pt dashed #b6b3ac; border-radius: 3pt; padding: 1pt 5pt; }
.no-image-why { color: var(--soft); font-size: 0.84em; }
.footnotes { border-top: 0.75pt solid var(--line); margin-top: 24pt; padding-top: 10pt; font-size: 8.8pt; }
.footnotes-title { font-weight: 700; margin-bottom: 4pt; break-after: avoid; }

.stamp { break-before: page; font-size: 7.8pt; line-height: 10pt; height: 10pt; color: var(--soft); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
`;
}
