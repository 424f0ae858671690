import { align } from './align';
import type { CodeBlock } from './blocks';
import { type Container, newLines, type OutLine, standsIn } from './out-line';
import type { PieceWriter } from './piece-writer';
import { widthOf } from './region';
import type { SourceRecord } from './source-record';

/** A fence that no line of the text can close: longer than every run of its character that starts a line. */
export function fenceFor(text: string, char: '`' | '~', atLeast = 3): string {
  const pattern = char === '`' ? /^[ \t]*(`{3,})/gm : /^[ \t]*(~{3,})/gm;
  let length = atLeast;
  for (const match of text.matchAll(pattern)) length = Math.max(length, (match[1]?.length ?? 0) + 1);
  return char.repeat(length);
}

/** A fence as long as it was, unless a line of the text would close it. */
function fenceAsBefore(text: string, char: '`' | '~', length: number): string {
  const pattern = char === '`' ? /^ {0,3}(`{3,})[ \t]*$/gm : /^ {0,3}(~{3,})[ \t]*$/gm;
  const isClosed = [...text.matchAll(pattern)].some(([, run = '']) => run.length >= length);
  return isClosed ? fenceFor(text, char, length) : char.repeat(length);
}

function freshFence(writer: PieceWriter, block: CodeBlock): readonly OutLine[] {
  const char = block.info.includes('`') ? '~' : writer.source.style.fence;
  const fence = fenceFor(block.text, char);
  return newLines(`${fence}${block.info}\n${block.text === '' ? '' : `${block.text}\n`}${fence}`);
}

/** The lines of a code block: its fence and each line that was not edited as they stand in the file. */
export function writeCode(
  writer: PieceWriter,
  block: CodeBlock,
  record: SourceRecord | undefined,
  container: Container,
): readonly OutLine[] {
  const shape = record?.shape;
  if (!record || (shape?.kind !== 'fence' && shape?.kind !== 'indented')) return freshFence(writer, block);
  const isInPlace = standsIn(record, container);
  const lines = block.text.split('\n');
  if (shape.kind === 'indented') {
    const canIndent = block.info === '' && lines[0]?.trim() !== '' && lines[lines.length - 1]?.trim() !== '';
    if (!canIndent) return freshFence(writer, block);
    const old = record.region.texts.slice(record.start, record.end);
    return contentLines(lines, old, shape.indents, '    ', isInPlace ? record.start : -1, true);
  }
  const [, indent = '', fence = '', info = ''] = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/.exec(shape.opening) ?? [];
  const char = fence.startsWith('~') ? '~' : '`';
  if (char === '`' && block.info.includes('`')) return freshFence(writer, block);
  const needed = fenceAsBefore(block.text, char, fence.length);
  const end = shape.closing === null ? record.end : record.end - 1;
  const old = record.region.texts.slice(record.start + 1, end);
  const at = isInPlace ? record.start : -1;
  const sameFence = needed === fence;
  const opening =
    sameFence && info === block.info ? shape.opening : `${indent}${needed}${openingInfo(shape.opening, block.info)}`;
  const out: OutLine[] = [{ text: opening, at }];
  const hasContent = block.text !== '' || (old.length === 1 && old[0]?.trim() === '');
  if (hasContent) out.push(...contentLines(lines, old, shape.indents, indent, at < 0 ? -1 : at + 1));
  if (shape.closing !== null) {
    out.push({ text: sameFence ? shape.closing : `${indent}${needed}`, at: at < 0 ? -1 : record.end - 1 });
  } else if (writer.trust !== 'faithful') out.push({ text: `${indent}${needed}`, at: -1 });
  return out;
}

/** The info string with the space that the old opening had before it. */
function openingInfo(opening: string, info: string): string {
  const space = /^[ \t]*(?:`{3,}|~{3,})([ \t]+)\S/.exec(opening)?.[1] ?? '';
  return info === '' ? '' : space + info;
}

function contentLines(
  lines: readonly string[],
  old: readonly string[],
  indents: readonly string[],
  usual: string,
  start: number,
  isIndented = false,
): readonly OutLine[] {
  const before = old.map((line, index) => line.slice(indents[index]?.length ?? 0));
  const pairs = align(before, lines, (a, b) => a === b);
  const isKept = new Set(pairs);
  let above = -1;
  return lines.map((line, index) => {
    const at = pairs[index] ?? -1;
    if (at >= 0) {
      above = at;
      return { text: old[at] ?? '', at: start < 0 ? -1 : start + at };
    }
    if (line === '') return { text: '', at: -1 };
    // A changed line stands where the old one stood, a new one where the line above it does.
    if (above + 1 < old.length && !isKept.has(above + 1)) above += 1;
    const own = before[above] === '' ? undefined : indents[above];
    const isWide = own !== undefined && (!isIndented || widthOf(own, 0) >= 4);
    return { text: (isWide ? own : usual) + line, at: -1 };
  });
}
