import { $createTextNode, type TextNode } from 'lexical';
import { MARK, type Marks, type TextRun } from '../../../shared/markdown/blocks';

/** Lexical's bits of the four formats that Markdown has (its `IS_BOLD` and so on). */
const FORMAT = { bold: 1, italic: 2, strikethrough: 4, code: 16 } as const;

export function formatOfMarks(marks: Marks): number {
  let format = 0;
  if (marks & MARK.strong) format |= FORMAT.bold;
  if (marks & MARK.emphasis) format |= FORMAT.italic;
  if (marks & MARK.strike) format |= FORMAT.strikethrough;
  if (marks & MARK.code) format |= FORMAT.code;
  return format;
}

/** The marks of a Lexical text format; formats that Markdown lacks are left out. */
export function marksOfFormat(format: number): Marks {
  let marks = 0;
  if (format & FORMAT.bold) marks |= MARK.strong;
  if (format & FORMAT.italic) marks |= MARK.emphasis;
  if (format & FORMAT.strikethrough) marks |= MARK.strike;
  if (format & FORMAT.code) marks |= MARK.code;
  return marks;
}

export function $importText(run: TextRun): TextNode {
  const node = $createTextNode(run.text);
  return run.marks === 0 ? node : node.setFormat(formatOfMarks(run.marks));
}

export function exportText(node: TextNode): TextRun {
  return { kind: 'text', text: node.getTextContent(), marks: marksOfFormat(node.getFormat()) };
}
