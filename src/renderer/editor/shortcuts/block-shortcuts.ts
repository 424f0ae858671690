import { $createHorizontalRuleNode } from '@lexical/extension';
import { $isParagraphNode, type ParagraphNode } from 'lexical';
import type { HeadingLevel } from '../../../shared/markdown/blocks';
import { $cellOf } from '../caret/leaf-block';
import { $leaveBlock } from '../code/code-extension';
import { $setHeadingLevel } from '../commands/convert-block';
import { $wrapInList } from '../commands/toggle-list';
import { $createCodeNode } from '../markdown/code-block';
import { $isItemNode } from '../markdown/list-item';
import { $createQuoteNode } from '../markdown/quote';
import { $importVerbatim } from '../markdown/verbatim';
import { $tableFromTyped } from './typed-table';

const LEVELS: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];

const isFirstOfItem = (paragraph: ParagraphNode): boolean =>
  $isItemNode(paragraph.getParent()) && paragraph.getPreviousSibling() === null;

interface BlockRule {
  /** What stands before the caret at the start of a paragraph, the typed space included. */
  readonly pattern: RegExp;
  readonly $applies?: (paragraph: ParagraphNode) => boolean;
  readonly $apply: (paragraph: ParagraphNode, match: RegExpExecArray) => void;
}

const RULES: readonly BlockRule[] = [
  {
    pattern: /^(#{1,6}) $/,
    $apply: (paragraph, match) => $setHeadingLevel(paragraph, LEVELS[(match[1]?.length ?? 1) - 1] ?? 1),
  },
  {
    pattern: /^> $/,
    $apply: (paragraph) => {
      const quote = $createQuoteNode();
      paragraph.insertBefore(quote);
      quote.append(paragraph);
    },
  },
  {
    pattern: /^(?:[-*+] )?\[([ xX]?)\] $/,
    $apply: (paragraph, match) => {
      const done = /x/i.test(match[1] ?? '');
      const item = paragraph.getParent();
      if (isFirstOfItem(paragraph) && $isItemNode(item)) item.setChecked(done);
      else $wrapInList(paragraph, 'check', 1, done);
    },
  },
  {
    pattern: /^[-*+] $/,
    $applies: (paragraph) => !isFirstOfItem(paragraph),
    $apply: (paragraph) => $wrapInList(paragraph, 'bullet'),
  },
  {
    pattern: /^(\d{1,9})[.)] $/,
    $applies: (paragraph) => !isFirstOfItem(paragraph),
    $apply: (paragraph, match) => $wrapInList(paragraph, 'ordered', Number(match[1])),
  },
];

/** The rule that the text before the caret calls for, and what it found. */
export function $findBlockShortcut(paragraph: ParagraphNode, before: string) {
  if ($cellOf(paragraph) !== null) return null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(before);
    if (match !== null && (rule.$applies?.(paragraph) ?? true)) return { rule, match };
  }
  return null;
}

/** Enter behind a fence makes a code block, behind three dashes a rule, behind a line between pipes a table; a comment is one. */
export function $enterShortcut(paragraph: ParagraphNode): boolean {
  if (!$isParagraphNode(paragraph) || $cellOf(paragraph) !== null) return false;
  const text = paragraph.getTextContent();
  const fence = /^(?:`{3,}|~{3,}) *([^`]*)$/.exec(text);
  if (fence !== null) {
    const code = $createCodeNode(fence[1]?.trim() ?? '');
    paragraph.replace(code);
    code.select();
    return true;
  }
  if (/^(?:-{3,}|\*{3,}|_{3,})$/.test(text)) {
    const rule = $createHorizontalRuleNode();
    paragraph.replace(rule);
    $leaveBlock(rule);
    return true;
  }
  if (/^<!--(?:(?!-->).)*-->$/.test(text)) {
    const comment = $importVerbatim({ kind: 'verbatim', role: 'comment', source: null, text });
    paragraph.replace(comment);
    $leaveBlock(comment);
    return true;
  }
  return $tableFromTyped(paragraph);
}
