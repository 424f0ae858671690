import { basename, dirname } from 'node:path';
import type { PreFlight } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import { fail } from '../plans/problem';
import { readPlan } from '../plans/read-plan';
import { titleOf } from '../plans/suggest-file-name';
import type { exportPdf } from '../print/export-pdf';
import { planOutputs } from './plan-outputs';

export interface ExportRequest {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly options: PrintOptions;
  readonly json: boolean;
}

/** Where an export's words go, and what it stands on. */
export interface ExportSurroundings {
  readonly folder: string;
  readonly print: typeof exportPdf;
  /** Data: file names or the JSON object. */
  readonly out: (text: string) => void;
  /** Progress and problems, a line each. */
  readonly tell: (line: string) => void;
}

type Done =
  | { readonly file: string; readonly pdf: string; readonly pages: number; readonly preFlight: PreFlight }
  | { readonly file: string; readonly problem: { readonly code: string; readonly message: string } };

/** Prints the files one after the other; one that fails does not stop the others. Answers the exit code. */
export async function runExport(request: ExportRequest, around: ExportSurroundings): Promise<0 | 1 | 2> {
  const outputs = await planOutputs(around.folder, request.files, request.out);
  if (!outputs.ok) {
    around.tell(outputs.message);
    return 2;
  }
  const done: Done[] = [];
  for (const { file, pdf } of outputs.jobs) {
    const one = await exportOne(file, pdf, request.options, around);
    done.push(one);
    if ('problem' in one) around.tell(one.problem.message);
    else if (!request.json) around.out(`${one.pdf}\n`);
  }
  if (request.json) around.out(`${JSON.stringify({ exports: done })}\n`);
  return done.some((one) => 'problem' in one) ? 1 : 0;
}

async function exportOne(file: string, pdf: string, options: PrintOptions, around: ExportSurroundings): Promise<Done> {
  const read = await readPlan(file);
  if (!read.ok) return failed(file, read.problem);
  around.tell(`printing ${basename(file)}`);
  try {
    const { text, realPath } = read.value;
    const { pages, preFlight } = await around.print({
      text,
      baseFolder: dirname(realPath),
      options,
      title: titleOf(text) || basename(file),
      outFile: pdf,
    });
    return { file, pdf, pages, preFlight };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
    return failed(file, fail('export-failed', `${basename(file)} could not be printed: ${reason}.`, '', '').problem);
  }
}

function failed(file: string, problem: { code: string; happened: string; todo: string }): Done {
  return { file, problem: { code: problem.code, message: `${problem.happened} ${problem.todo}`.trim() } };
}
