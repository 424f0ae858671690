import { lineOfPiece } from '../../markdown/text-place';
import { anchorsIn } from '../heading-anchors';
import { type PlanText, rereadLines, type TextLine } from './text-lines';
import { textSpans } from './text-spans';

/** The anchor of each heading by the line that it was before the change; only of headings that were there. */
function anchorsByLine(text: PlanText): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { anchor, heading } of anchorsIn(text.plan.blocks)) {
    const line = heading && lineOfPiece(text.source, heading);
    const from = line === null ? null : (text.lines[line]?.from ?? null);
    if (from !== null) found.set(from, anchor);
  }
  return found;
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target).toLowerCase();
  } catch {
    return target.toLowerCase();
  }
}

/**
 * Lets links follow their headings: where a heading has another anchor than before the change, be it by its words, its
 * number or its place among equal ones, the links that led to it lead to it still.
 */
export function followAnchors(before: PlanText, after: PlanText): PlanText {
  const old = anchorsByLine(before);
  const now = anchorsByLine(after);
  const moved = new Map<string, string>();
  for (const [line, anchor] of old) {
    const is = now.get(line);
    if (is !== undefined && is !== anchor) moved.set(anchor, is);
  }
  if (moved.size === 0) return after;
  const lines: TextLine[] = [...after.lines];
  // From the end of a line on, so that the columns before a change stay right.
  for (const { kind, line, from, to } of textSpans(after.source).toSorted((a, b) => b.from - a.from)) {
    const own = lines[line];
    if (kind !== 'target' || !own || own.from === null) continue;
    const target = own.text.slice(from, to);
    const is = target.startsWith('#') ? moved.get(decoded(target.slice(1))) : undefined;
    if (is !== undefined) lines[line] = { ...own, text: `${own.text.slice(0, from)}#${is}${own.text.slice(to)}` };
  }
  return lines.every((line, index) => line === after.lines[index]) ? after : rereadLines(lines, after.usual);
}
