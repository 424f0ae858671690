/** What is wrong with a JSON text, and where. */
export interface JsonProblem {
  readonly message: string;
  /** Lines below the first one. */
  readonly line: number;
}

const STRING = String.raw`"[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n\r\t]*)*"`;
const LITERAL = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)`;
const TOKEN = new RegExp(String.raw`[ \t\n\r]*(?:([{}[\],:])|(${STRING})|(${LITERAL}))`, 'uy');
const WHITE = /[ \t\n\r]*/uy;

type Wants = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end';

/**
 * The first thing that keeps a text from being JSON; null for JSON. The words are our own: those of an engine differ
 * from version to version and do not always say where.
 */
export function jsonProblem(text: string): JsonProblem | null {
  const open: ('{' | '[')[] = [];
  let wants: Wants = 'value';
  let at = 0;
  const problemAt = (position: number, message: string): JsonProblem => ({
    message,
    line: text.slice(0, position).split('\n').length - 1,
  });
  const afterValue = (): Wants => {
    const container = open.at(-1);
    return container === undefined ? 'end' : container === '{' ? ', or }' : ', or ]';
  };
  for (;;) {
    WHITE.lastIndex = at;
    const from = at + (WHITE.exec(text)?.[0].length ?? 0);
    if (from >= text.length) {
      return wants === 'end' ? null : problemAt(text.trimEnd().length, `it ends where ${inWords(wants)} should follow`);
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) return problemAt(from, `${shown(text, from)} is no JSON`);
    const [, mark, string] = match;
    at = TOKEN.lastIndex;
    const isValue = mark === undefined;
    if (wants === 'value' || wants === 'value or ]') {
      if (mark === '{' || mark === '[') {
        open.push(mark);
        wants = mark === '{' ? 'name or }' : 'value or ]';
        continue;
      }
      if (mark === ']' && wants === 'value or ]') {
        open.pop();
        wants = afterValue();
        continue;
      }
      if (isValue) {
        wants = afterValue();
        continue;
      }
    } else if (wants === 'name' || wants === 'name or }') {
      if (string !== undefined) {
        wants = ':';
        continue;
      }
      if (mark === '}' && wants === 'name or }') {
        open.pop();
        wants = afterValue();
        continue;
      }
    } else if (wants === ':' && mark === ':') {
      wants = 'value';
      continue;
    } else if ((wants === ', or }' || wants === ', or ]') && mark === ',') {
      wants = wants === ', or }' ? 'name' : 'value';
      continue;
    } else if ((wants === ', or }' && mark === '}') || (wants === ', or ]' && mark === ']')) {
      open.pop();
      wants = afterValue();
      continue;
    }
    return problemAt(from, `${shown(text, from)} stands where ${inWords(wants)} should`);
  }
}

const WHOLE_STRING = new RegExp(STRING, 'uy');
const LONGEST_SHOWN = 30;

function shown(text: string, from: number): string {
  WHOLE_STRING.lastIndex = from;
  const string = WHOLE_STRING.exec(text)?.[0];
  if (string !== undefined) return string.length > LONGEST_SHOWN ? `${string.slice(0, LONGEST_SHOWN)}…` : string;
  const word = /^(?:[\p{L}\p{N}_$.-]{1,20}|.)/su.exec(text.slice(from, from + 40))?.[0] ?? '';
  return word === '"' ? 'a string that is not closed or has a wrong escape' : `“${word}”`;
}

function inWords(wants: Wants): string {
  switch (wants) {
    case 'value':
      return 'a value';
    case 'value or ]':
      return 'a value or “]”';
    case 'name':
      return 'a name in double quotes';
    case 'name or }':
      return 'a name in double quotes or “}”';
    case ':':
      return '“:”';
    case ', or ]':
      return '“,” or “]”';
    case ', or }':
      return '“,” or “}”';
    case 'end':
      return 'nothing more';
    default:
      return wants satisfies never;
  }
}
