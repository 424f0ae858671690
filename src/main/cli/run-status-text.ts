import { percent } from '../../shared/plan/checklist';
import type { FieldRole } from '../../shared/plan/field-role';
import { fieldOf } from '../../shared/plan/plan-row';
import type { PlanSummary } from '../../shared/plan/plan-summary';

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;
const WIDEST_CELL = 48;

/** A plan's words as they may go to a terminal: on one line, and without characters that steer it. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '�');
}

function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

function cut(text: string): string {
  const words = plain(text);
  if (widthOf(words) <= WIDEST_CELL) return words;
  let kept = '';
  for (const char of words) {
    if (widthOf(kept) + widthOf(char) >= WIDEST_CELL) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of columns, two spaces apart. */
function columns(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - widthOf(cell)));
      return `${indent}${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}

function progress(done: number, total: number): string {
  return total === 0 ? '-' : `${done}/${total}`;
}

function fieldText(plan: PlanSummary, role: FieldRole): string {
  const field = fieldOf(plan, role);
  return field?.filled === true ? cut(field.value) : '-';
}

function findings(count: number): string {
  return count === 0 ? 'ready' : `${count} open`;
}

/** Plans as a table, a line each. */
export function statusTable(plans: readonly PlanSummary[]): string {
  const rows = plans.map((plan) => [
    plain(plan.file),
    cut(plan.title) || '-',
    fieldText(plan, 'status'),
    fieldText(plan, 'owner'),
    fieldText(plan, 'last-updated'),
    progress(plan.checklist.done, plan.checklist.total),
    findings(plan.readiness.length),
  ]);
  return columns([['FILE', 'TITLE', 'STATUS', 'OWNER', 'UPDATED', 'DONE', 'READINESS'], ...rows]);
}

function part(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `\n${title}\n${columns(rows, '  ')}`;
}

/** All that is known of one plan. */
export function statusReport(plan: PlanSummary): string {
  const { checklist } = plan;
  const share = checklist.total === 0 ? '' : ` (${percent(checklist.done, checklist.total)} %)`;
  return [
    `${plain(plan.file)}: ${plain(plan.title) || 'no title'}\n`,
    part(
      'Fields',
      plan.fields.map(({ name, value, filled }) => [
        plain(name),
        filled ? plain(value) : `not filled in ${plain(value)}`.trim(),
      ]),
    ),
    part(
      `Checklist ${progress(checklist.done, checklist.total)}${share}`,
      checklist.sections.map(({ heading, done, total }) => [
        progress(done, total),
        plain(heading) || 'before the first heading',
      ]),
    ),
    part(
      'Decisions',
      plan.decisions.map(({ number, title, chosen, line }) => [
        String(line),
        number === null ? '-' : String(number),
        cut(title) || '-',
        chosen === null ? 'open' : cut(chosen),
      ]),
    ),
    part(
      'Contracts',
      plan.contracts.map(({ line, title, method, path }) => [
        String(line),
        plain(method) || '-',
        plain(path) || '-',
        cut(title),
      ]),
    ),
    part(
      'Targets',
      plan.targets.map(({ line, metric, target, current, met }) => [
        String(line),
        met === null ? '-' : met ? 'met' : 'missed',
        cut(metric) || '-',
        cut(target) || '-',
        cut(current) || '-',
      ]),
    ),
    `\nReadiness: ${plan.readiness.length === 0 ? 'nothing is missing' : `${plan.readiness.length} to look at`}\n`,
    columns(
      plan.readiness.map(({ line, rule, message }) => [String(line), rule, plain(message)]),
      '  ',
    ),
  ].join('');
}
