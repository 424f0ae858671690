import { normalLabel } from '../../markdown/link-references';
import { linesWithEnds } from '../../text/line-changes';
import { readPlanText } from './text-lines';
import { textSpans } from './text-spans';

const DEFINITION = /^[ >]*\[((?:[^\]\\]|\\.)+)\]:/u;

/**
 * A plan's text with another address in the definition that a reference names, and nothing else changed. Null where there
 * is no such definition, or its address stands in another line than its name.
 */
export function changeDefinition(text: string, label: string, href: string): string | null {
  const { source, lines } = readPlanText(text);
  const wanted = normalLabel(label);
  const address = href.trim().replace(/\s/gu, (character) => encodeURIComponent(character));
  const starts: number[] = [];
  let start = 0;
  const raw = linesWithEnds(text);
  for (const line of raw) {
    starts.push(start);
    start += line.length;
  }
  for (const { kind, line, from, to } of textSpans(source)) {
    const name = kind === 'target' ? DEFINITION.exec(lines[line]?.text ?? '')?.[1] : undefined;
    const at = starts[line];
    if (name === undefined || at === undefined || normalLabel(name) !== wanted) continue;
    return text.slice(0, at + from) + address + text.slice(at + to);
  }
  return null;
}
