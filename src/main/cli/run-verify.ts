import { basename } from 'node:path';
import type { VerifyReport } from '../../shared/verify/verify-contract';
import { type FileOutcome, kindTable, summarize, summaryLine } from '../../shared/verify/verify-summary';
import { contentHash } from '../plans/content-hash';
import { encodePlan } from '../plans/plan-text';
import { readPlan } from '../plans/read-plan';
import { findPlanFiles } from '../verify/find-plan-files';

export interface VerifyRequest {
  readonly paths: readonly string[];
  /** Edits to try in each file. */
  readonly edits: number;
  readonly json: boolean;
}

export interface VerifySurroundings {
  readonly folder: string;
  /** Has the editor load a text, write it anew, and try edits in it. Rejects when the editor can't be used any more. */
  readonly check: (text: string, edits: number) => Promise<VerifyReport>;
  readonly progress: (text: string) => void;
  /** Data: the names of the files that failed, or the JSON object. */
  readonly out: (text: string) => void;
  /** Problems and what was found, a line each. */
  readonly tell: (line: string) => void;
  /** Ends the run after what is done so far. */
  readonly stop: AbortSignal;
}

/**
 * Tries files one after the other. Answers the exit code: 0 if every file came out of the editor as the same bytes and
 * no edit did harm, 1 if not, 130 if the run was stopped.
 */
export async function runVerify(request: VerifyRequest, around: VerifySurroundings): Promise<0 | 1 | 130> {
  const { files, problems } = await findPlanFiles(around.folder, request.paths);
  const outcomes: FileOutcome[] = problems.map(({ path, message }) => failed(path, message));
  for (const [index, file] of files.entries()) {
    if (around.stop.aborted) break;
    around.progress(`${index + 1} of ${files.length}: ${basename(file)}`);
    const outcome = await verifyFile(file, request.edits, around);
    if (outcome !== null) outcomes.push(outcome);
  }
  const summary = summarize(outcomes, around.stop.aborted);
  for (const line of kindTable(summary)) around.tell(line);
  for (const { file, reason, line } of summary.failed) {
    around.tell(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`);
  }
  around.tell(summaryLine(summary));
  const names = [...new Set(summary.failed.map(({ file }) => file))];
  around.out(request.json ? `${JSON.stringify(summary)}\n` : names.map((name) => `${name}\n`).join(''));
  if (summary.stopped) return 130;
  return summary.failed.length > 0 ? 1 : 0;
}

/** Null for a file whose trial was stopped. */
async function verifyFile(file: string, edits: number, around: VerifySurroundings): Promise<FileOutcome | null> {
  const read = await readPlan(file);
  if (!read.ok) return failed(file, `${read.problem.happened} ${read.problem.todo}`.trim());
  const { text, encoding, hash } = read.value;
  let report: VerifyReport;
  try {
    report = await around.check(text, edits);
  } catch (error) {
    if (around.stop.aborted) return null;
    return failed(file, error instanceof Error ? error.message : String(error));
  }
  if (report.kind === 'failed') return failed(file, `the editor failed: ${report.reason.replace(/\s+/g, ' ')}`);
  const bytes = encodePlan(report.text, encoding);
  const identical = bytes !== null && contentHash(bytes) === hash;
  return {
    file,
    identical,
    problem: identical ? null : 'saving it unedited would change it',
    edits: report.edits,
  };
}

function failed(file: string, problem: string): FileOutcome {
  return { file, identical: false, problem, edits: [] };
}
