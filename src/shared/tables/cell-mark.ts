import type { ColumnRole } from './column-roles';

/** What a word of a known scale comes to. Each has a sign of its own, so that no meaning hangs on colour. */
export type CellMark =
  | 'top'
  | 'high'
  | 'medium'
  | 'low'
  | 'info'
  | 'quiet'
  | 'done'
  | 'doing'
  | 'stopped'
  | 'todo'
  | 'over'
  | 'on'
  | 'off';

type Scale = Readonly<Partial<Record<CellMark, string>>>;

const LEVELS: Scale = {
  top: 'critical|blocker|severe|very high|extreme|catastrophic|严重',
  high: 'high|major|高',
  medium: 'medium|med|moderate|中',
  low: 'low|minor|very low|negligible|低',
};
const SCALES: Partial<Record<ColumnRole, Scale>> = {
  severity: {
    ...LEVELS,
    top: `${LEVELS.top}|sev ?[01]|s[01]`,
    high: `${LEVELS.high}|sev ?2|s2`,
    medium: `${LEVELS.medium}|sev ?3|s3`,
  },
  likelihood: {
    top: `${LEVELS.top}|almost certain|certain`,
    high: `${LEVELS.high}|likely|probable`,
    medium: `${LEVELS.medium}|possible|occasional`,
    low: `${LEVELS.low}|unlikely|rare|remote`,
  },
  priority: {
    top: `${LEVELS.top}|p0|must(?: have)?|urgent`,
    high: `${LEVELS.high}|p1|should(?: have)?`,
    medium: `${LEVELS.medium}|p2|could(?: have)?`,
    low: `${LEVELS.low}|p[345]|won['’]?t(?: have)?`,
  },
  'log-level': {
    top: 'fatal|critical|emergency|panic',
    high: 'error|err',
    medium: 'warn|warning',
    info: 'info|information|notice',
    quiet: 'debug|trace|verbose',
  },
  status: {
    done: 'done|complete|completed|closed|approved|accepted|shipped|released|live|resolved|passed|mitigated|ready|完成|已完成',
    doing: 'in progress|in review|doing|wip|started|ongoing|partly|partial|partially done|testing|review|进行中',
    stopped: 'blocked|rejected|failed|failing|at risk|阻塞',
    todo: 'not started|todo|to do|open|planned|pending|draft|proposed|backlog|new|未开始|待办',
    over: 'deprecated|superseded|cancelled|canceled|dropped|deferred|on hold|obsolete',
  },
  default: { on: 'on|enabled', off: 'off|disabled' },
};

const PATTERNS = new Map(
  Object.entries(SCALES).map(([role, scale]) => [
    role,
    Object.entries(scale).map(([mark, words]) => [mark as CellMark, new RegExp(`^(?:${words})$`, 'iu')] as const),
  ]),
);

/**
 * The mark of a cell's plain text in a column of a role; null for words that are in no scale and for a cell that has a sign
 * of its own in front. `High (see below)` counts as `High`.
 */
export function markOf(role: ColumnRole, text: string): CellMark | null {
  const scale = PATTERNS.get(role);
  const plain = text.replace(/[*_`]/gu, '').trim();
  if (!scale || plain === '' || plain.length > 60) return null;
  const find = (words: string) => scale.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return find(plain) ?? find(plain.split(/\s*[(,:;–—]|\s-\s/u, 1)[0] ?? '');
}
