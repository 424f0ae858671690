import { isFilled } from '../filled';
import type { Option } from '../options';
import { lineOf } from '../place';
import { finishEdit, type PlanEdit } from './plan-edit';
import { readPlanText } from './text-lines';

function nameOf(option: Option): string {
  const name = /^(?:option|alternative|variant)\s+\S+/iu.exec(option.name)?.[0] ?? option.name;
  return name.replace(/\s*[:：]\s*$/u, '');
}

/**
 * Writes an option as what a decision decided, on the line of its **Decision:** alone. `decision` and `option` count
 * from 0. Null where the decision has no such line, or says this already.
 */
export function chooseOption(raw: string, decision: number, option: number): PlanEdit | null {
  const before = readPlanText(raw);
  const found = before.plan.decisions[decision];
  const chosen = found?.options[option];
  const at = found ? lineOf(before.source, found.choicePlace) : null;
  if (!found || !chosen || at === null) return null;
  const line = before.lines[at - 1];
  const match =
    /^(.*?(?:\*\*|__|\*|_)(?:decision|chosen option|chosen|outcome|decision outcome)(?:\s*[:：](?:\*\*|__|\*|_)|(?:\*\*|__|\*|_)\s*[:：]))(.*)$/iu.exec(
      line?.text ?? '',
    );
  if (!line || !match) return null;
  const words = nameOf(chosen);
  const said = match[2] ?? '';
  const old = found.chosenOption === null ? undefined : found.options[found.chosenOption];
  const at0 = old ? said.toLowerCase().indexOf(nameOf(old).toLowerCase()) : -1;
  // What an author wrote besides the name stays.
  const kept =
    old && at0 >= 0
      ? `${said.slice(0, at0)}${words}${said.slice(at0 + nameOf(old).length)}`
      : isFilled(said)
        ? ` ${words}: ${said.trimStart()}`
        : ` ${words}`;
  const text = `${match[1]}${kept}`;
  if (text === line.text) return null;
  // A hard break at the end of the line parts it from a label below.
  const end = /(?: {2,}|\\)$/u.exec(said)?.[0] ?? '';
  const isParted = end !== '' && !text.endsWith(end) && (before.lines[at]?.text.trim() ?? '') !== '';
  const lines = before.lines.map((each, index) =>
    index === at - 1 ? { ...each, text: isParted ? text + end : text } : each,
  );
  return finishEdit(before, lines, { own: new Set([at - 1]) });
}
