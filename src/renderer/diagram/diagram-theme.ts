import type { DiagramTheme } from '../../shared/diagrams/drawing';

/** The fonts of a drawing; those that its words need are sent along with it. */
export const DIAGRAM_FONTS =
  "Inter, 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Noto Sans Math', 'Noto Emoji', 'Noto Sans SC', 'Noto Sans Symbols', 'Noto Sans Symbols 2', sans-serif";

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly node: string;
  readonly edge: string;
  readonly group: string;
  readonly second: string;
  readonly note: string;
  readonly noteEdge: string;
  /** Slices, branches and sections, one after the other. */
  readonly row: readonly string[];
  /** The ink on them. */
  readonly onRow: string;
}

const PALETTES: Readonly<Record<DiagramTheme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#1d1f23',
    soft: '#565a61',
    line: '#6c7078',
    node: '#eef2fe',
    edge: '#6f86dc',
    group: '#f8f7f5',
    second: '#e8f4ed',
    note: '#fdf3e0',
    noteEdge: '#d3ab5e',
    row: ['#c9d4fb', '#bfe3cf', '#f6dfae', '#f3cbc7', '#d9cdf0', '#bfe0e6', '#e3ddd0', '#e9c9dd'],
    onRow: '#1d1f23',
  },
  dark: {
    paper: '#1e2024',
    ink: '#e8e7e4',
    soft: '#b3b5ba',
    line: '#a0a4ab',
    node: '#272f4b',
    edge: '#8199ee',
    group: '#191b1e',
    second: '#1d3529',
    note: '#392d17',
    noteEdge: '#a9823f',
    row: ['#3a4a86', '#2c5c44', '#6b5320', '#713d38', '#54437c', '#2b5963', '#565146', '#6b3f5b'],
    onRow: '#f4f3f0',
  },
  contrast: {
    paper: '#ffffff',
    ink: '#000000',
    soft: '#000000',
    line: '#000000',
    node: '#ffffff',
    edge: '#000000',
    group: '#ffffff',
    second: '#ffffff',
    note: '#ffffff',
    noteEdge: '#000000',
    row: ['#ffffff', '#e6e6e6', '#cccccc', '#f2f2f2', '#d9d9d9', '#ffffff', '#e6e6e6', '#cccccc'],
    onRow: '#000000',
  },
};

const XY_INKS = [
  ...['titleColor', 'dataLabelColor', 'legendTextColor', 'xAxisLabelColor', 'xAxisTitleColor', 'xAxisTickColor'],
  ...['xAxisLineColor', 'yAxisLabelColor', 'yAxisTitleColor', 'yAxisTickColor', 'yAxisLineColor'],
];

/** Mermaid's variables for a look that goes with the window, or with white paper. */
export function themeVariables(theme: DiagramTheme): Readonly<Record<string, unknown>> {
  const look = PALETTES[theme];
  const row = (name: (index: number) => string, colour: (index: number) => string, from = 0, count = 8) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index + from), colour(index)]));
  const colour = (index: number) => look.row[index % look.row.length] ?? look.node;
  return {
    darkMode: theme === 'dark',
    fontFamily: DIAGRAM_FONTS,
    fontSize: '14px',
    background: look.paper,
    primaryColor: look.node,
    primaryTextColor: look.ink,
    primaryBorderColor: look.edge,
    secondaryColor: look.second,
    secondaryTextColor: look.ink,
    secondaryBorderColor: look.line,
    tertiaryColor: look.group,
    tertiaryTextColor: look.ink,
    tertiaryBorderColor: look.line,
    lineColor: look.line,
    textColor: look.ink,
    titleColor: look.ink,
    mainBkg: look.node,
    nodeBorder: look.edge,
    nodeTextColor: look.ink,
    clusterBkg: look.group,
    clusterBorder: look.line,
    edgeLabelBackground: look.paper,
    defaultLinkColor: look.line,
    arrowheadColor: look.line,
    noteBkgColor: look.note,
    noteTextColor: look.ink,
    noteBorderColor: look.noteEdge,
    actorBkg: look.node,
    actorBorder: look.edge,
    actorTextColor: look.ink,
    actorLineColor: look.line,
    signalColor: look.ink,
    signalTextColor: look.ink,
    labelBoxBkgColor: look.group,
    labelBoxBorderColor: look.line,
    labelTextColor: look.ink,
    loopTextColor: look.ink,
    activationBkgColor: look.second,
    activationBorderColor: look.line,
    sequenceNumberColor: look.paper,
    sectionBkgColor: look.group,
    sectionBkgColor2: look.paper,
    altSectionBkgColor: look.paper,
    taskBkgColor: colour(0),
    taskBorderColor: look.edge,
    taskTextColor: look.ink,
    taskTextLightColor: look.ink,
    taskTextDarkColor: look.ink,
    taskTextOutsideColor: look.ink,
    activeTaskBkgColor: colour(2),
    activeTaskBorderColor: look.noteEdge,
    doneTaskBkgColor: colour(1),
    doneTaskBorderColor: look.line,
    critBkgColor: colour(3),
    critBorderColor: look.line,
    gridColor: look.soft,
    todayLineColor: look.edge,
    classText: look.ink,
    labelColor: look.ink,
    altBackground: look.group,
    attributeBackgroundColorOdd: look.paper,
    attributeBackgroundColorEven: look.group,
    pieTitleTextColor: look.ink,
    pieSectionTextColor: look.onRow,
    pieLegendTextColor: look.ink,
    pieStrokeColor: look.paper,
    pieOuterStrokeColor: look.line,
    pieOpacity: '1',
    quadrant1Fill: look.node,
    quadrant2Fill: look.group,
    quadrant3Fill: look.paper,
    quadrant4Fill: look.group,
    quadrantPointFill: look.edge,
    quadrantPointTextFill: look.ink,
    requirementBackground: look.node,
    requirementBorderColor: look.edge,
    requirementTextColor: look.ink,
    relationColor: look.line,
    relationLabelBackground: look.paper,
    relationLabelColor: look.ink,
    scaleLabelColor: look.onRow,
    ...row((index) => `pie${index}`, colour, 1, 12),
    ...row(
      (index) => `git${index}`,
      (index) => (theme === 'contrast' ? '#000000' : index === 0 ? look.edge : colour(index)),
    ),
    ...row(
      (index) => `gitBranchLabel${index}`,
      (index) => (theme === 'contrast' ? '#ffffff' : index === 0 ? look.paper : look.onRow),
    ),
    ...row((index) => `cScale${index}`, colour, 0, 12),
    ...row(
      (index) => `cScaleLabel${index}`,
      () => look.onRow,
      0,
      12,
    ),
    ...row(
      (index) => `cScalePeer${index}`,
      () => look.line,
      0,
      12,
    ),
    ...row((index) => `fillType${index}`, colour),
    xyChart: {
      backgroundColor: look.paper,
      ...Object.fromEntries(XY_INKS.map((name) => [name, look.ink])),
      plotColorPalette: [look.edge, look.noteEdge, look.line, ...look.row].join(','),
    },
    packet: {
      startByteColor: look.ink,
      endByteColor: look.ink,
      labelColor: look.ink,
      titleColor: look.ink,
      blockStrokeColor: look.edge,
      blockFillColor: look.node,
    },
    radar: { axisColor: look.line, graticuleColor: look.line, graticuleOpacity: 0.15 },
    archEdgeColor: look.line,
    archEdgeArrowColor: look.line,
    archGroupBorderColor: look.line,
    commitLabelColor: look.ink,
    commitLabelBackground: look.paper,
    tagLabelColor: look.ink,
    tagLabelBackground: look.second,
    tagLabelBorder: look.line,
  };
}

/** What Mermaid's own rules leave unreadable on these colours, or beside its place, where words are SVG text. */
export function themeRules(theme: DiagramTheme): string {
  const { ink, onRow, paper } = PALETTES[theme];
  return `
    [class*="section-type"] text, text[class*="section-type"] { fill: ${onRow} !important; }
    text[class*="task-type"], [class*="task-type"] text, text.task { fill: ${onRow} !important; }
    .mindmap-node > circle ~ g text { text-anchor: middle; }
    .edgeLabel rect { opacity: 1 !important; fill: ${paper} !important; }
    .legend text { fill: ${ink}; }
  `;
}
