import { switchedOff } from '../readiness/readiness';
import type { RuleId } from '../readiness/rule';
import { finishEdit, type PlanEdit } from './plan-edit';
import { newLines, readPlanText, type TextLine } from './text-lines';

const COMMENT = /^(\s*<!--\s*plandesk-off:\s*)([\w\s,-]*?)(\s*-->\s*)$/iu;

/**
 * Switches a rule of readiness off in a plan, or on again, in its comment `<!-- plandesk-off: … -->`. The first rule
 * makes the comment, at the end of the plan; the last one takes it away. Null where nothing is to be done.
 */
export function switchRule(raw: string, rule: RuleId, isOn: boolean): PlanEdit | null {
  const before = readPlanText(raw);
  if (switchedOff(before.plan.blocks).has(rule) !== isOn) return null;
  const lines = isOn ? without(before.lines, rule) : withRule(before.lines, rule, before.usual);
  const own = new Set(before.lines.keys());
  const edit = finishEdit(before, lines, { own });
  const done = switchedOff(readPlanText(edit.text).plan.blocks).has(rule) !== isOn;
  return done && edit.text !== raw ? edit : null;
}

function idsOf(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((id) => id !== '');
}

function withRule(
  lines: readonly TextLine[],
  rule: RuleId,
  usual: Parameters<typeof newLines>[1],
): readonly TextLine[] {
  const at = lines.findIndex(({ text }) => COMMENT.test(text));
  if (at >= 0) {
    return lines.map((line, index) =>
      index === at
        ? { ...line, text: line.text.replace(COMMENT, (_all, open, ids, close) => `${open}${ids}, ${rule}${close}`) }
        : line,
    );
  }
  const comment = `<!-- plandesk-off: ${rule} -->`;
  const last = lines.at(-1);
  const end = lines.findLastIndex(({ text }) => text.trim() !== '');
  const isClosed = last?.text === '';
  const kept = isClosed ? lines.slice(0, end + 1) : lines;
  const rest = isClosed ? lines.slice(end + 1) : [];
  return [...kept, ...newLines(kept.length > 0 ? ['', comment] : [comment], usual), ...rest];
}

function without(lines: readonly TextLine[], rule: RuleId): readonly TextLine[] {
  const left: TextLine[] = [];
  for (const line of lines) {
    const match = COMMENT.exec(line.text);
    const ids = idsOf(match?.[2] ?? '');
    if (!match || !ids.includes(rule)) left.push(line);
    else if (ids.length > 1) {
      left.push({ ...line, text: `${match[1]}${ids.filter((id) => id !== rule).join(', ')}${match[3]}` });
    } else if (left.at(-1)?.text === '') left.pop();
  }
  return left;
}
