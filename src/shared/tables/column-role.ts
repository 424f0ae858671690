import { markOf } from './cell-mark';
import type { ColumnRole } from './column-roles';

/** The header cells that name a role, tried in this order. */
const NAMES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'severity',
    /^(?:severity|sev\.?|impact|criticality|(?:residual |overall )?risk(?: (?:level|rating))?|严重(?:性|程度)?)$/iu,
  ],
  ['likelihood', /^(?:likelihood|probability|chance|可能性)$/iu],
  ['priority', /^(?:prio(?:rity)?\.?|moscow|优先级)$/iu],
  ['status', /^(?:status|state|progress|状态)$/iu],
  ['owner', /^(?:owners?|owned by|assignee|responsible|team|lead|dri|负责人)$/iu],
  ['default', /^(?:default(?: (?:value|state))?|initial(?: state)?|默认)$/iu],
  ['answer', /^(?:required|mandatory|optional|nullable|blocking|breaking|encrypted|in scope|needed)\??$/iu],
  ['effort', /^(?:effort|size|t-shirt(?: size)?|complexity)$/iu],
  ['encryption', /^encryption$/iu],
  ['type', /^(?:type|kind|category)$/iu],
];
const LEVEL = /^(?:log )?level$/iu;

const USUAL: Readonly<Record<ColumnRole, readonly string[]>> = {
  severity: ['Critical', 'High', 'Medium', 'Low'],
  likelihood: ['Almost certain', 'Likely', 'Possible', 'Unlikely', 'Rare'],
  priority: ['P0', 'P1', 'P2', 'P3'],
  status: ['Not started', 'In progress', 'Blocked', 'Done'],
  'log-level': ['Debug', 'Info', 'Warn', 'Error', 'Fatal'],
  'test-level': ['Unit', 'Integration', 'E2E'],
  'metric-type': ['Counter', 'Gauge', 'Histogram', 'Summary'],
  type: [],
  owner: [],
  default: ['Off', 'On'],
  answer: ['Yes', 'No'],
  effort: ['S', 'M', 'L', 'XL'],
  encryption: ['At rest', 'In transit', 'At rest and in transit', 'None'],
  choice: [],
};
const LEVELS = ['High', 'Medium', 'Low'];

/** Words that belong to a role besides the usual ones and those that have a mark. */
const MORE: Partial<Record<ColumnRole, RegExp>> = {
  'test-level':
    /^(?:unit|component|integration|contract|e2e|end[- ]to[- ]end|system|acceptance|load|performance|manual|smoke)(?: tests?)?$/iu,
  'metric-type': /^(?:counter|gauge|histogram|summary|timer|rate)s?$/iu,
  effort: /^(?:xs|s|m|l|xl|xxl|small|medium|large|low|high|\d+ ?(?:pts?|points?|days?|d))$/iu,
  answer: /^(?:yes|no|partly|n\/a|true|false|required|optional)$/iu,
  encryption: /./u,
  default: /^.{0,24}$/u,
  owner: /^.{0,40}$/u,
  type: /^.{0,32}$/u,
};

/** Values longer than this are prose. */
const LONGEST = 32;
/** Values up to this length may be a word of a scale that is the plan's own. */
const WORD = 12;
/** A column of free words is one of choices if so many rows share so few values. */
const FEWEST_ROWS = 4;

function fits(role: ColumnRole, value: string): boolean {
  const plain = value.replace(/[*_`]/gu, '').trim();
  if (plain.length > LONGEST && role !== 'owner') return false;
  return (
    markOf(role, plain) !== null ||
    USUAL[role].some((usual) => usual.toLowerCase() === plain.toLowerCase()) ||
    MORE[role]?.test(plain) === true
  );
}

/** True where at least half of what is filled in can be said by a role; one or two words of another kind tell nothing yet. */
function holds(role: ColumnRole, values: readonly string[]): boolean {
  if (values.length <= 2 && values.every((value) => value.length <= WORD)) return true;
  return values.filter((value) => fits(role, value)).length * 2 >= values.length;
}

const isFilled = (text: string): boolean => !/^(?:|-|–|—|n\/a|tbd|\?)$/iu.test(text.trim());

/**
 * What a column's cells say, told by its header's words and the values that are there; null for a column of free text.
 * `headers` are those of the whole table, `texts` the cells below this one's.
 */
export function columnRole(headers: readonly string[], column: number, texts: readonly string[]): ColumnRole | null {
  const header = (headers[column] ?? '').replace(/[*_`:]/gu, '').trim();
  const values = texts.filter(isFilled);
  const named = LEVEL.test(header) ? levelRole(headers, header, values) : namedRole(headers, header);
  if (named !== null && holds(named, values)) return named;
  if (values.length < 2) return null;
  const byValues = (['severity', 'likelihood', 'priority', 'status', 'log-level'] as const).find((role) =>
    values.every((value) => markOf(role, value) !== null),
  );
  return byValues ?? (isChoice(values) && column > 0 ? 'choice' : null);
}

function namedRole(headers: readonly string[], header: string): ColumnRole | null {
  const role = NAMES.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
  return role === 'type' && headers.some((other) => /^metrics?$/iu.test(other.trim())) ? 'metric-type' : role;
}

/** `Level` is a log's, a test's or a risk's. */
function levelRole(headers: readonly string[], header: string, values: readonly string[]): ColumnRole {
  const candidates = ['log-level', 'test-level', 'severity'] as const;
  const byValues = candidates.find((role) => values.length > 0 && values.every((value) => fits(role, value)));
  if (byValues) return byValues;
  if (/^log/iu.test(header) || headers.some((other) => /\b(?:events?|logs?|logged|data included)\b/iu.test(other)))
    return 'log-level';
  return headers.some((other) => /\b(?:tests?|coverage|tools?)\b/iu.test(other)) ? 'test-level' : 'severity';
}

function isChoice(values: readonly string[]): boolean {
  if (values.length < FEWEST_ROWS || values.some((value) => value.length > LONGEST || /\d/u.test(value))) return false;
  return new Set(values.map((value) => value.toLowerCase())).size * 2 <= values.length;
}

/** The usual values of a role, in their order; with high to low where that is what a plan has in such columns. */
export function usualValues(role: ColumnRole, used: readonly string[]): readonly string[] {
  const isLevels = used.some((value) => LEVELS.some((level) => level.toLowerCase() === value.toLowerCase()));
  return isLevels && (role === 'likelihood' || role === 'priority' || role === 'effort') ? LEVELS : USUAL[role];
}
