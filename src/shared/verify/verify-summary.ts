import { compareKinds, type EditKind, editName } from './edit-kinds';
import type { EditReport } from './verify-contract';

/** Why a file failed. `line` is there for an edit that did harm. */
export interface VerifyFailure {
  readonly file: string;
  readonly reason: string;
  readonly kind?: EditKind;
  readonly line?: number;
  /** Some of the lines that the edit took away and brought. */
  readonly removed?: readonly string[];
  readonly added?: readonly string[];
}

export interface KindCounts {
  readonly tried: number;
  readonly ideal: number;
  readonly harmed: number;
  /** Lines that changed, and lines that had to. */
  readonly linesChanged: number;
  readonly linesDue: number;
  readonly wordsLost: number;
}

/** An edit that did no harm and yet changed other lines than it had to. */
export interface WideEdit {
  readonly file: string;
  readonly kind: EditKind;
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The one object of `--json`. */
export interface VerifySummary {
  /** Files that were tried, those that could not be read among them. */
  readonly files: number;
  readonly identical: number;
  readonly failed: readonly VerifyFailure[];
  readonly edits: {
    readonly tried: number;
    readonly ideal: number;
    readonly harmed: number;
    readonly byKind: Readonly<Record<string, KindCounts>>;
    readonly wide: readonly WideEdit[];
  };
  /** True if the run was stopped before all files were tried. */
  readonly stopped: boolean;
}

/** What came of one file: failures alone mean that it was not even compared. */
export interface FileOutcome {
  readonly file: string;
  readonly identical: boolean;
  readonly problem: string | null;
  readonly edits: readonly EditReport[];
}

const NONE: KindCounts = { tried: 0, ideal: 0, harmed: 0, linesChanged: 0, linesDue: 0, wordsLost: 0 };

function withEdit(counts: KindCounts, edit: EditReport): KindCounts {
  return {
    tried: counts.tried + 1,
    ideal: counts.ideal + (edit.ideal ? 1 : 0),
    harmed: counts.harmed + (edit.harm === null ? 0 : 1),
    linesChanged: counts.linesChanged + edit.changed,
    linesDue: counts.linesDue + edit.due,
    wordsLost: counts.wordsLost + edit.lostWords.length,
  };
}

export function summarize(outcomes: readonly FileOutcome[], stopped: boolean): VerifySummary {
  const failed: VerifyFailure[] = [];
  const wide: WideEdit[] = [];
  const kinds = new Map<EditKind, KindCounts>();
  let all = NONE;
  for (const { file, problem, edits } of outcomes) {
    if (problem !== null) failed.push({ file, reason: problem });
    for (const edit of edits) {
      const { kind, line, removed, added } = edit;
      all = withEdit(all, edit);
      kinds.set(kind, withEdit(kinds.get(kind) ?? NONE, edit));
      if (edit.harm !== null) failed.push({ file, reason: edit.harm, kind, line, removed, added });
      else if (!edit.ideal) wide.push({ file, kind, line, removed, added });
    }
  }
  const byKind = Object.fromEntries([...kinds].sort(([a], [b]) => compareKinds(a, b)));
  const { tried, ideal, harmed } = all;
  const identical = outcomes.filter((outcome) => outcome.identical).length;
  return { files: outcomes.length, identical, failed, edits: { tried, ideal, harmed, byKind, wide }, stopped };
}

const HEAD = ['edit', 'tried', 'ideal', 'harmed', 'lines changed', 'lines due', 'words lost'];

/** One line for each kind of edit that was tried, below a line of headings; nothing if no edit was. */
export function kindTable({ edits }: VerifySummary): readonly string[] {
  const rows = Object.entries(edits.byKind).map(([kind, counts]) => {
    const { tried, ideal, harmed, linesChanged, linesDue, wordsLost } = counts;
    return [editName(kind as EditKind), ...[tried, ideal, harmed, linesChanged, linesDue, wordsLost].map(String)];
  });
  if (rows.length === 0) return [];
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

/** What came of a run, in one line. */
export function summaryLine({ files, identical, failed, edits, stopped }: VerifySummary): string {
  const parts = [`${files} ${files === 1 ? 'file' : 'files'}`, `${identical} identical`];
  if (edits.tried > 0) {
    const share = Math.floor((edits.ideal / edits.tried) * 1000) / 10;
    parts.push(`${edits.tried} edits`, `${edits.ideal} ideal (${share} %)`, `${edits.harmed} harmed`);
  }
  parts.push(`${failed.length} failed`);
  return `${stopped ? 'stopped: ' : ''}${parts.join(', ')}`;
}
