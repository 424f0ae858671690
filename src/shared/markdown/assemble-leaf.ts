import { MARK, type Marks } from './blocks';
import type { Atom, LeafSource, LinkOccurrence, SourceAtom, SourceDelimiter } from './inline-atoms';
import { blockStart, codeDelimiters, inlineLinkEnd } from './inline-syntax';
import { normalLabel, type References } from './link-references';

/** How the pieces of a leaf that the source doesn't give are spelled. */
export interface LeafSpelling {
  readonly emphasis: '*' | '_';
  readonly strong: '**' | '__';
  /** What a hard break is written as, with its line end where it has one. */
  readonly hardBreak: string;
  /** True in a table's cell, where a pipe needs a backslash even in code. */
  readonly inTable: boolean;
  /** True where several lines may follow one another, and each could start a block. */
  readonly isParagraph: boolean;
  /** True to escape whatever may start a block, without a look at whether it does here. */
  readonly guarded: boolean;
  readonly references: References;
}

/** A leaf written out. */
export interface Assembled {
  readonly text: string;
  /** For each line of the text, the line of the source that it continues; -1 for a line that is new. */
  readonly lines: readonly number[];
}

interface Open {
  readonly of: Marks | LinkOccurrence;
  readonly close: string;
}

const MARKS: readonly Marks[] = [MARK.strong, MARK.emphasis, MARK.strike, MARK.code];

function linesBefore(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/**
 * Writes a leaf's atoms: those that are paired with an atom of the source as the source spells them, with the source's
 * delimiters wherever two neighbours are still neighbours, and everything else anew.
 */
export class LeafAssembler {
  private out = '';
  private stack: Open[] = [];
  private readonly lineStarts: { at: number; atom: number; source: number }[] = [];

  constructor(
    private readonly source: LeafSource | null,
    private readonly atoms: readonly Atom[],
    /** For each atom the index of its atom in the source, or -1. */
    private readonly pairs: Int32Array,
    private readonly escapes: ReadonlySet<number>,
    /** Atoms written as entities, so that a delimiter beside them is read as one. */
    private readonly entities: ReadonlySet<number>,
    private readonly spelling: LeafSpelling,
  ) {}

  /** The lines as they are, though some may be read as the start of another block: see {@link isSuspicious}. */
  assemble(): Assembled {
    return { text: this.write(this.escapes), lines: this.lineStarts.map((start) => start.source) };
  }

  /** The lines with a backslash wherever one looks like the start of another block. */
  assembleGuarded(): Assembled {
    let escapes = this.escapes;
    for (let attempt = 0; attempt < 8; attempt++) {
      const text = this.write(escapes);
      const more = this.blockStarts(text);
      const fresh = more.filter((atom) => !escapes.has(atom));
      if (fresh.length === 0) return { text, lines: this.lineStarts.map((start) => start.source) };
      escapes = new Set([...escapes, ...fresh]);
    }
    return { text: this.write(escapes), lines: this.lineStarts.map((start) => start.source) };
  }

  private write(escapes: ReadonlySet<number>): string {
    this.stack = [];
    this.lineStarts.length = 0;
    const first = this.pairs[0] ?? -1;
    const start = this.paired(0);
    const sourceLine = start && this.source ? linesBefore(this.source.text, start.from) : 0;
    this.lineStarts.push({ at: 0, atom: 0, source: this.source ? sourceLine : -1 });
    this.out = this.source && first === 0 ? this.source.text.slice(0, this.headEnd()) : '';
    for (let index = 0; index <= this.atoms.length; index++) {
      this.transition(index);
      const atom = this.atoms[index];
      if (!atom) break;
      const spelled = this.spell(atom, index, escapes);
      this.out += spelled;
      const newline = spelled.lastIndexOf('\n');
      if (newline >= 0) {
        const at = this.out.length - spelled.length + newline + 1;
        this.lineStarts.push({ at, atom: index + 1, source: this.lineAfter(index) });
      }
    }
    const last = this.pairs[this.atoms.length - 1] ?? -1;
    if (this.source && this.atoms.length > 0 && last === this.source.atoms.length - 1) {
      this.out += this.source.text.slice(this.tailStart());
    }
    return this.out;
  }

  private headEnd(): number {
    const { atoms = [], delimiters = [] } = this.source ?? {};
    return Math.min(atoms[0]?.from ?? 0, delimiters[0]?.from ?? Number.POSITIVE_INFINITY);
  }

  private tailStart(): number {
    const { atoms = [], delimiters = [] } = this.source ?? {};
    return Math.max(atoms[atoms.length - 1]?.to ?? 0, delimiters[delimiters.length - 1]?.to ?? 0);
  }

  /** The source line that follows the line end which the atom of an index spells. */
  private lineAfter(index: number): number {
    const paired = this.paired(index);
    return paired && this.source ? linesBefore(this.source.text, paired.to) : -1;
  }

  private paired(index: number): SourceAtom | undefined {
    const at = this.pairs[index] ?? -1;
    return at < 0 ? undefined : this.source?.atoms[at];
  }

  private spell(atom: Atom, index: number, escapes: ReadonlySet<number>): string {
    const inCode = (atom.marks & MARK.code) !== 0;
    const paired = this.paired(index);
    const isSameLook = paired && ((paired.marks & MARK.code) !== 0) === inCode;
    if (this.entities.has(index)) return `&#x${(atom.value.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
    if (paired && isSameLook && this.source && !escapes.has(index)) {
      const own = this.source.text.slice(paired.from, paired.to);
      if (this.spelling.isParagraph || !own.includes('\n')) return own;
    }
    if (atom.kind === 'break') return this.isInnerBreak(index) ? this.spelling.hardBreak : '<br>';
    if (atom.kind === 'raw') return atom.value;
    if (atom.value === '|' && this.spelling.inTable) return '\\|';
    if (inCode) return atom.value;
    if (atom.value === '\\' && this.spelling.inTable && this.atoms[index + 1]?.value === '|') return '\\\\';
    return escapes.has(index) ? `\\${atom.value}` : atom.value;
  }

  /** A break at a leaf's end, or beside another one, can't be a line end. */
  private isInnerBreak(index: number): boolean {
    const [before, after] = [this.atoms[index - 1], this.atoms[index + 1]];
    return before !== undefined && after !== undefined && before.kind !== 'break' && after.kind !== 'break';
  }

  /** Writes the delimiters between the atom before an index and the atom at it. */
  private transition(index: number): void {
    const atom = this.atoms[index];
    if (this.canCopy(index)) this.copy(index);
    this.settle(atom, index);
  }

  private keepsLook(index: number): boolean {
    const atom = this.atoms[index];
    const paired = this.paired(index);
    if (!atom || !paired) return false;
    if (atom.marks !== paired.marks && atom.kind !== 'break') return false;
    if (!atom.link || !paired.link) return atom.link === paired.link;
    const [a, b] = [atom.link.target, paired.link.target];
    return a.href === b.href && ('title' in a ? a.title : null) === ('title' in b ? b.title : null);
  }

  private canCopy(index: number): boolean {
    if (!this.source) return false;
    const before = index > 0 ? (this.pairs[index - 1] ?? -1) : -1;
    const after = index < this.atoms.length ? (this.pairs[index] ?? -1) : this.source.atoms.length;
    if (after !== before + 1 || (index > 0 && before < 0)) return false;
    return (index === 0 || this.keepsLook(index - 1)) && (index === this.atoms.length || this.keepsLook(index));
  }

  private copy(index: number): void {
    const source = this.source;
    if (!source) return;
    const at = index < this.atoms.length ? (this.pairs[index] ?? -1) : source.atoms.length;
    const first = lowerBound(source.delimiters, at);
    for (let i = first; source.delimiters[i]?.before === at; i++) {
      const delimiter = source.delimiters[i] as SourceDelimiter;
      const text = source.text.slice(delimiter.from, delimiter.to);
      if (delimiter.opens) {
        const close = matchingClose(source, i);
        const link = this.atoms[index]?.link;
        const of = typeof delimiter.of === 'number' ? delimiter.of : link;
        if (!of || close === null) return;
        const isOwnLabel = typeof of !== 'number' && /^\](?:\[\])?$/.test(close) && !this.keepsLinkText(index, at);
        this.stack.push({ of, close: isOwnLabel ? this.linkDelimiters(of).close : close });
      } else {
        const top = this.stack[this.stack.length - 1];
        if (!top || (typeof top.of === 'number') !== (typeof delimiter.of === 'number')) return;
        if (typeof top.of === 'number' && top.of !== delimiter.of) return;
        this.stack.pop();
        if (top.close !== text) {
          this.out += top.close;
          continue;
        }
      }
      this.out += text;
    }
  }

  /** Whether a link's words are those of the source, which may be its label. */
  private keepsLinkText(index: number, at: number): boolean {
    const { link } = this.atoms[index] ?? {};
    const from = this.source?.atoms[at]?.link;
    let count = 0;
    for (; this.atoms[index + count]?.link === link; count++)
      if (this.pairs[index + count] !== at + count) return false;
    return this.source?.atoms[at + count]?.link !== from;
  }

  /** Closes and opens delimiters until they are what an atom wants. */
  private settle(atom: Atom | undefined, index: number): void {
    // A break takes the marks that its neighbours share: it never starts or ends one.
    const marks = atom?.kind === 'break' ? this.marksAcross(index) : (atom?.marks ?? 0);
    const link = atom?.link ?? null;
    const isOpen = (of: Open['of']) => this.stack.some((open) => open.of === of);
    const isNewLink = link !== null && !isOpen(link);
    const linkEnd = index + this.runLength(index, (next) => next.link === link);
    const coversLink = (mark: Marks) => this.coversLink(mark, index);
    // A mark that ends inside a link must start inside it: delimiters nest.
    const wanted = (of: Open['of']) =>
      typeof of === 'number' ? (marks & of) !== 0 && (!isNewLink || coversLink(of)) : of === link;
    const keep = this.stack.findIndex((open) => !wanted(open.of));
    if (keep >= 0) {
      for (const open of this.stack.splice(keep).reverse()) this.out += open.close;
    }
    if (!atom) return;
    const opensAround = isNewLink || MARKS.some((mark) => mark !== MARK.code && (marks & mark) !== 0 && !isOpen(mark));
    // Delimiters inside of code are code: it ends before them, and starts again behind them.
    if (opensAround && this.stack.at(-1)?.of === MARK.code) this.out += this.stack.pop()?.close ?? '';
    const missing: { of: Open['of']; length: number }[] = [];
    if (link && isNewLink) missing.push({ of: link, length: linkEnd - index });
    for (const mark of MARKS) {
      if ((marks & mark) === 0 || isOpen(mark)) continue;
      const length = this.runLength(index, (next) => next.kind === 'break' || (next.marks & mark) !== 0);
      missing.push({ of: mark, length: mark === MARK.code ? -1 : length });
    }
    missing.sort((a, b) => b.length - a.length);
    for (const { of } of missing) this.open(of, index);
  }

  /** Whether all words of the link that starts at an index have a mark. */
  private coversLink(mark: Marks, index: number): boolean {
    const link = this.atoms[index]?.link ?? null;
    const end = index + this.runLength(index, (next) => next.link === link);
    return this.atoms.slice(index, end).every((next) => next.kind === 'break' || (next.marks & mark) !== 0);
  }

  /** The marks that stay open over a hard break: those that both its neighbours have, and that can stay open. */
  private marksAcross(index: number): Marks {
    const after = this.atoms[index + 1];
    const ended = this.marksEnded(index) | this.marksEnded(index + 1);
    const shared = (this.atoms[index - 1]?.marks ?? 0) & (after?.marks ?? 0) & ~MARK.code & ~ended;
    if (!after?.link || after.link === this.atoms[index]?.link) return shared;
    return MARKS.reduce((marks, mark) => (this.coversLink(mark, index + 1) ? marks : marks & ~mark), shared);
  }

  /** The marks that the source's delimiters before an atom end or start, where they are copied. */
  private marksEnded(index: number): Marks {
    const source = this.source;
    if (!source || !this.canCopy(index)) return 0;
    const at = index < this.atoms.length ? (this.pairs[index] ?? -1) : source.atoms.length;
    let marks: Marks = 0;
    for (let i = lowerBound(source.delimiters, at); source.delimiters[i]?.before === at; i++) {
      const of = source.delimiters[i]?.of;
      if (typeof of === 'number') marks |= of;
    }
    return marks;
  }

  private runLength(index: number, holds: (atom: Atom) => boolean): number {
    let end = index;
    for (let next = this.atoms[end]; next && holds(next); next = this.atoms[++end]);
    return end - index;
  }

  private open(of: Open['of'], index: number): void {
    const { open, close } = this.delimiters(of, index);
    this.out += open;
    this.stack.push({ of, close });
  }

  private delimiters(of: Open['of'], index: number): { readonly open: string; readonly close: string } {
    if (typeof of !== 'number') return this.linkDelimiters(of);
    switch (of) {
      case MARK.strong:
        return { open: this.spelling.strong, close: this.spelling.strong };
      case MARK.emphasis:
        return { open: this.spelling.emphasis, close: this.spelling.emphasis };
      case MARK.strike:
        return { open: '~~', close: '~~' };
      default: {
        const link = this.atoms[index]?.link ?? null;
        const length = this.runLength(index, (next) => (next.marks & MARK.code) !== 0 && next.link === link);
        return codeDelimiters(
          this.atoms
            .slice(index, index + length)
            .map((atom) => atom.value)
            .join(''),
        );
      }
    }
  }

  private linkDelimiters({ target }: LinkOccurrence): { readonly open: string; readonly close: string } {
    if (target.form === 'angle') return { open: '<', close: '>' };
    if (target.form === 'reference') {
      const known = this.spelling.references.links.get(normalLabel(target.label));
      if (known?.href === target.href) return { open: '[', close: `][${target.label}]` };
    }
    const close = inlineLinkEnd(target);
    return { open: '[', close: this.spelling.inTable ? close.replaceAll('|', '\\|') : close };
  }

  /** The atoms that start a line which would be read as another block. */
  private blockStarts(text: string): readonly number[] {
    const found: number[] = [];
    for (const [index, start] of this.lineStarts.entries()) {
      const end = this.lineStarts[index + 1]?.at ?? text.length + 1;
      const line = text.slice(start.at, end - 1);
      const at = blockStart(line, index === 0);
      if (at < 0 || (!this.spelling.guarded && this.isSourceLine(line, start.source))) continue;
      const atom = this.atomAt(start.atom, line, at);
      if (atom !== null) found.push(atom);
    }
    return found;
  }

  /** Whether a line stands in the source as it is: there it started no block, as a lazy line that looks like one. */
  private isSourceLine(line: string, source: number): boolean {
    return source > 0 && this.source?.text.split('\n')[source] === line;
  }

  /** The atom that spells the character at an offset of a line, counted from the line's first atom. */
  private atomAt(first: number, line: string, offset: number): number | null {
    const wanted = line[offset];
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const index = first + (offset - indent);
    const atom = this.atoms[index];
    return atom?.kind === 'text' && atom.value === wanted && (atom.marks & MARK.code) === 0 ? index : null;
  }
}

/** Whether a paragraph's text has a line that may be read as the start of another block. */
export function isSuspicious(text: string): boolean {
  return text.split('\n').some((line, index) => blockStart(line, index === 0) >= 0);
}

function lowerBound(delimiters: readonly SourceDelimiter[], before: number): number {
  let low = 0;
  let high = delimiters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((delimiters[middle]?.before ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The source text of the delimiter that closes the one at an index. */
function matchingClose(source: LeafSource, index: number): string | null {
  const opened = source.delimiters[index];
  let depth = 0;
  for (let i = index; i < source.delimiters.length; i++) {
    const delimiter = source.delimiters[i] as SourceDelimiter;
    if (delimiter.of !== opened?.of) continue;
    depth += delimiter.opens ? 1 : -1;
    if (depth === 0) return source.text.slice(delimiter.from, delimiter.to);
  }
  return null;
}
