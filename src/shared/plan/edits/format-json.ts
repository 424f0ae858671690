import type { Block, CodeBlock } from '../../markdown/blocks';
import { readContractBlock } from '../contract-block';
import { type JsonProblem, jsonProblem } from '../json-problem';
import { lineOfPieceIn } from './line-of-piece';
import { finishEdit, type PlanEdit } from './plan-edit';
import { newLines, type PlanText, readPlanText } from './text-lines';

/** A JSON text in a plan: a block of code in that language, or the body of a request or response of a contract. */
export interface JsonBody {
  /** `The JSON`, `The JSON of the request`. */
  readonly what: string;
  readonly text: string;
  /** The line of the plan on which it starts, from 0. */
  readonly line: number;
  /** The line of the plan that says what is wrong is `line` + the problem's; null for JSON. */
  readonly problem: JsonProblem | null;
  readonly block: CodeBlock;
}

function bodiesIn(block: CodeBlock, first: number): readonly JsonBody[] {
  const made = (what: string, text: string, line: number): readonly JsonBody[] =>
    text.trim() === '' ? [] : [{ what, text, line: first + line, problem: jsonProblem(text), block }];
  if (/^json(?![\w])/iu.test(block.info)) return made('The JSON', block.text, 0);
  const contract = readContractBlock(block.text);
  if (!contract) return [];
  const { request, responses } = contract;
  return [
    ...(request ? [{ what: 'The JSON of the request', text: request.text, line: request.line }] : []),
    ...responses.map(({ name, text, line }) => ({
      what: name === '' ? 'The JSON of the response' : `The JSON of the response (${name})`,
      text,
      line,
    })),
  ]
    .filter(({ text }) => /^[{[]/u.test(text))
    .flatMap(({ what, text, line }) => made(what, text, line));
}

/** The JSON texts of a plan in document order, each with what is wrong with it. */
export function jsonBodies(text: PlanText): readonly JsonBody[] {
  const visit = (block: Block): readonly JsonBody[] => {
    switch (block.kind) {
      case 'code': {
        const place = lineOfPieceIn(text, block);
        return place === null ? [] : bodiesIn(block, place);
      }
      case 'quote':
        return block.children.flatMap(visit);
      case 'list':
        return block.items.flatMap((item) => item.children.flatMap(visit));
      default:
        return [];
    }
  };
  return text.plan.blocks.flatMap(visit);
}

/** The indentation that a JSON text uses; two spaces for one that has none. */
function indentOf(text: string): string {
  return /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
}

/** What formatting came to: an edit, nothing to do, or what keeps it from being done and on which line, from 0. */
export type FormatOutcome =
  | { readonly kind: 'edit'; readonly edit: PlanEdit }
  | { readonly kind: 'same' }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly what: string; readonly message: string; readonly line: number };

/**
 * Sets out the JSON at a line, one member a line, in the indentation that it has. Numbers, strings and the order of the
 * members stay as they are written. Nothing is done to a text that is no JSON, or to one inside a quote or list whose
 * lines have marks of their own.
 */
export function formatJson(raw: string, caretLine: number): FormatOutcome {
  const before = readPlanText(raw);
  const body = jsonBodies(before).find(({ text, line, block }) => {
    const first = /^json/iu.test(block.info) ? line - 1 : line;
    return caretLine >= first && caretLine <= line + text.split('\n').length;
  });
  if (!body) return { kind: 'none' };
  const { what, text, line, problem } = body;
  if (problem) return { kind: 'broken', what, message: problem.message, line: line + problem.line };
  const old = text.split('\n');
  if (old.some((words, index) => before.lines[line + index]?.text !== words)) return { kind: 'none' };
  const made = setOut(text, indentOf(text)).split('\n');
  if (made.join('\n') === text) return { kind: 'same' };
  const { lines, usual } = before;
  const after = [...lines.slice(0, line), ...newLines(made, usual), ...lines.slice(line + old.length)];
  return { kind: 'edit', edit: finishEdit(before, after) };
}

/** Sets out a text that is JSON by its tokens, so that no number and no string is spelled anew. */
export function setOut(text: string, indent: string): string {
  let depth = 0;
  let made = '';
  const line = () => `\n${indent.repeat(depth)}`;
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu) ?? [];
  tokens.forEach((token, index) => {
    const next = tokens[index + 1];
    if (token === '{' || token === '[') {
      made += token;
      if (next === '}' || next === ']') return;
      depth += 1;
      made += line();
    } else if (token === '}' || token === ']') {
      const before = tokens[index - 1];
      if (before !== '{' && before !== '[') {
        depth -= 1;
        made += line();
      }
      made += token;
    } else if (token === ',') made += `,${line()}`;
    else if (token === ':') made += ': ';
    else made += token;
  });
  return made;
}
