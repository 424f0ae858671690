import { lineOfBlock } from './number-runs';
import { finishEdit, type PlanEdit } from './plan-edit';
import { readPlanText } from './text-lines';

/** The Markdown of a heading's words, for a field in which they are renamed; null where the block is no heading. */
export function headingWords(raw: string, headingIndex: number): string | null {
  const text = readPlanText(raw);
  const place = wordsPlace(text, headingIndex);
  return place && (text.lines[place.line]?.text.slice(place.from, place.to) ?? null);
}

function wordsPlace(text: ReturnType<typeof readPlanText>, headingIndex: number) {
  const block = text.plan.blocks[headingIndex];
  const record = block?.source ? text.source.record(block.source) : undefined;
  if (block?.kind !== 'heading' || !record) return null;
  const line = lineOfBlock(text, headingIndex);
  const words = text.lines[line]?.text ?? '';
  if (record.shape.kind === 'setext') {
    const from = words.length - words.trimStart().length;
    // A heading of several lines is no field's text.
    return record.end - record.start > 2 ? null : { line, from, to: words.trimEnd().length };
  }
  const match = /^( {0,3}#{1,6}(?:[ \t]+|$))(.*?)((?:[ \t]+#+)?[ \t]*)$/u.exec(words);
  if (!match) return null;
  const from = (match[1] ?? '').length;
  return { line, from, to: from + (match[2] ?? '').length };
}

/** Gives a heading other words, written as Markdown; the links to it follow. Null where nothing changes. */
export function renameHeading(raw: string, headingIndex: number, words: string): PlanEdit | null {
  const before = readPlanText(raw);
  const place = wordsPlace(before, headingIndex);
  const line = place && before.lines[place.line];
  const wanted = words.replace(/\s+/gu, ' ').trim();
  if (!place || !line || line.text.slice(place.from, place.to) === wanted) return null;
  const gap = /[ \t]$/u.test(line.text.slice(0, place.from)) || place.from === 0 ? '' : ' ';
  const text = line.text.slice(0, place.from) + gap + wanted + line.text.slice(place.to);
  const lines = before.lines.map((each, index) => (index === place.line ? { ...each, text } : each));
  return finishEdit(before, lines, { own: new Set([place.line]) });
}
