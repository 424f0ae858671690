import type { Block, List, ListItem } from '../markdown/blocks';
import { isFilled } from './filled';
import { labelsOf } from './labels';
import type { Part } from './parts';
import { type Place, placeAt, placeIn } from './place';
import { lineText } from './plain-text';
import { columnLike, columnsOf } from './tables';

/** One of the ways that a decision weighs. */
export interface Option {
  /** `Option A`, or the words of an option that has no such name. */
  readonly name: string;
  /** What follows the name; empty where the name says it all. */
  readonly text: string;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
  readonly place: Place;
}

export interface ProsAndCons {
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

interface Weights {
  readonly pros: string[];
  readonly cons: string[];
}

const PRO = /^(?:pros?|advantages?|benefits?|good)(?=\s*[,:：]|\s+because\b|\s*$)[\s,:：]*(?:because\b\s*)?(.*)$/isu;
const CON = /^(?:cons?|disadvantages?|drawbacks?|bad)(?=\s*[,:：]|\s+because\b|\s*$)[\s,:：]*(?:because\b\s*)?(.*)$/isu;

function ownText(item: ListItem): string {
  const [first] = item.children;
  return first?.kind === 'paragraph' ? lineText(first.inlines) : '';
}

function add(to: string[], text: string): void {
  if (isFilled(text)) to.push(text);
}

function addItems(list: List, to: string[]): void {
  for (const item of list.items) add(to, ownText(item));
}

function weigh(blocks: readonly Block[], into: Weights): void {
  // A bare "Pros:" line names what the list below it holds.
  let under: string[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      under = weighText(lineText(block.inlines), into);
    } else if (block.kind === 'list' && under) {
      addItems(block, under);
      under = null;
    } else if (block.kind === 'list') {
      for (const item of block.items) weighItem(item, into);
    }
  }
}

function weighItem(item: ListItem, into: Weights): void {
  const side = weighText(ownText(item), into);
  for (const child of item.children) {
    if (child.kind !== 'list') continue;
    if (side) addItems(child, side);
    else weigh([child], into);
  }
}

function weighText(text: string, into: Weights): string[] | null {
  for (const [pattern, side] of [
    [PRO, into.pros],
    [CON, into.cons],
  ] as const) {
    const match = pattern.exec(text);
    if (!match) continue;
    add(side, match[1] ?? '');
    return side;
  }
  return null;
}

/** The pros and cons in blocks: `Pros: …`, a list below `Pros:`, or `Good, because …`. */
export function prosAndCons(blocks: readonly Block[]): ProsAndCons {
  const found: Weights = { pros: [], cons: [] };
  weigh(blocks, found);
  return found;
}

function optionOfItem(item: ListItem, blockIndex: number): Option {
  const [first, ...rest] = item.children;
  const { lead, labels } = first?.kind === 'paragraph' ? labelsOf(first.inlines) : { lead: '', labels: [] };
  const [label] = labels;
  const isNamed = lead === '' && label !== undefined;
  return {
    name: isNamed ? label.name : ownText(item),
    text: isNamed ? label.text : '',
    ...prosAndCons(rest),
    place: placeAt(blockIndex, placeIn(item)),
  };
}

function optionsOfTable(block: Block, blockIndex: number): readonly Option[] {
  if (block.kind !== 'table') return [];
  const columns = columnsOf(block);
  const pros = columnLike(columns, /^(?:pros?|advantages?|benefits?)$/iu);
  const cons = columnLike(columns, /^(?:cons?|disadvantages?|drawbacks?)$/iu);
  if (pros < 0 || cons < 0) return [];
  return block.rows.slice(1).map((row) => {
    const cell = (at: number) => [lineText(row.cells[at] ?? [])].filter((text) => isFilled(text));
    return {
      name: lineText(row.cells[0] ?? []),
      text: '',
      pros: cell(pros),
      cons: cell(cons),
      place: placeAt(blockIndex, placeIn(row)),
    };
  });
}

/** The options listed under "Options Considered", as a list or as a table with pros and cons. */
export function optionsIn(part: Part | null): readonly Option[] {
  if (!part) return [];
  return part.blocks.flatMap(({ block, blockIndex }) =>
    block.kind === 'list'
      ? block.items.map((item) => optionOfItem(item, blockIndex)).filter(({ name }) => !/^(?:…|\.{3})?$/u.test(name))
      : optionsOfTable(block, blockIndex),
  );
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The option that a choice names: by its name, else by its words; the longest name wins over one it begins with. */
export function optionChosen(options: readonly Option[], chosen: string): number | null {
  const choice = ` ${plain(chosen)} `;
  let best: number | null = null;
  let length = 0;
  options.forEach((option, index) => {
    const short = option.name.split(/[:：–—]/u)[0] ?? '';
    for (const words of [plain(option.name), plain(short), plain(option.text)]) {
      if (words.length > length && choice.includes(` ${words} `)) {
        best = index;
        length = words.length;
      }
    }
  });
  return best;
}
