import { type Measure, readMeasure } from './measure';

/** A row of a table of goals, as plain text. */
export interface TargetRow {
  /** What is measured. */
  readonly metric: string;
  readonly target: string;
  readonly current: string;
  /** The unit of values that have none of their own; empty for none. */
  readonly unit?: string;
}

/** Metrics that are better the smaller they are; only such as leave no doubt. */
const LOWER =
  /\b(?:latenc(?:y|ies)|(?:response|load|loading|start-?up|startup|build|boot|processing|render|recovery|restore|wait|query|page|deploy(?:ment)?|cold[- ]start) times?|time to|duration|delay|lag|jitter|p(?:50|75|90|95|99|999)|error rate|errors?|failure rate|failures|failed|defects?|bugs|incidents|outages?|downtime|costs?|spend|memory|cpu|heap|rss|(?:bundle|image|binary|package|payload|install(?:er)?) size|lcp|fid|cls|inp|tti|ttfb|fcp|tbt|mttr|mttd|rto|rpo|data loss|lost|dropped|packet loss|churn|bounce rate|overhead|cold starts?|vulnerabilities|false (?:positives?|negatives?))\b|延迟|响应时间|错误率/iu;
/** Metrics that are better the larger they are. */
const HIGHER =
  /\b(?:throughput|availability|uptime|success|coverage|rps|qps|tps|requests? per (?:second|minute)|(?:cache )?hit (?:rate|ratio)|accuracy|precision|recall|satisfaction|nps|csat|adoption|conversion|retention|capacity|concurrent|concurrency|durability|apdex|lighthouse|bandwidth|mtbf|between failures)\b|吞吐|可用性|覆盖率|成功率/iu;
const RANGE = /^(.*?\d[\d.,]*)\s*(?:[-–—]|to)\s*(\d.*)$/iu;

/**
 * Whether the current value of a row meets its target. Which way is better is told by the target's sign of comparison, else
 * by the metric's name. Null where that, or a value, or how their units relate, is not sure.
 */
export function judgeTarget({ metric, target, current, unit = '' }: TargetRow): boolean | null {
  const own = unit || unitIn(target) || unitIn(metric);
  const is = readMeasure(current, own);
  if (is === null) return null;
  const range = readRange(target, own);
  if (range !== null) {
    const [from, to] = range;
    if (!comparable(from, is) || !comparable(to, is) || from.value > to.value) return null;
    return is.comparison === null ? is.value >= from.value && is.value <= to.value : null;
  }
  const wanted = readMeasure(target, own);
  if (wanted === null || !comparable(wanted, is)) return null;
  return meets(wanted, is, wanted.comparison ?? betterWay(metric));
}

/** The unit that a name or a heading gives in brackets: `Latency (ms)`, `Target [%]`; empty for none. */
export function unitIn(name: string): string {
  return /[([]\s*(?:in\s+)?([^\d()[\]]{1,16}?)\s*[)\]]\s*$/u.exec(name)?.[1] ?? '';
}

function comparable(a: Measure, b: Measure): boolean {
  return a.dimension === b.dimension;
}

/** `100 - 200 ms`: the unit may stand with the second number alone. */
function readRange(text: string, unit: string): readonly [Measure, Measure] | null {
  const [, low, high] = RANGE.exec(text.trim()) ?? [];
  if (low === undefined || high === undefined) return null;
  const to = readMeasure(high, unit);
  const shared = /^[\d.,\s]*(.*)$/u.exec(high)?.[1] ?? '';
  const from = readMeasure(low, shared.replace(/\s*\(.*\)$/u, '') || unit);
  return from !== null && to !== null && from.comparison === null && to.comparison === null ? [from, to] : null;
}

function betterWay(metric: string): '<=' | '>=' | null {
  const lower = LOWER.test(metric);
  const higher = HIGHER.test(metric);
  // Time between failures names what is bad and wants much of it.
  if (/mtbf|between failures/iu.test(metric)) return '>=';
  if (lower === higher) return null;
  return lower ? '<=' : '>=';
}

function meets(wanted: Measure, is: Measure, way: Measure['comparison']): boolean | null {
  const a = is.value;
  // 0.1 s and 100 ms are the same, whatever became of them in binary.
  const b = Math.abs(a - wanted.value) <= 1e-12 * Math.abs(a) ? a : wanted.value;
  switch (is.comparison) {
    case null:
    case '=':
      break;
    case '<':
    case '<=':
      // All that is known is that it is no more.
      if (way === '<' || way === '<=')
        return a < b || (a === b && (way === '<=' || is.comparison === '<')) ? true : null;
      return way !== null && way !== '=' && a <= b && is.comparison === '<' ? false : null;
    case '>':
    case '>=':
      if (way === '>' || way === '>=')
        return a > b || (a === b && (way === '>=' || is.comparison === '>')) ? true : null;
      return way !== null && way !== '=' && a >= b && is.comparison === '>' ? false : null;
  }
  switch (way) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a === b;
    case null:
      // What is reached exactly is met whichever way is better.
      return a === b ? true : null;
  }
}
