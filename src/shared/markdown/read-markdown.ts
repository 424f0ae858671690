import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common';
import { blockKey } from './block-key';
import type { Block, ListItem, SourceId, TableRow } from './blocks';
import { blockParser } from './dialect';
import { unescapeText } from './entities';
import { splitLineEnds } from './line-ends';
import { type LinkReference, NO_REFERENCES, normalLabel, type References } from './link-references';
import type { PlanSource } from './plan-source';
import { planStyleOf } from './plan-style';
import { BlockReader, type Recorder } from './read-blocks';
import { documentRegion, type Region } from './region';
import type { SourceRecord } from './source-record';

/** A line that opens more containers than this is read as words: no plan has one, and parsers recurse over them. */
const MANY_CONTAINERS = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])(?=[ \t]|$|>)){120}/gm;

/**
 * The text that the parser is given, of the same length as the plan's. A delimiter row that ends in white space is one
 * in GFM, and to our parser only with the white space inside.
 */
function parserText(text: string): string {
  const tame = text.replace(MANY_CONTAINERS, (markers) => 'x'.repeat(markers.length));
  if (!/\|[ \t]+$/m.test(tame)) return tame;
  return tame.replace(/^([ \t>|:\-+*\d.)]*-[ \t]*:?[ \t]*)\|([ \t]+)$/gm, '$1$2|');
}

const CONTAINERS = new Set(['Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem']);

/** Leaves finished containers for the next sibling of one of them. */
function climb(cursor: TreeCursor): boolean {
  while (cursor.parent()) if (cursor.nextSibling()) return true;
  return false;
}

function linkReference(node: SyntaxNode, text: string): readonly [string | null, LinkReference] {
  const label = node.getChild('LinkLabel');
  const url = node.getChild('URL');
  const title = node.getChild('LinkTitle');
  const href = url ? unescapeText(text.slice(url.from, url.to).replace(/^<(.*)>$/s, '$1')) : '';
  const key = label && url ? normalLabel(text.slice(label.from + 1, label.to - 1)) : null;
  return [key, { href, title: title ? unescapeText(text.slice(title.from + 1, title.to - 1)) : null }];
}

/** Stops now and then in a walk over many nodes. */
const NODES_A_STEP = 2_000;

function* collectReferences(tree: Tree, text: string): Generator<null, References> {
  const links = new Map<string, LinkReference>();
  const footnotes = new Set<string>();
  const cursor = tree.cursor();
  for (let count = 1, enters = true; enters ? true : cursor.nextSibling() || climb(cursor); count++) {
    if (count % NODES_A_STEP === 0) yield null;
    const { name, from, to } = cursor;
    enters = false;
    if (name === 'FootnoteDefinition') {
      const label = /^\[\^([^\]\s]+)\]:/.exec(text.slice(from, to))?.[1];
      if (label !== undefined) footnotes.add(normalLabel(label));
    } else if (name === 'LinkReference') {
      const [label, found] = linkReference(cursor.node, text);
      if (label !== null && !links.has(label)) links.set(label, found);
    } else if (CONTAINERS.has(name)) enters = cursor.firstChild();
  }
  return { links, footnotes };
}

/** The number of lines of front matter at the start of a document; 0 for none or for one that never ends. */
function frontMatterLines(region: Region): number {
  const fence = /^(---|\+\+\+)[ \t]*$/.exec(region.texts[0] ?? '')?.[1];
  if (fence === undefined) return 0;
  for (let line = 1; line < region.texts.length; line++) {
    const text = (region.texts[line] ?? '').trimEnd();
    if (text === fence) return line + 1;
  }
  return 0;
}

interface Opened {
  readonly region: Region;
  readonly references: References;
}

/**
 * Reads a text piece by piece: nothing while the blocks are looked for, then `onOpened` once, then block by block. Each
 * step is short, so that a caller can stop between two of them.
 */
function* reading(
  text: string,
  record: Recorder,
  known: References | null,
  onOpened: (opened: Opened) => void,
): Generator<Block | null, void> {
  const region = documentRegion(text);
  const lineStarts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  // Only a whole document has front matter: a piece that is read to compare it starts anywhere.
  const frontLines = known ? 0 : frontMatterLines(region);
  const offset = frontLines < lineStarts.length ? (lineStarts[frontLines] ?? 0) : text.length;
  const body = parserText(text.slice(offset));
  const parse = blockParser.startParse(body);
  let tree = parse.advance();
  while (!tree) {
    yield null;
    tree = parse.advance();
  }
  const references = known ?? (yield* collectReferences(tree, body));
  onOpened({ region, references });
  const reader = new BlockReader(lineStarts, offset, { references, inTable: false }, record);
  let before: SourceId | null = null;
  if (frontLines > 0) {
    const front = reader.verbatim('front-matter', { region, start: 0, end: frontLines, parent: null, previous: null });
    before = front.source;
    yield front;
  }
  yield* reader.topBlocks(tree, region, before);
}

/** Reads a piece of a plan only to see what it means: no records, and the whole plan's references. */
export function readPiece(text: string, references: References): readonly Block[] {
  const blocks: Block[] = [];
  try {
    for (const block of reading(
      text,
      () => null,
      references,
      () => undefined,
    )) {
      if (block) blocks.push(block);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
  return blocks;
}

/** Records of all plans read in this window, so that a piece moved from one plan to another keeps its spelling. */
const readPlans = new Map<string, WeakRef<SourceRecord[]>>();
let readCount = 0;

function recordIn(records: readonly SourceRecord[] | undefined, id: SourceId): SourceRecord | undefined {
  return records?.[Number.parseInt(id.slice(id.indexOf('.') + 1), 36)];
}

function fillKeys(pieces: readonly (Block | ListItem | TableRow)[], records: { key: string }[]): void {
  for (const piece of pieces) {
    if (piece.source !== null) {
      const record = records[Number.parseInt(piece.source.slice(piece.source.indexOf('.') + 1), 36)];
      if (record) record.key = blockKey(piece);
    }
    if (piece.kind === 'quote' || piece.kind === 'item') fillKeys(piece.children, records);
    else if (piece.kind === 'list') fillKeys(piece.items, records);
    else if (piece.kind === 'table') fillKeys(piece.rows, records);
  }
}

/** A plan that is being read. Its source is whole once `step` has said so. */
export interface PlanReading {
  /** The plan as far as it is read: `blocks` grows. Null until the plan's blocks are found. */
  readonly source: () => PlanSource | null;
  /** Reads on while `mayGoOn` says so, which is asked between two pieces. True when the plan is read to its end. */
  readonly step: (mayGoOn: () => boolean) => boolean;
}

/** The plan that an id was given in: a reading that took over blocks of an older one knows those by their old ids. */
function planOf(id: SourceId): string {
  return id.slice(0, id.indexOf('.'));
}

/** Starts to read a plan in steps, for plans that take longer to read than a window may stand still. */
export function startReading(raw: string): PlanReading {
  const original = splitLineEnds(raw);
  const plan = (readCount++).toString(36);
  const records: { -readonly [K in keyof SourceRecord]: SourceRecord[K] }[] = [];
  readPlans.set(plan, new WeakRef(records));
  const blocks: Block[] = [];
  let source: PlanSource | null = null;
  let spent = 0;
  const deadline = DEADLINE * Math.max(1, original.text.length / DEADLINE_LENGTH);
  const record: Recorder = (made) => {
    const id = `${plan}.${records.length.toString(36)}`;
    records.push({ ...made, id });
    return id;
  };
  const open = ({ region, references }: Opened, isPlain: boolean) => {
    source = {
      id: plan,
      original,
      region,
      blocks,
      references,
      style: planStyleOf(original.text),
      isPlain,
      owns: (id) => id.startsWith(`${plan}.`),
      record: (id) => {
        if (id.startsWith(`${plan}.`)) return recordIn(records, id);
        return recordIn(readPlans.get(planOf(id))?.deref(), id);
      },
    };
  };
  const steps = reading(original.text, record, null, (opened) => open(opened, false));
  const readAsPlainText = () => {
    blocks.length = 0;
    records.length = 0;
    const region = documentRegion(original.text);
    open({ region, references: NO_REFERENCES }, true);
    const end = region.texts.length - (original.text.endsWith('\n') ? 1 : 0);
    const reader = new BlockReader([0], 0, { references: NO_REFERENCES, inTable: false }, record);
    blocks.push(reader.verbatim('other', { region, start: 0, end, parent: null, previous: null }));
    fillKeys(blocks, records);
  };
  return {
    source: () => source,
    step: (mayGoOn) => {
      const start = Date.now();
      try {
        do {
          const { value, done } = steps.next();
          if (done) return true;
          if (value) {
            fillKeys([value], records);
            blocks.push(value);
          }
          if (spent + Date.now() - start > deadline) throw new RangeError('the text takes too long to read');
        } while (mayGoOn());
      } catch (error) {
        // The parser recurses, and an input made for it can take all of the stack: the text is safe as plain text.
        if (!(error instanceof RangeError)) throw error;
        readAsPlainText();
        return true;
      }
      spent += Date.now() - start;
      return false;
    },
  };
}

/**
 * Milliseconds of reading after which a text of up to so many characters is shown as it is; a longer one has more in
 * proportion. A megabyte of plan takes half a second, and on a machine that is busy with other things many times that.
 */
const DEADLINE = 8_000;
const DEADLINE_LENGTH = 500_000;

/**
 * Reads a plan's text, with whatever line ends it has and without a byte order mark. Never throws and drops nothing:
 * `writeMarkdown(source.blocks, source)` is the same text.
 */
export function readMarkdown(raw: string): PlanSource {
  const plan = startReading(raw);
  while (!plan.step(() => true));
  const source = plan.source();
  if (!source) throw new Error('a plan was read to its end without its blocks');
  return source;
}
