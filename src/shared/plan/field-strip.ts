import { type Block, type Inline, MARK, type Table } from '../markdown/blocks';
import { type Field, fieldOf } from './fields';
import { fieldsInBlock } from './fields-in-block';
import { labelsOf } from './labels';
import { perBlock } from './per-block';
import type { Plan } from './plan';
import { statusChoices } from './plan-status';

/** A longer value is one that a person reads as text. In characters. */
const LONGEST_VALUE = 100;

/** More fields than these are a table of their own and no header. */
const MOST_FIELDS = 12;

/** A field of the strip, and which of the plan's fields it is. */
export interface StripField {
  readonly index: number;
  readonly field: Field;
}

/** The fields that head a plan, as a strip shows them. */
export interface FieldStrip {
  readonly fields: readonly StripField[];
  /**
   * The neighbouring top-level blocks that the strip may stand in for: it shows all that they say. Empty where they say
   * more than fields; the strip then goes above `blockIndex`.
   */
  readonly blocks: readonly number[];
  /** Where it stands: at or above this block. */
  readonly blockIndex: number;
}

/** True for a field whose whole line the strip can show: its words, and in a menu the states that a comment lists. */
function isShown({ value, isPlain, note, role }: Field): boolean {
  const isNoteShown = note === null || (role === 'status' && statusChoices(note).length > 0);
  return isPlain && isNoteShown && value.length <= LONGEST_VALUE;
}

function isName(cell: readonly Inline[]): boolean {
  return cell.every((inline) => inline.kind === 'text' && (inline.marks & ~MARK.strong) === 0);
}

function isOnlyInlines(inlines: readonly Inline[]): boolean {
  const { lead, labels } = labelsOf(inlines);
  return labels.length === 0 || lead === '';
}

function isOnlyTable(table: Table, found: number): boolean {
  const [header, ...rows] = table.rows;
  const names = header?.cells ?? [];
  if (found === 0) return false;
  if (table.align.length === 2 && !(rows.length === 1 && found === 2)) {
    // A header such as Field and Value is no field.
    const pairs = found === table.rows.length ? table.rows : rows;
    return found === pairs.length && pairs.every(({ cells }) => cells.length <= 2 && isName(cells[0] ?? []));
  }
  return names.every(isName) && names.length === found && rows.every(({ cells }) => cells.length <= names.length);
}

/** True for a block of which a strip of its fields leaves nothing out, as far as it is not the values themselves. */
const isOnlyFields = perBlock((block): boolean => {
  const found = fieldsInBlock(block);
  switch (block.kind) {
    case 'paragraph':
      return found.length > 0 && isOnlyInlines(block.inlines) && labelCount(block.inlines) <= found.length;
    case 'quote':
      return block.children.length > 0 && block.children.every((child: Block) => isOnlyFields(child));
    case 'list':
      return (
        found.length > 0 &&
        block.items.every(({ checked, children }) => {
          const [first, ...others] = children;
          if (checked !== null || first?.kind !== 'paragraph' || others.length > 0) return false;
          return isOnlyInlines(first.inlines);
        }) &&
        block.items.reduce((sum, { children: [first] }) => sum + labelCountOf(first), 0) <= found.length
      );
    case 'table':
      return isOnlyTable(block, found.length);
    case 'verbatim': {
      const lines = block.text.split('\n').filter((line) => line.trim() !== '');
      return block.role === 'front-matter' && found.length > 0 && found.length === lines.length - 2;
    }
    case 'heading':
    case 'code':
    case 'rule':
      return false;
    default:
      return block satisfies never;
  }
});

/** The labels of a text, those too that head a remark and are no field; a plain name counts as one. */
function labelCount(inlines: readonly Inline[]): number {
  return Math.max(1, labelsOf(inlines).labels.length);
}

function labelCountOf(block: Block | undefined): number {
  return block?.kind === 'paragraph' ? labelCount(block.inlines) : 1;
}

/** The strip of a plan's fields; null for a plan that names neither an owner, nor a status, nor a date. */
export function fieldStrip({ blocks, fields }: Pick<Plan, 'blocks' | 'fields'>): FieldStrip | null {
  const all = fields.map((field, index) => ({ index, field }));
  const first = all[0]?.field.place.blockIndex;
  const hasRole = fields.some(({ role, isPlain }) => role !== null && isPlain);
  if (first === undefined || !hasRole) return null;
  const shown: StripField[] = [];
  const held: number[] = [];
  for (let at = first; at < blocks.length; at += 1) {
    const own = all.filter(({ field }) => field.place.blockIndex === at);
    const block = blocks[at];
    if (!block || own.length === 0) {
      if (held.length > 0) break;
      continue;
    }
    const fits = shown.length + own.length <= MOST_FIELDS;
    if (!fits || !isOnlyFields(block) || !own.every(({ field }) => isShown(field))) {
      if (held.length > 0) break;
      continue;
    }
    held.push(at);
    shown.push(...own);
  }
  // What stands elsewhere, or among other words, is shown there too; the strip has what no other field says.
  for (const role of ['owner', 'status', 'last-updated'] as const) {
    const field = fieldOf(fields, role);
    if (!field || !isShown(field) || shown.some((each) => each.field.role === role)) continue;
    shown.push({ index: fields.indexOf(field), field });
  }
  return shown.length === 0 ? null : { fields: shown, blocks: held, blockIndex: held[0] ?? first };
}
