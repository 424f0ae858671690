import { type Block, type Inline, type ListItem, MARK, type Paragraph, type Table } from '../markdown/blocks';
import { fieldRole, isFieldName } from './field-role';
import { frontMatterEntries } from './front-matter';
import { labelsOf, plainness } from './labels';
import { perBlock } from './per-block';
import { type LocalPlace, type Piece, placeIn } from './place';
import { lineText } from './plain-text';

/** How a document writes its fields. */
export type FieldForm = 'quote' | 'paragraph' | 'list' | 'table' | 'front-matter';

/** A name and a value as a block has them. */
export interface FoundField {
  readonly name: string;
  readonly value: string;
  readonly form: FieldForm;
  readonly place: LocalPlace;
  /** Whether the value is nothing but words on one line, so that a text field can show all of it. */
  readonly isPlain: boolean;
  /** The words of a comment behind the value; null without one. */
  readonly note: string | null;
}

/** Labels that head a remark and not a value. */
const REMARK = /^(?:note|notes|warning|tip|important|caution|info|tl;?dr)$/iu;

const PLAIN = /^([^\s:：][^:：]{0,40}?)\s*[:：]\s*(.*)$/su;

function fromInlines(inlines: readonly Inline[], piece: Piece, form: FieldForm): readonly FoundField[] {
  const { lead, labels } = labelsOf(inlines);
  if (labels.length > 0) {
    if (lead !== '') return [];
    return labels
      .filter(({ name }) => !REMARK.test(name))
      .map(({ name, text, isPlain, note }) => ({
        name,
        value: text,
        form,
        place: placeIn(piece, name),
        isPlain,
        note,
      }));
  }
  const [first] = inlines;
  if (first?.kind !== 'text') return [];
  const name = first.text.trim();
  // `**Owner** Immo Landwerth`, without a colon: only where the name leaves no doubt.
  if ((first.marks & MARK.strong) !== 0) {
    if (fieldRole(name) === null) return [];
    const value = inlines.slice(1);
    return [{ name, value: lineText(value), form, place: placeIn(piece, name), ...plainness(value) }];
  }
  const match = PLAIN.exec(lineText(inlines));
  if (!match || !/[:：]/u.test(first.text)) return [];
  const place = placeIn(piece, match[1] ?? null);
  return [{ name: match[1] ?? '', value: match[2] ?? '', form, place, ...plainness(inlines) }];
}

/** A paragraph is one of fields when its first name is set off or is one we know. */
function fromParagraph(paragraph: Paragraph, form: FieldForm): readonly FoundField[] {
  const found = fromInlines(paragraph.inlines, paragraph, form);
  const [first] = paragraph.inlines;
  const isSetOff = first?.kind === 'text' && (first.marks & (MARK.strong | MARK.emphasis)) !== 0;
  return isSetOff || found.some(({ name }) => isFieldName(name)) ? found : [];
}

function fromItem(item: ListItem, form: FieldForm): readonly FoundField[] {
  const [first] = item.children;
  return item.checked === null && first?.kind === 'paragraph' ? fromInlines(first.inlines, item, form) : [];
}

/** A list is one of fields when all items have a name, or when half of them do and one is known. */
function fromList(items: readonly ListItem[], form: FieldForm): readonly FoundField[] {
  const perItem = items.map((item) => fromItem(item, form));
  const found = perItem.flat();
  const named = perItem.filter((fields) => fields.length > 0).length;
  const isKnown = found.some(({ name }) => isFieldName(name));
  return isKnown && named * 2 >= items.length ? found : [];
}

const HEADS_NAMES = /^(?:|field|fields|key|name|property|item|attribute|metadata)$/iu;
const HEADS_VALUES = /^(?:|value|values|details?|description|content|info|information)$/iu;

function fromTable(table: Table): readonly FoundField[] {
  const [header, ...rows] = table.rows;
  if (!header) return [];
  const names = header.cells.map((cell) => lineText(cell));
  const known = names.filter(isFieldName).length;
  const [row] = rows;
  // Names across the top, values in the one row below.
  if (rows.length === 1 && row && known * 2 >= names.length && (names.length > 2 || known === names.length)) {
    return names.map((name, column) => ({
      name,
      value: lineText(row.cells[column] ?? []),
      form: 'table' as const,
      place: placeIn(row),
      ...plainness(row.cells[column] ?? []),
    }));
  }
  if (table.align.length !== 2) return [];
  const [first = '', second = ''] = names;
  const isHeader = HEADS_NAMES.test(first) && HEADS_VALUES.test(second);
  const pairs = isHeader ? rows : table.rows;
  return pairs.flatMap((pair) => {
    const name = lineText(pair.cells[0] ?? []).replace(/\s*[:：]$/u, '');
    const value = pair.cells[1] ?? [];
    return name === ''
      ? []
      : [{ name, value: lineText(value), form: 'table' as const, place: placeIn(pair), ...plainness(value) }];
  });
}

function read(block: Block, form: FieldForm | null): readonly FoundField[] {
  switch (block.kind) {
    case 'paragraph':
      return fromParagraph(block, form ?? 'paragraph');
    case 'quote':
      return block.children.flatMap((child) => read(child, 'quote'));
    case 'list':
      return fromList(block.items, form ?? 'list');
    case 'table':
      return fromTable(block);
    case 'verbatim':
      if (block.role !== 'front-matter') return [];
      return frontMatterEntries(block.text).map(({ name, value, below, isScalar, note }) => ({
        name,
        value,
        form: 'front-matter' as const,
        place: placeIn(block, null, below),
        isPlain: isScalar,
        note,
      }));
    case 'heading':
    case 'code':
    case 'rule':
      return [];
    default:
      return block satisfies never;
  }
}

/** The fields that a block holds, if it is one of fields. Whether it stands where fields stand is for the caller. */
export const fieldsInBlock = perBlock((block) => read(block, null));
