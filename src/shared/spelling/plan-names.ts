import type { Block } from '../markdown/blocks';
import { perBlock } from '../plan/per-block';
import { lineText } from '../plan/plain-text';
import type { Plan } from '../plan/plan';
import { columnsOf, tablesIn } from '../plan/tables';
import { wordsIn } from './words-in';

/** Columns whose cells are names: they are spelled as the plan spells them. */
const NAMES =
  /\b(?:component|service|system|module|library|libraries|package|dependency|tool|flag|team|owner|author|dri|name|metric|table|topic|queue)s?\b/i;

const namesInBlock = perBlock((block: Block): readonly string[] =>
  tablesIn(block).flatMap((table) => {
    const named = columnsOf(table).map((column) => NAMES.test(column));
    return table.rows
      .slice(1)
      .flatMap(({ cells }) => cells.flatMap((cell, x) => (named[x] ? nameWords(lineText(cell)) : [])));
  }),
);

function nameWords(text: string): readonly string[] {
  return wordsIn(text).map(({ word }) => word.toLowerCase());
}

/** The words, in small letters, that are names in a plan: of its parts, its libraries, its flags and its people. */
export function namesIn(plan: Plan): ReadonlySet<string> {
  return new Set([...plan.blocks.flatMap(namesInBlock), ...plan.fields.flatMap(({ value }) => nameWords(value))]);
}
