import { basename, dirname, resolve } from 'node:path';
import type { PreFlight } from '../../shared/print/pre-flight';
import type { PrintOptions } from '../../shared/print/print-options';
import { fail } from '../plans/problem';
import { readPlan } from '../plans/read-plan';
import type { EarlierText } from '../print/appendix-changes';
import type { exportHtml, exportPdf, PrintJob } from '../print/export-pdf';
import { planOutputs } from './plan-outputs';

export interface ExportRequest {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly since: string | null;
  readonly html: boolean;
  readonly options: PrintOptions;
  readonly json: boolean;
}

/** Where an export's words go, and what it stands on. */
export interface ExportSurroundings {
  readonly folder: string;
  /** The day that dates are told against, as `YYYY-MM-DD`. */
  readonly today: string;
  readonly print: typeof exportPdf;
  readonly printHtml: typeof exportHtml;
  readonly drawDiagram?: PrintJob['drawDiagram'];
  /** What the appendix of changes compares with where no file is named for it. */
  readonly earlier: (path: string, text: string) => Promise<EarlierText | null>;
  /** Data: file names or the JSON object. */
  readonly out: (text: string) => void;
  /** Progress and problems, a line each. */
  readonly tell: (line: string) => void;
  /** Aborted when the person stops the run: what is being made is given up, and no file of it is left. */
  readonly stop: AbortSignal;
}

type Done =
  | { readonly file: string; readonly pdf: string; readonly pages: number; readonly preFlight: PreFlight }
  | { readonly file: string; readonly html: string; readonly preFlight: PreFlight }
  | { readonly file: string; readonly problem: { readonly code: string; readonly message: string } };

/** Prints the files one after the other; one that fails does not stop the others. Answers the exit code, 130 when stopped. */
export async function runExport(request: ExportRequest, around: ExportSurroundings): Promise<0 | 1 | 2 | 130> {
  const extension = request.html ? '.html' : '.pdf';
  const outputs = await planOutputs(around.folder, request.files, request.out, extension);
  if (!outputs.ok) {
    around.tell(outputs.message);
    return 2;
  }
  const done: Done[] = [];
  for (const { file, made } of outputs.jobs) {
    if (around.stop.aborted) break;
    const one = await exportOne(file, made, request, around);
    if (around.stop.aborted) break;
    done.push(one);
    if ('problem' in one) around.tell(one.problem.message);
    else if (!request.json) around.out(`${'pdf' in one ? one.pdf : one.html}\n`);
  }
  if (request.json) around.out(`${JSON.stringify({ exports: done })}\n`);
  if (around.stop.aborted) {
    around.tell('stopped; no file was left half made');
    return 130;
  }
  return done.some((one) => 'problem' in one) ? 1 : 0;
}

async function exportOne(
  file: string,
  outFile: string,
  { options, html, since }: ExportRequest,
  around: ExportSurroundings,
): Promise<Done> {
  const read = await readPlan(file);
  if (!read.ok) return failed(file, read.problem);
  const before = since === null ? null : await readPlan(resolve(around.folder, since));
  if (before?.ok === false) return failed(file, before.problem);
  around.tell(`printing ${basename(file)}`);
  try {
    const { text, realPath, hash } = read.value;
    const job = {
      text,
      baseFolder: dirname(realPath),
      options,
      name: basename(file),
      hash,
      today: around.today,
      outFile,
      signal: around.stop,
      earlier: async () =>
        before?.ok === true && since !== null
          ? { text: before.value.text, label: basename(since) }
          : around.earlier(realPath, text),
      ...(around.drawDiagram && { drawDiagram: around.drawDiagram }),
    };
    if (html) return { file, html: outFile, ...(await around.printHtml(job)) };
    const { pages, preFlight } = await around.print(job);
    return { file, pdf: outFile, pages, preFlight };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
    return failed(file, fail('export-failed', `${basename(file)} could not be printed: ${reason}.`, '', '').problem);
  }
}

function failed(file: string, problem: { code: string; happened: string; todo: string }): Done {
  return { file, problem: { code: problem.code, message: `${problem.happened} ${problem.todo}`.trim() } };
}
