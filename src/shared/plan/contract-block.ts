/** A value in the fenced block of a contract, with its line counted from the block's first line of text. */
export interface ContractValue {
  readonly text: string;
  readonly line: number;
}

export interface ContractResponse extends ContractValue {
  /** `Success`, `Error`, `404`: what stands in the brackets after "Response", else empty. */
  readonly name: string;
  /** The line of the word "Response" itself; `line` is the body's. */
  readonly labelLine: number;
  /** What stands after the colon, such as `201`. */
  readonly status: string;
}

/** What the fenced block of an API contract says. Bodies are as written, without blank lines around them. */
export interface ContractBlock {
  readonly method: ContractValue | null;
  readonly path: ContractValue | null;
  readonly auth: ContractValue | null;
  readonly request: ContractValue | null;
  readonly responses: readonly ContractResponse[];
}

const LABEL =
  /^(method|path|url|endpoint|auth(?:entication|orization)?|request(?: body)?|response(?:\s*\(([^)]*)\)|\s+(\d{3}))?|headers?|errors?|query|params?)\s*:\s*(.*)$/iu;

/** Reads `Method: POST` and what follows it; null for a block of code that is no contract. */
export function readContractBlock(text: string): ContractBlock | null {
  if (!/^(?:method|path)\s*:/imu.test(text)) return null;
  const found: { name: string; bracket: string; status: string; line: number; bodyLine: number; body: string[] }[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    const match = LABEL.exec(words);
    if (match) {
      const [, name = '', bracket, code, status = ''] = match;
      found.push({ name, bracket: bracket ?? code ?? '', status: status.trim(), line, bodyLine: line + 1, body: [] });
    } else {
      found.at(-1)?.body.push(words);
    }
  }
  const value = (name: RegExp): ContractValue | null => {
    const entry = found.find((one) => name.test(one.name));
    return entry ? { text: entry.status, line: entry.line } : null;
  };
  const bodies = found.map((entry) => {
    const blank = entry.body.findIndex((words) => words.trim() !== '');
    return { ...entry, text: entry.body.join('\n').trim(), first: entry.bodyLine + Math.max(0, blank) };
  });
  const request = bodies.find(({ name }) => /^request/iu.test(name));
  return {
    method: value(/^method$/iu),
    path: value(/^(?:path|url|endpoint)$/iu),
    auth: value(/^auth/iu),
    request: request
      ? {
          text: request.text === '' ? request.status : request.text,
          line: request.text === '' ? request.line : request.first,
        }
      : null,
    responses: bodies
      .filter(({ name }) => /^response/iu.test(name))
      .map(({ bracket, status, text: body, first, line }) => ({
        name: bracket.trim(),
        status,
        text: body,
        line: first,
        labelLine: line,
      })),
  };
}
