import mermaid, { type MermaidConfig } from 'mermaid';
import type { DiagramReport, DiagramTask } from '../../shared/diagrams/diagram-contract';
import { describeDiagram } from './describe-diagram';
import { DIAGRAM_FONTS, themeRules, themeVariables } from './diagram-theme';
import { errorLine } from './error-line';
import { makeReadable } from './make-readable';
import { staticSvg } from './static-svg';

/** What a diagram may not set for itself, at any depth of its settings: what could run, load or leave the look of the page. */
const KEPT = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'dompurifyConfig'],
  ...['htmlLabels', 'theme', 'themeCSS', 'fontFamily', 'altFontFamily', 'deterministicIds', 'deterministicIDSeed'],
  ...['handDrawnSeed', 'arrowMarkerAbsolute', 'logLevel', 'forceLegacyMathML', 'legacyMathML', 'elk'],
];

/** More lines than that between boxes are not laid out. */
const MOST_EDGES = 1000;

function settings(task: DiagramTask): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: KEPT,
    maxTextSize: task.source.length + 1,
    maxEdges: MOST_EDGES,
    suppressErrorRendering: true,
    htmlLabels: false,
    deterministicIds: true,
    deterministicIDSeed: task.id,
    handDrawnSeed: 1,
    arrowMarkerAbsolute: false,
    logLevel: 5,
    theme: 'base',
    themeVariables: themeVariables(task.theme),
    themeCSS: themeRules(task.theme),
    fontFamily: DIAGRAM_FONTS,
    // Words in SVG text where the drawing has a choice.
    journey: { textPlacement: 'tspan' },
    sequence: { useMaxWidth: true },
  };
}

/** Draws one diagram in `place`, and reads it off as static SVG. Never rejects. */
export async function drawDiagram(task: DiagramTask, place: HTMLElement): Promise<DiagramReport> {
  try {
    Math.random = seededRandom(task.id);
    mermaid.initialize(settings(task));
    const { svg, diagramType } = await mermaid.render(task.id, task.source, place);
    // Mermaid gives it as HTML; in a document of the parser's own nothing loads or runs.
    const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    if (drawing === null) return { kind: 'failed', reason: 'nothing came of it', line: null };
    place.replaceChildren(drawing);
    makeReadable(drawing);
    return { kind: 'drawn', svg: staticSvg(drawing), alt: describeDiagram(drawing, diagramType) };
  } catch (error) {
    return failure(task.source, error);
  } finally {
    place.replaceChildren();
  }
}

/** Some kinds draw names and places by lot. Here the same diagram always comes out the same. */
function seededRandom(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
  };
}

function failure(source: string, error: unknown): DiagramReport {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'UnknownDiagramError') {
    return { kind: 'failed', reason: 'its first line names no kind of diagram that is known', line: null };
  }
  const line = errorLine(source, error);
  if (line === null) return { kind: 'failed', reason: message.replace(/\s+/g, ' ').slice(0, 300), line: null };
  const words = (source.split(/\r\n?|\n/)[line - 1] ?? '').trim();
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  return { kind: 'failed', reason: `line ${line} is not understood${shown === '' ? '' : `: ${shown}`}`, line };
}
