import { align } from './align';
import { type Assembled, isSuspicious, LeafAssembler, type LeafSpelling } from './assemble-leaf';
import { blockKey, inlinesKey } from './block-key';
import { type Inline, MARK } from './blocks';
import { type Atom, atomsOf, inlinesOf, type LeafSource, leafSource } from './inline-atoms';
import { SIGNIFICANT } from './inline-syntax';
import type { InlineContext } from './read-inlines';
import { readPiece } from './read-markdown';

/** More escapes than this are not taken back one by one. */
const MAX_SINGLE_ESCAPES = 16;

const sources = new WeakMap<InlineContext, Map<string, LeafSource>>();

/** The leaf source of a text, remembered while its document is: a leaf is asked for again at each key. */
function sourceOf(text: string, context: InlineContext): LeafSource {
  let known = sources.get(context);
  if (!known || known.size > 64) {
    known = new Map();
    sources.set(context, known);
  }
  let source = known.get(text);
  if (!source) {
    source = leafSource(text, context);
    known.set(text, source);
  }
  return source;
}

function sameAtom(before: Atom, after: Atom): boolean {
  return before.kind === after.kind && before.value === after.value;
}

function escapable(atoms: readonly Atom[], isFree: (index: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind !== 'text' || (atom.marks & MARK.code) !== 0 || !isFree(index)) continue;
    if (SIGNIFICANT.test(atom.value)) found.add(index);
  }
  return found;
}

/** Ways to spell the marks, tried until one reads as it is meant. */
function spellings(own: LeafSpelling): readonly LeafSpelling[] {
  return [
    own,
    { ...own, emphasis: '*', strong: '**' },
    { ...own, emphasis: '_', strong: '**' },
    { ...own, emphasis: '*', strong: '__' },
  ];
}

/** Which part of an old leaf a leaf may come from: any of it, or, after a split, only its end. */
export type OldPart = 'all' | 'end';

/** At least this share of a leaf that was split off must be the old leaf's end for it to be taken as that. */
const SPLIT_SHARE = 0.5;

/** Pairs the atoms that a leaf has in common with another one's end; null where that is too little to be its origin. */
function pairEnds(source: LeafSource, atoms: readonly Atom[]): Int32Array | null {
  const pairs = new Int32Array(atoms.length).fill(-1);
  let count = 0;
  while (count < atoms.length && count < source.atoms.length) {
    const [before, after] = [source.atoms[source.atoms.length - 1 - count], atoms[atoms.length - 1 - count]];
    if (!before || !after || !sameAtom(before, after)) break;
    pairs[atoms.length - 1 - count] = source.atoms.length - 1 - count;
    count++;
  }
  return count > 0 && count >= atoms.length * SPLIT_SHARE ? pairs : null;
}

/**
 * Writes a leaf's inlines so that they read as they are meant, and as the old source spells them wherever it can.
 * `old` is the text of the leaf that they came from, or null for new ones.
 */
export function writeLeaf(
  inlines: readonly Inline[],
  old: string | null,
  context: InlineContext,
  spelling: LeafSpelling,
  part: OldPart = 'all',
): Assembled {
  const atoms = atomsOf(inlines);
  const wanted = inlinesKey(inlines);
  const origin = old === null ? null : sourceOf(old, context);
  const ends = origin && part === 'end' ? pairEnds(origin, atoms) : null;
  const source = part === 'end' && !ends ? null : origin;
  const pairs = ends ?? (source ? align(source.atoms, atoms, sameAtom) : new Int32Array(atoms.length).fill(-1));
  const none = new Set<number>();

  const isParagraph = (text: string) => {
    const [only, ...others] = readPiece(text.trimStart(), context.references);
    return others.length === 0 && only?.kind === 'paragraph' && blockKey(only) === `P${wanted}`;
  };
  let entities: ReadonlySet<number> = new Set();
  const attempt = (escapes: ReadonlySet<number>, how: LeafSpelling, along: Int32Array): Assembled => {
    const assembler = new LeafAssembler(source, atoms, along, escapes, entities, how);
    const plain = assembler.assemble();
    const isSafe = !how.isParagraph || !isSuspicious(plain.text) || (!how.guarded && isParagraph(plain.text));
    return isSafe ? plain : assembler.assembleGuarded();
  };
  const keyOf = isSourceEdited(atoms, source, pairs)
    ? (read: readonly Inline[]) => inlinesKey(asText(read))
    : inlinesKey;
  const meant = keyOf(inlines);
  const reads = ({ text }: Assembled) => keyOf(inlinesOf(text, context)) === meant;

  const plain = attempt(none, spelling, pairs);
  if (reads(plain)) return plain;

  const fresh = escapable(atoms, (index) => (pairs[index] ?? -1) < 0);
  // A character beside an edit may be significant now though the source needed no backslash there.
  const all = escapable(atoms, () => true);
  const layoutOnly = pairs.map((at, index) =>
    source?.text.slice(source.atoms[at]?.from, source.atoms[at]?.to).includes('\n') && atoms[index] ? at : -1,
  );
  const tries = [
    [none, pairs],
    [fresh, pairs],
    [all, pairs],
    [none, layoutOnly],
    [all, layoutOnly],
  ] as const;
  for (const encoded of [entities, besideMarks(atoms, false), besideMarks(atoms, true)]) {
    entities = encoded;
    for (const how of spellings(spelling)) {
      for (const [escapes, along] of tries) {
        const result = attempt(escapes, how, along);
        if (reads(result)) return fewerEscapes(result, escapes, (fewer) => attempt(fewer, how, along), reads);
      }
    }
  }
  entities = none;
  return attempt(all, spelling, pairs);
}

const MARKED = MARK.strong | MARK.emphasis | MARK.strike;

/**
 * The letters just outside of marked words that start or end with punctuation: CommonMark reads no delimiter between
 * the two, unless the letter is written as an entity, which counts as punctuation. `always`: whatever the words are.
 */
function besideMarks(atoms: readonly Atom[], always: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  const isCode = (atom: Atom) => (atom.marks & MARK.code) !== 0;
  const isLetter = (atom: Atom) =>
    atom.kind === 'text' && !isCode(atom) && (atom.value.length > 1 || /[^\s\p{P}\p{S}]/u.test(atom.value));
  // What a delimiter that is put between two atoms stands beside: a link or code starts and ends with punctuation.
  const showsLetter = (inner: Atom, outer: Atom) =>
    !always && isLetter(inner) && (inner.link === null || inner.link === outer.link) && !isCode(inner);
  for (let index = 1; index < atoms.length; index++) {
    const [before, after] = [atoms[index - 1], atoms[index]];
    if (!before || !after) continue;
    // Some parsers don't see that a backtick before a code span is escaped.
    if (isCode(after) && !isCode(before) && before.value === '`') found.add(index - 1);
    if (((before.marks ^ after.marks) & MARKED) === 0) continue;
    if (isLetter(before) && (after.marks & ~before.marks & MARKED) !== 0 && !showsLetter(after, before))
      found.add(index - 1);
    if (isLetter(after) && (before.marks & ~after.marks & MARKED) !== 0 && !showsLetter(before, after))
      found.add(index);
  }
  return found;
}

/** Whether a person has typed into source that stands among the words. It may mean anything now; the words may not. */
function isSourceEdited(atoms: readonly Atom[], source: LeafSource | null, pairs: Int32Array): boolean {
  if (atoms.some((atom, index) => atom.kind === 'raw' && (pairs[index] ?? -1) < 0)) return source !== null;
  const count = (all: readonly Atom[]) => all.filter((atom) => atom.kind === 'raw').length;
  return source !== null && count(source.atoms) !== count(atoms);
}

function asText(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.kind === 'raw') return { kind: 'text', text: inline.source, marks: inline.marks };
    if (inline.kind !== 'link') return inline;
    return { ...inline, children: asText(inline.children) as typeof inline.children };
  });
}

/** Takes away the escapes that a text reads the same without. */
function fewerEscapes(
  escaped: Assembled,
  escapes: ReadonlySet<number>,
  attempt: (escapes: ReadonlySet<number>) => Assembled,
  reads: (result: Assembled) => boolean,
): Assembled {
  if (escapes.size === 0 || escapes.size > MAX_SINGLE_ESCAPES) return escaped;
  let kept = escapes;
  let best = escaped;
  // From the end: the first delimiter of a pair is the one to escape.
  for (const atom of [...escapes].reverse()) {
    const fewer = new Set(kept);
    fewer.delete(atom);
    const result = attempt(fewer);
    if (!reads(result)) continue;
    kept = fewer;
    best = result;
  }
  return best;
}
