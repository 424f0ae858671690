/** What Mermaid's parsers tell of where they stopped. */
interface Told {
  readonly message?: unknown;
  readonly hash?: { readonly loc?: { readonly first_line?: number }; readonly line?: number };
  readonly result?: {
    readonly lexerErrors?: readonly { readonly line?: number }[];
    readonly parserErrors?: readonly { readonly token?: { readonly startLine?: number } }[];
  };
}

/** The line of a diagram's source that an error of Mermaid is about, from 1; null where it tells none. */
export function errorLine(source: string, error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const told = error as Told;
  const inMessage = typeof told.message === 'string' ? /\bon line (\d+)/i.exec(told.message)?.[1] : undefined;
  const line =
    told.result?.lexerErrors?.find((each) => isLine(each.line))?.line ??
    told.result?.parserErrors?.find((each) => isLine(each.token?.startLine))?.token?.startLine ??
    (inMessage === undefined ? told.hash?.loc?.first_line : Number(inMessage));
  if (!isLine(line)) return null;
  const kept = readLines(source);
  const lines = source.split(/\r\n?|\n/);
  // A text that ends too early is at fault in its last words, not behind them.
  const before = kept.slice(0, line).filter((number) => (lines[number - 1] ?? '').trim() !== '');
  return before.at(-1) ?? null;
}

function isLine(line: number | undefined): line is number {
  return line !== undefined && Number.isInteger(line) && line > 0;
}

/** The numbers of the lines that Mermaid's parsers get to see: without front matter, settings and comments before the rest. */
function readLines(source: string): readonly number[] {
  const lines = source.split(/\r\n?|\n/);
  let from = 0;
  if (lines[0]?.trim() === '---') {
    const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
    if (end > 0) from = end + 1;
  }
  const kept: number[] = [];
  let inSettings = false;
  for (let index = from; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (/^%%\{/.test(line)) inSettings = true;
    const isSettings = inSettings;
    if (/\}%%/.test(line)) inSettings = false;
    const isComment = /^%%(?!\{)/.test(line);
    if (isComment || isSettings || (kept.length === 0 && line === '')) continue;
    kept.push(index + 1);
  }
  return kept;
}
