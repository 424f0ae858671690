import type { Block, ListItem, TableRow } from '../../markdown/blocks';
import { type InlineNode, parseInlineNodes } from '../../markdown/dialect';
import type { PlanSource } from '../../markdown/plan-source';
import type { SourceRecord } from '../../markdown/source-record';

/** A part of one line of a plan's text; lines from 0, columns in characters. */
export interface TextSpan {
  /** `words`: what a reader reads. `target`: where a link leads. Code is neither. */
  readonly kind: 'words' | 'target';
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A leaf of more characters is left alone: nobody writes one by hand. */
const LONGEST_LEAF = 50_000;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly isTarget: boolean;
}

const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;

function hrefCuts(html: string, offset: number): readonly Cut[] {
  return [...html.matchAll(HREF)].map((match) => {
    const href = match[1] ?? match[2] ?? '';
    const from = offset + (match.index ?? 0) + match[0].length - 1 - href.length;
    return { from, to: from + href.length, isTarget: true };
  });
}

function inlineCuts(nodes: readonly InlineNode[], text: string, into: Cut[], inLink = false): void {
  for (const { name, from, to, children } of nodes) {
    if (name === 'InlineCode') into.push({ from, to, isTarget: false });
    else if (name === 'URL') into.push({ from, to, isTarget: inLink });
    else if (name === 'HTMLTag') {
      into.push({ from, to, isTarget: false }, ...hrefCuts(text.slice(from, to), from));
    } else inlineCuts(children, text, into, name === 'Link');
  }
}

function definitionCuts(text: string): readonly Cut[] {
  return [...text.matchAll(/^ {0,3}\[(?:[^\]\\]|\\.)+\]:\s*<?([^\s>]+)/gmu)].map((match) => {
    const to = (match.index ?? 0) + match[0].length;
    return { from: to - (match[1] ?? '').length, to, isTarget: true };
  });
}

function htmlCuts(text: string): readonly Cut[] {
  return [...text.matchAll(/<[a-z/][^<>]*>/giu)].flatMap((match) => {
    const from = match.index ?? 0;
    return [{ from, to: from + match[0].length, isTarget: false }, ...hrefCuts(match[0], from)];
  });
}

function cutsOf(piece: Block | TableRow, text: string): readonly Cut[] | null {
  switch (piece.kind) {
    case 'paragraph':
    case 'heading':
    case 'row': {
      const cuts: Cut[] = [];
      inlineCuts(parseInlineNodes(text), text, cuts);
      return cuts;
    }
    case 'verbatim':
      if (piece.role === 'definition') return definitionCuts(text);
      if (piece.role === 'footnote') return cutsOf({ kind: 'paragraph', inlines: [], source: null }, text);
      if (piece.role === 'html') return htmlCuts(text);
      return piece.role === 'other' ? null : [];
    default:
      return null;
  }
}

function spansOfText(record: SourceRecord, source: PlanSource, cuts: readonly Cut[], into: TextSpan[]): void {
  let offset = 0;
  for (let at = record.start; at < record.end; at += 1) {
    const own = record.region.texts[at] ?? '';
    const line = record.region.firstLine + at;
    const whole = source.region.texts[line] ?? '';
    const start = offset;
    const end = offset + own.length;
    offset = end + 1;
    // A line that was cut inside a tab does not stand in the document as it is.
    if (!whole.endsWith(own)) continue;
    const shift = whole.length - own.length - start;
    const add = (kind: TextSpan['kind'], from: number, to: number) => {
      const [low, high] = [Math.max(from, start), Math.min(to, end)];
      if (low < high) into.push({ kind, line, from: low + shift, to: high + shift });
    };
    let reached = start;
    for (const { from, to, isTarget } of cuts) {
      if (isTarget) add('target', from, to);
      add('words', reached, Math.max(reached, from));
      reached = Math.max(reached, to);
    }
    add('words', reached, end);
  }
}

/** All words and link targets of a plan's text, without anything that is code. */
export function textSpans(source: PlanSource): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  const visit = (piece: Block | ListItem | TableRow): void => {
    switch (piece.kind) {
      case 'quote':
      case 'item':
        for (const child of piece.children) visit(child);
        return;
      case 'list':
        for (const item of piece.items) visit(item);
        return;
      case 'table':
        for (const row of piece.rows) visit(row);
        return;
      case 'code':
      case 'rule':
        return;
      default: {
        const record = piece.source === null ? undefined : source.record(piece.source);
        if (!record) return;
        const text = record.region.texts.slice(record.start, record.end).join('\n');
        const cuts = text.length > LONGEST_LEAF ? null : cutsOf(piece, text);
        if (cuts) spansOfText(record, source, cuts, spans);
      }
    }
  };
  for (const block of source.blocks) visit(block);
  return spans;
}
