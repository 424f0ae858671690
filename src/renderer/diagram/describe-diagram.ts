/** The kinds by the names that Mermaid has for them. */
const NAMES: readonly (readonly [start: string, name: string])[] = [
  ['flowchart', 'Flowchart'],
  ['graph', 'Flowchart'],
  ['sequence', 'Sequence diagram'],
  ['class', 'Class diagram'],
  ['state', 'State diagram'],
  ['er', 'Entity relationship diagram'],
  ['gantt', 'Gantt chart'],
  ['pie', 'Pie chart'],
  ['gitGraph', 'Git graph'],
  ['journey', 'User journey'],
  ['mindmap', 'Mind map'],
  ['timeline', 'Timeline'],
  ['quadrant', 'Quadrant chart'],
  ['requirement', 'Requirement diagram'],
  ['c4', 'C4 diagram'],
  ['sankey', 'Sankey diagram'],
  ['xychart', 'Chart'],
  ['block', 'Block diagram'],
  ['packet', 'Packet diagram'],
  ['kanban', 'Kanban board'],
  ['architecture', 'Architecture diagram'],
  ['radar', 'Radar chart'],
  ['treemap', 'Treemap'],
];

const LONGEST = 400;

/** What a drawing shows, in words: the title that its author gave it, or its kind and its labels. */
export function describeDiagram(drawing: SVGSVGElement, kind: string): string {
  const own = drawing.querySelector(':scope > title')?.textContent?.trim();
  if (own) return own.slice(0, LONGEST);
  const name = NAMES.find(([start]) => kind.toLowerCase().startsWith(start.toLowerCase()))?.[1] ?? 'Diagram';
  const labels = new Set<string>();
  for (const text of drawing.querySelectorAll('text')) {
    const words = [...text.querySelectorAll(':scope > tspan')].map((line) => line.textContent?.trim() ?? '');
    const label = (words.length > 0 ? words.join(' ') : (text.textContent ?? '')).replace(/\s+/g, ' ').trim();
    if (label !== '') labels.add(label);
  }
  const all = [...labels].join(', ');
  if (all === '') return name;
  return `${name}: ${all.length > LONGEST ? `${all.slice(0, LONGEST)}…` : all}`;
}
