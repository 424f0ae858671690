import { needsBlankLine } from './block-gaps';
import { isEmptyParagraph } from './block-key';
import type { Block, List, ListItem } from './blocks';
import type { Container, OutLine } from './out-line';
import { keptLine, standsIn } from './out-line';
import type { PieceWriter } from './piece-writer';
import { widthOf } from './region';
import type { ItemSource, SourceRecord } from './source-record';

/** The number that each item of an ordered list gets, in the way that the list was numbered. */
export function itemNumbers(
  start: number,
  own: readonly (number | null)[],
  before: readonly number[],
): readonly number[] {
  const first = before[0];
  const isSame = before.length > 1 && before.every((number) => number === first);
  if (isSame) return own.map(() => start);
  const isCounted = before.every((number, index) => number === (first ?? 0) + index);
  if (isCounted) return own.map((_, index) => start + index);
  // A list numbered by hand keeps its numbers; a new item counts on from the one above it.
  const numbers: number[] = [];
  for (const number of own) numbers.push(number ?? (numbers[numbers.length - 1] ?? start - 1) + 1);
  return numbers;
}

function itemSource(record: SourceRecord | undefined): ItemSource | null {
  return record?.shape.kind === 'item' ? record.shape.item : null;
}

function numberOf(item: ItemSource | null): number | null {
  const digits = /^\d+/.exec(item?.marker ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

interface Marker {
  readonly indent: string;
  readonly marker: string;
  readonly space: string;
  /** How an item's further lines are indented where a tab does it, and how many columns of it reach into the text. */
  readonly tabbed?: TabbedPrefix | null;
}

interface TabbedPrefix {
  readonly prefix: string;
  /** The columns that the prefix takes without those in the text. */
  readonly width: number;
  readonly shared: number;
}

/** The first prefix of an item's lines that ends in a tab. */
function tabbedPrefix(record: SourceRecord | undefined): TabbedPrefix | null {
  if (record?.shape.kind !== 'item') return null;
  const { prefixes, children } = record.shape;
  const line = prefixes.findIndex((prefix, index) => index > 0 && prefix.endsWith('\t'));
  const prefix = prefixes[line];
  if (prefix === undefined) return null;
  const whole = record.region.texts[record.start + line] ?? '';
  const shared = (children.texts[line] ?? '').length - (whole.length - prefix.length);
  return { prefix, width: widthOf(prefix, record.region.columns[record.start + line] ?? 0) - shared, shared };
}

function withNumber(marker: string, number: number | null): string {
  if (number === null) return marker;
  return /^\d+$/.exec(marker.slice(0, -1)) && Number(marker.slice(0, -1)) === number
    ? marker
    : `${number}${marker.slice(-1)}`;
}

/** The lines of a list. Items that were not edited keep their lines; others keep their marker, box and indentation. */
export function writeList(
  writer: PieceWriter,
  list: List,
  record: SourceRecord | undefined,
  container: Container,
): readonly OutLine[] {
  const shape = record?.shape.kind === 'list' ? record.shape : null;
  const isInPlace = record !== undefined && shape !== null && standsIn(record, container);
  const records = list.items.map((item) => writer.recordOf(item));
  const isOwn = (index: number) => shape !== null && records[index]?.parent === record?.id;
  const own = list.items.map((_, index) => (isOwn(index) ? numberOf(itemSource(records[index])) : null));
  const numbers = list.start === null ? null : itemNumbers(list.start, own, shape?.numbers ?? []);
  const hasOwn = records.some((_, index) => isOwn(index));
  const model = modelItem(list, records, isOwn);
  const out: OutLine[] = [];
  let previous: SourceRecord | undefined;
  for (const [index, item] of list.items.entries()) {
    const itemRecord = records[index];
    const isAdjacent = index > 0 && isOwn(index) && itemRecord?.previous === previous?.id && previous !== undefined;
    if (isAdjacent && itemRecord && previous) {
      for (let at = previous.end; at < itemRecord.start; at++) {
        out.push({ text: itemRecord.region.texts[at] ?? '', at: isInPlace ? at : -1 });
      }
    } else if (index > 0 && isApart(index)) out.push({ text: '', at: -1 });
    const number = numbers?.[index] ?? null;
    const lines = writeItem(writer, item, {
      record: itemRecord,
      isOwn: isOwn(index),
      isInPlace: isInPlace && isOwn(index),
      number,
      model,
      tight: !(shape?.loose ?? isLoose(list)),
    });
    for (const line of lines) out.push(line);
    previous = isOwn(index) ? itemRecord : undefined;
  }
  return out;

  /** Whether a blank line stands before an item that has a new neighbour: as between the items around it. */
  function isApart(index: number): boolean {
    const ownAt = (at: number) => (isOwn(at) ? records[at] : undefined);
    let [up, down] = [index - 1, index];
    while (hasOwn && up >= 0 && !ownAt(up)) up--;
    while (hasOwn && down < records.length && !ownAt(down)) down++;
    const [above, below] = [ownAt(up), ownAt(down)];
    const usual = shape?.loose ?? isLoose(list);
    if (above && below?.previous === above.id) return below.start > above.end;
    const beside = above ?? below;
    const before = beside?.previous ? writer.source.record(beside.previous) : undefined;
    return beside && before ? beside.start > before.end : usual;
  }

  function modelItem(
    all: List,
    known: readonly (SourceRecord | undefined)[],
    isFromHere: (index: number) => boolean,
  ): Marker {
    const first = known.findIndex((_, index) => isFromHere(index));
    const source = itemSource(known[first]);
    if (source && (numberOf(source) === null) === (all.start === null)) {
      const space = source.space === '' ? ' ' : source.space;
      let tabbed: TabbedPrefix | null = null;
      for (let at = first; at < known.length && !tabbed; at++) if (isFromHere(at)) tabbed = tabbedPrefix(known[at]);
      return { indent: source.indent, marker: source.marker, space, tabbed };
    }
    const { bullet, orderedDelimiter } = writer.source.style;
    return { indent: '', marker: all.start === null ? bullet : `${all.start}${orderedDelimiter}`, space: ' ' };
  }
}

/** A new list whose items hold several paragraphs stands better with blank lines. */
function isLoose(list: List): boolean {
  return list.items.some((item) => item.children.filter((child) => child.kind === 'paragraph').length > 1);
}

interface ItemPlace {
  readonly record: SourceRecord | undefined;
  /** The item was read from this list. */
  readonly isOwn: boolean;
  readonly isInPlace: boolean;
  readonly number: number | null;
  readonly model: Marker;
  readonly tight: boolean;
}

function writeItem(writer: PieceWriter, item: ListItem, place: ItemPlace): readonly OutLine[] {
  const { record, isOwn, isInPlace, number, model } = place;
  const shape = record?.shape.kind === 'item' ? record.shape : null;
  const source = shape && (numberOf(shape.item) === null) === (number === null) ? shape.item : null;
  const marker = isOwn && source ? withNumber(source.marker, number) : withNumber(model.marker, number);
  if (record && source && isOwn && marker === source.marker && writer.isUnchanged(item, record)) {
    const lines = record.region.texts.slice(record.start, record.end);
    return lines.map((text, index) => ({ text, at: isInPlace ? record.start + index : -1 }));
  }
  const kept = writer.trust === 'fresh' ? null : shape;
  const written = writer.writeBlocks(item.children, {
    id: kept && record ? record.id : null,
    region: kept?.children ?? null,
    tight: place.tight,
  });
  const children = belowBox(item, written);
  const head = isOwn && source ? { indent: source.indent, marker, space: source.space } : { ...model, marker };
  return prefixItem(writer, item, children, head, record, source, isInPlace);
}

const BLANK: OutLine = { text: '', at: -1 };

/** A box stands before words alone: anything else starts below it. */
function belowBox(item: ListItem, lines: readonly OutLine[]): readonly OutLine[] {
  const first = item.children.find((child) => !isEmptyParagraph(child));
  if (item.checked === null || !first || first.kind === 'paragraph' || lines[0]?.text === '') return lines;
  const words: Block = { kind: 'paragraph', inlines: [], source: null };
  // An underlined heading would take the box into its text.
  const isUnderlined = first.kind === 'heading' && !/^\s*#/.test(lines[0]?.text ?? '');
  return isUnderlined || needsBlankLine(words, first) ? [BLANK, BLANK, ...lines] : [BLANK, ...lines];
}

/** A rule just after a bullet of its own character would make one long rule of both. */
function afterMarker(text: string): string {
  return /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(text) ? '___' : text;
}

function boxOf(item: ListItem, source: ItemSource | null, hasContent: boolean): string {
  if (item.checked === null) return '';
  const box = source?.box ?? '[ ] ';
  const spaced = hasContent && !/\s$/.test(box) ? `${box} ` : box;
  const isChecked = spaced[1] !== ' ';
  return isChecked === item.checked ? spaced : `[${item.checked ? 'x' : ' '}]${spaced.slice(3)}`;
}

function prefixItem(
  writer: PieceWriter,
  item: ListItem,
  children: readonly OutLine[],
  head: Marker,
  record: SourceRecord | undefined,
  source: ItemSource | null,
  isInPlace: boolean,
): readonly OutLine[] {
  const kept = record?.shape.kind === 'item' && writer.trust !== 'fresh' ? record.shape : null;
  const start = isInPlace && record ? record.start : -1;
  const first = afterMarker(children[0]?.text ?? '');
  const box = boxOf(item, source, first !== '');
  const rest = box + first;
  const space = rest !== '' && head.space === '' ? ' ' : head.space;
  // A marker that grew by a digit takes the column from wide spacing where there is some to take.
  const grown = source ? head.marker.length - source.marker.length : 0;
  const fitted = grown > 0 && space.length > grown && !space.includes('\t') ? space.slice(grown) : space;
  const opening = head.indent + head.marker + fitted;
  const width = widthOf(opening, 0);
  const isSameWidth =
    kept !== null && (kept.item.width === width || (source !== null && head.marker === source.marker));
  const column = record?.region.columns[record.start] ?? 0;
  const usual = isSameWidth ? usualIndent(kept.prefixes, kept.item.width, column) : ' '.repeat(width);
  // Text that looks like a box would become one.
  const escaped = item.checked === null && /^\[[ xX]\](?:[ \t]|$)/.test(rest) ? `\\${rest}` : rest;
  const own = kept && record ? record.region.texts[record.start] : undefined;
  // White space behind a bare marker goes, unless it stood there.
  const opened = opening + escaped;
  const openingLine = opened === own ? opened : opened.replace(/^(\s*\S+)[ \t]+$/, box === '' ? '$1' : '$&');
  const out: OutLine[] = [{ text: openingLine, at: start < 0 ? -1 : start }];
  for (const { text, at } of children.slice(1)) {
    // The item’s first line has the marker before it, which belongs to the line that is first now.
    const own = at > 0 ? kept?.prefixes[at] : undefined;
    const isLazy = own === '' && text !== '';
    const isKept = own !== undefined && isSameWidth && !(isLazy && writer.trust !== 'faithful');
    const child = kept?.children.texts[at] ?? '';
    const container = record?.region.texts[record.start + at] ?? '';
    // A blank line's prefix may be too short for words.
    const isShort = isKept && child.trim() === '' && text.trim() !== '';
    const line =
      isKept && !isShort ? keptLine(text, own, child, container) : kept ? null : tabbedLine(text, head, width);
    out.push({
      text: line ?? (text === '' ? '' : indented(text, usual, width, column)),
      at: start < 0 || at < 0 ? -1 : start + at,
    });
  }
  return out;
}

/** A line with an indentation before it. The columns of a tab that reach into the text are not written twice. */
function indented(text: string, indent: string, width: number, column: number): string {
  const shared = widthOf(indent, column) - width;
  if (shared <= 0) return indent + text;
  return text.startsWith(' '.repeat(shared)) ? indent + text.slice(shared) : ' '.repeat(width) + text;
}

/** A line of a new item, indented by a tab as those of its neighbours are; null where that is not as wide as it must be. */
function tabbedLine(text: string, { tabbed }: Marker, width: number): string | null {
  if (!tabbed || text === '' || tabbed.width !== width) return null;
  return text.startsWith(' '.repeat(tabbed.shared)) ? tabbed.prefix + text.slice(tabbed.shared) : null;
}

/** The indentation that the item's further lines have; spaces where it has none to show. */
function usualIndent(prefixes: readonly string[], width: number, column: number): string {
  const shown = prefixes
    .slice(1)
    .find((prefix) => prefix !== '' && widthOf(prefix, column) >= width && /^[ \t]+$/.test(prefix));
  return shown ?? ' '.repeat(width);
}
