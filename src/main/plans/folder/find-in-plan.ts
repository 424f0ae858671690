import { type FoundLine, findInText } from '../../../shared/find/find-in-text';
import { compileQuery, type FindQuery } from '../../../shared/find/find-query';
import { readPlan } from '../read-plan';
import type { FoundInPlan } from './folder-task';

/** Longer lines are shown from shortly before their first match. */
const LONGEST = 240;
const BEFORE = 40;

/** The lines of a file that match, up to `most`, long ones cut to the part around their first match. */
export async function findInPlan(file: string, query: FindQuery, most: number): Promise<FoundInPlan> {
  const compiled = compileQuery(query);
  if (!compiled.ok) return { problem: compiled.problem };
  const read = await readPlan(file);
  if (!read.ok) return { problem: read.problem.happened };
  return { lines: findInText(read.value.text, compiled.regex, most).map(cut) };
}

function cut({ line, text, matches }: FoundLine): FoundLine {
  if (text.length <= LONGEST) return { line, text, matches };
  const first = matches[0]?.from ?? 0;
  const from = Math.max(0, first - BEFORE);
  const part = text.slice(from, from + LONGEST);
  const inside = matches
    .filter((match) => match.from < from + LONGEST)
    .map((match) => ({ from: match.from - from, to: Math.min(match.to - from, LONGEST) }));
  const before = from > 0 ? '…' : '';
  const shift = before.length;
  return {
    line,
    text: `${before}${part}${from + LONGEST < text.length ? '…' : ''}`,
    matches: inside.map((match) => ({ from: match.from + shift, to: match.to + shift })),
  };
}
