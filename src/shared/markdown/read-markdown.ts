import type { Tree } from '@lezer/common';
import { blockKey } from './block-key';
import type { Block, ListItem, SourceId, TableRow } from './blocks';
import { blockParser } from './dialect';
import { unescapeText } from './entities';
import { splitLineEnds } from './line-ends';
import { type LinkReference, normalLabel, type References } from './link-references';
import type { PlanSource } from './plan-source';
import { planStyleOf } from './plan-style';
import { BlockReader, type Recorder } from './read-blocks';
import { documentRegion, type Region } from './region';
import type { SourceRecord } from './source-record';

/** A delimiter row that ends in white space is one in GFM, and to our parser only with the white space inside. */
function withTidyDelimiterRows(text: string): string {
  if (!/\|[ \t]+$/m.test(text)) return text;
  return text.replace(/^([ \t>|:\-+*\d.)]*-[ \t]*:?[ \t]*)\|([ \t]+)$/gm, '$1$2|');
}

function collectReferences(tree: Tree, text: string): References {
  const links = new Map<string, LinkReference>();
  const footnotes = new Set<string>();
  tree.iterate({
    enter(ref) {
      if (ref.name === 'FootnoteDefinition') {
        const label = /^\[\^([^\]\s]+)\]:/.exec(text.slice(ref.from, ref.to))?.[1];
        if (label !== undefined) footnotes.add(normalLabel(label));
        return false;
      }
      if (ref.name !== 'LinkReference') return true;
      const { node } = ref;
      const label = node.getChild('LinkLabel');
      const url = node.getChild('URL');
      const title = node.getChild('LinkTitle');
      if (label && url) {
        const key = normalLabel(text.slice(label.from + 1, label.to - 1));
        const href = unescapeText(text.slice(url.from, url.to).replace(/^<(.*)>$/s, '$1'));
        const found = { href, title: title ? unescapeText(text.slice(title.from + 1, title.to - 1)) : null };
        if (!links.has(key)) links.set(key, found);
      }
      return false;
    },
  });
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

interface Reading {
  readonly region: Region;
  readonly blocks: readonly Block[];
  readonly references: References;
}

function read(text: string, record: Recorder, known: References | null): Reading {
  const region = documentRegion(text);
  const lineStarts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  // Only a whole document has front matter: a piece that is read to compare it starts anywhere.
  const frontLines = known ? 0 : frontMatterLines(region);
  const offset = frontLines < lineStarts.length ? (lineStarts[frontLines] ?? 0) : text.length;
  const body = withTidyDelimiterRows(text.slice(offset));
  const tree = blockParser.parse(body);
  const references = known ?? collectReferences(tree, body);
  const reader = new BlockReader(lineStarts, offset, { references, inTable: false }, record);
  const blocks: Block[] = [];
  if (frontLines > 0) {
    blocks.push(reader.verbatim('front-matter', { region, start: 0, end: frontLines, parent: null, previous: null }));
  }
  blocks.push(...reader.readDocument(tree, region, blocks[0]?.source ?? null));
  return { region, blocks, references };
}

/** Reads a piece of a plan only to see what it means: no records, and the whole plan's references. */
export function readPiece(text: string, references: References): readonly Block[] {
  return read(text, () => null, references).blocks;
}

/** Records of all plans read in this window, so that a piece moved from one plan to another keeps its spelling. */
const readPlans = new Map<string, WeakRef<SourceRecord[]>>();
let readCount = 0;

function recordIn(records: readonly SourceRecord[] | undefined, id: SourceId): SourceRecord | undefined {
  return records?.[Number.parseInt(id.slice(id.indexOf('.') + 1), 36)];
}

function fillKeys(pieces: readonly (Block | ListItem | TableRow)[], records: SourceRecord[]): void {
  for (const piece of pieces) {
    if (piece.source !== null) {
      const index = Number.parseInt(piece.source.slice(piece.source.indexOf('.') + 1), 36);
      const record = records[index];
      if (record) records[index] = { ...record, key: blockKey(piece) };
    }
    if (piece.kind === 'quote' || piece.kind === 'item') fillKeys(piece.children, records);
    else if (piece.kind === 'list') fillKeys(piece.items, records);
    else if (piece.kind === 'table') fillKeys(piece.rows, records);
  }
}

/**
 * Reads a plan's text, with whatever line ends it has and without a byte order mark. Never throws and drops nothing:
 * `writeMarkdown(source.blocks, source)` is the same text.
 */
export function readMarkdown(raw: string): PlanSource {
  const original = splitLineEnds(raw);
  const plan = (readCount++).toString(36);
  const records: SourceRecord[] = [];
  const record: Recorder = (made) => {
    const id = `${plan}.${records.length.toString(36)}`;
    records.push({ ...made, id });
    return id;
  };
  const { region, blocks, references } = read(original.text, record, null);
  fillKeys(blocks, records);
  readPlans.set(plan, new WeakRef(records));
  return {
    original,
    region,
    blocks,
    references,
    style: planStyleOf(original.text),
    owns: (id) => id.startsWith(`${plan}.`),
    record: (id) => {
      if (id.startsWith(`${plan}.`)) return recordIn(records, id);
      return recordIn(readPlans.get(id.slice(0, id.indexOf('.')))?.deref(), id);
    },
  };
}
