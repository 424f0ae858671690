import type { Block } from '../markdown/blocks';
import { type FieldRole, fieldRank, fieldRole, isFieldName } from './field-role';
import { type FieldForm, type FoundField, fieldsInBlock } from './fields-in-block';
import { isFilled } from './filled';
import { type Place, placeAt } from './place';
import { type PlanStatus, planStatus, statusChoices } from './plan-status';
import type { Section } from './sections';

/** One field of a plan: `Owner`, `Status`, `Last Updated` or any other of the block at its start. */
export interface Field {
  readonly name: string;
  /** As written, on one line. */
  readonly value: string;
  readonly role: FieldRole | null;
  readonly isFilled: boolean;
  /** The states that the document lists for a status, in place of one or in a comment behind it; empty for all else. */
  readonly choices: readonly string[];
  readonly form: FieldForm;
  readonly place: Place;
  /** Whether the value is nothing but words on one line, so that a text field can show all of it. */
  readonly isPlain: boolean;
  /** The words of a comment behind the value; null without one. */
  readonly note: string | null;
}

const METADATA =
  /^(?:meta ?data|fields|properties|document (?:info|information|control|details)|plan details|文档信息)$/iu;

interface FieldRange {
  readonly from: number;
  readonly to: number;
  readonly isMetadata: boolean;
}

/** The fields of a block that stands where fields may. A table is one of fields by its place or by a name it has. */
function fieldsHere(block: Block, { isMetadata }: Pick<FieldRange, 'isMetadata'>): readonly FoundField[] {
  const found = fieldsInBlock(block);
  const isTable = found[0]?.form === 'table';
  return isTable && !isMetadata && !found.some(({ name }) => isFieldName(name)) ? [] : found;
}

/** Where fields may stand: above the title or below it, before the next heading, and in a section of metadata. */
function fieldRanges(blocks: readonly Block[], sections: readonly Section[]): readonly FieldRange[] {
  const [title, next] = sections;
  const above: FieldRange = { from: 0, to: title?.headingIndex ?? blocks.length, isMetadata: false };
  const ranges = [above];
  const isAbove = blocks
    .slice(0, above.to)
    .some((block) => block.kind !== 'verbatim' && fieldsHere(block, above).length > 0);
  if (title && !isAbove) {
    ranges.push({ from: title.headingIndex + 1, to: next?.headingIndex ?? blocks.length, isMetadata: false });
  }
  const metadata = sections.slice(1, 10).find((section) => METADATA.test(section.title));
  if (metadata) ranges.push({ from: metadata.headingIndex + 1, to: metadata.ownEnd, isMetadata: true });
  return ranges;
}

/** The fields of a plan in document order. */
export function fields(blocks: readonly Block[], sections: readonly Section[]): readonly Field[] {
  const found: Field[] = [];
  for (const range of fieldRanges(blocks, sections)) {
    for (let blockIndex = range.from; blockIndex < range.to; blockIndex += 1) {
      const block = blocks[blockIndex];
      if (!block) continue;
      for (const { name, value, form, place, isPlain, note } of fieldsHere(block, range)) {
        const role = fieldRole(name);
        const offered = role === 'status' ? statusChoices(value) : [];
        const choices = role === 'status' && offered.length === 0 && note !== null ? statusChoices(note) : offered;
        found.push({
          name,
          value,
          role,
          isFilled: offered.length === 0 && isFilled(value),
          choices,
          form,
          place: placeAt(blockIndex, place),
          isPlain,
          note,
        });
      }
    }
  }
  return found;
}

/** The field that means a role most clearly; of several alike the first. */
export function fieldOf(all: readonly Field[], role: FieldRole): Field | null {
  let best: Field | null = null;
  for (const field of all) {
    if (field.role === role && (best === null || fieldRank(field.name) < fieldRank(best.name))) best = field;
  }
  return best;
}

/** The state a plan says it is in; null where it says none. */
export function statusOf(all: readonly Field[]): PlanStatus | null {
  const field = fieldOf(all, 'status');
  return field?.isFilled === true ? planStatus(field.value) : null;
}
