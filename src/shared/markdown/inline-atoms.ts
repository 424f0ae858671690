import type { Inline, Link, LinkChild, LinkTarget, Marks, RawInlineRole } from './blocks';
import { type InlineContext, readInlines } from './read-inlines';

/** One link in a leaf, told from its neighbours by identity: two links to one place side by side are two. */
export interface LinkOccurrence {
  readonly target: LinkTarget;
}

/** The smallest thing that a person can edit in a leaf: a character, a hard break, a character of inline source. */
export interface Atom {
  readonly kind: 'text' | 'break' | 'raw';
  readonly value: string;
  readonly role: RawInlineRole | null;
  readonly marks: Marks;
  readonly link: LinkOccurrence | null;
}

/** An atom with its place in the leaf's source. Some escapes and entities spell one atom with many characters. */
export interface SourceAtom extends Atom {
  readonly from: number;
  readonly to: number;
}

/** A delimiter in the leaf's source, standing before the atom of the given index. */
export interface SourceDelimiter {
  readonly before: number;
  readonly opens: boolean;
  /** A mark's bit, or the link. */
  readonly of: Marks | LinkOccurrence;
  readonly from: number;
  readonly to: number;
}

/** A leaf's source taken apart: atoms in order and the delimiters between them. */
export interface LeafSource {
  readonly text: string;
  readonly atoms: readonly SourceAtom[];
  readonly delimiters: readonly SourceDelimiter[];
}

/** Counts marks, since Markdown may nest one in itself: what is bold twice is bold until both are closed. */
class MarkNesting {
  private readonly depths = new Map<Marks, number>();
  private marks: Marks = 0;

  open(mark: Marks): Marks {
    this.depths.set(mark, (this.depths.get(mark) ?? 0) + 1);
    this.marks |= mark;
    return this.marks;
  }

  close(mark: Marks): Marks {
    const depth = (this.depths.get(mark) ?? 1) - 1;
    this.depths.set(mark, depth);
    if (depth === 0) this.marks &= ~mark;
    return this.marks;
  }
}

/** Takes a leaf's source apart. */
export function leafSource(text: string, context: InlineContext): LeafSource {
  const atoms: SourceAtom[] = [];
  const delimiters: SourceDelimiter[] = [];
  const nesting = new MarkNesting();
  let marks = 0;
  let link: LinkOccurrence | null = null;
  const touches = () => delimiters[delimiters.length - 1]?.before !== atoms.length;
  const push = (kind: Atom['kind'], value: string, from: number, to: number, role: RawInlineRole | null = null) => {
    const last = atoms[atoms.length - 1];
    if (kind === 'text' && (value === ' ' || value === '\t') && last?.kind === 'break' && touches()) {
      // White space beside a hard break is not shown: it belongs to the way the break is spelled.
      atoms[atoms.length - 1] = { ...last, to };
      return;
    }
    atoms.push({ kind, value, role, marks, link, from, to });
  };
  const pushBreak = (from: number, to: number) => {
    let start = from;
    for (let last = atoms[atoms.length - 1]; last && isSpace(last) && touches(); last = atoms[atoms.length - 1]) {
      start = last.from;
      atoms.pop();
    }
    push('break', '\n', start, to);
  };
  const each = (kind: Atom['kind'], value: string, from: number, role: RawInlineRole | null = null) => {
    let at = from;
    for (const char of value) {
      push(kind, char, at, at + char.length, role);
      at += char.length;
    }
  };
  readInlines(text, context, {
    text: (value, from) => each('text', value, from),
    spelled: (value, from, to) => {
      // Some entities stand for two characters: the first one has all of the spelling.
      const [first = '', ...others] = value;
      push('text', first, from, to);
      for (const char of others) push('text', char, to, to);
    },
    hardBreak: pushBreak,
    raw: (role, from, to) => each('raw', text.slice(from, to), from, role),
    openMark: (mark, from, to) => {
      delimiters.push({ before: atoms.length, opens: true, of: mark, from, to });
      marks = nesting.open(mark);
    },
    closeMark: (mark, from, to) => {
      delimiters.push({ before: atoms.length, opens: false, of: mark, from, to });
      marks = nesting.close(mark);
    },
    openLink: (target, from, to) => {
      // A bare address is text that happens to lead somewhere: it has no delimiters and needs none.
      if (target.form === 'bare') return;
      link = { target };
      delimiters.push({ before: atoms.length, opens: true, of: link, from, to });
    },
    closeLink: (from, to) => {
      if (link) delimiters.push({ before: atoms.length, opens: false, of: link, from, to });
      link = null;
    },
  });
  return { text, atoms, delimiters };
}

/** The inlines of a leaf's text in normal form. */
export function inlinesOf(text: string, context: InlineContext): readonly Inline[] {
  const out: Inline[] = [];
  let children: LinkChild[] | null = null;
  let target: LinkTarget | null = null;
  const nesting = new MarkNesting();
  let marks = 0;
  const push = (inline: LinkChild) => {
    const list: (Inline | LinkChild)[] = children ?? out;
    const last = list[list.length - 1];
    if (inline.kind === 'text' && last?.kind === 'text' && last.marks === inline.marks) {
      list[list.length - 1] = { kind: 'text', text: last.text + inline.text, marks: inline.marks };
    } else list.push(inline);
  };
  readInlines(text, context, {
    text: (value) => push({ kind: 'text', text: value, marks }),
    spelled: (value) => push({ kind: 'text', text: value, marks }),
    hardBreak: () => push({ kind: 'break' }),
    raw: (role, from, to) => push({ kind: 'raw', role, source: text.slice(from, to), marks }),
    openMark: (mark) => {
      marks = nesting.open(mark);
    },
    closeMark: (mark) => {
      marks = nesting.close(mark);
    },
    openLink: (to) => {
      target = to;
      children = [];
    },
    closeLink: () => {
      if (target && children) out.push({ kind: 'link', target, children } satisfies Link);
      target = null;
      children = null;
    },
  });
  return out;
}

const EDGE_MARKS = 7;

function isSpace(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && (atom.value === ' ' || atom.value === '\t');
}

/**
 * Atoms as Markdown can hold them: no white space at the leaf's ends or beside a hard break, and none that is bold,
 * italic or struck unless the words on both its sides are.
 */
export function normalAtoms(atoms: readonly Atom[]): readonly Atom[] {
  const out: Atom[] = [];
  for (let at = 0; at < atoms.length; ) {
    const atom = atoms[at] as Atom;
    if (!isWhite(atom)) {
      out.push(atom);
      at += 1;
      continue;
    }
    let end = at;
    while (isWhite(atoms[end])) end++;
    const left = out[out.length - 1];
    const right = atoms[end];
    const shared = (left?.marks ?? 0) & (right?.marks ?? 0);
    const isCode = (atom.marks & CODE) !== 0;
    const keepsStart = isCode || (left !== undefined && left.kind !== 'break');
    const keepsEnd = isCode || (right !== undefined && right.kind !== 'break');
    for (const white of trimmed(atoms.slice(at, end), keepsStart, keepsEnd)) {
      const marks = white.marks & (shared | ~EDGE_MARKS);
      out.push(marks === white.marks ? white : { ...white, marks });
    }
    at = end;
  }
  // Breaks alone are nothing to read.
  return out.every((atom) => atom.kind === 'break') ? [] : out;
}

const CODE = 8;

/** White space of any script, as CommonMark looks at it beside a delimiter. */
function isWhite(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && /^\s$/u.test(atom.value);
}

/** A run of white space without the spaces and tabs at those of its ends that Markdown doesn't keep. */
function trimmed(run: readonly Atom[], keepsStart: boolean, keepsEnd: boolean): readonly Atom[] {
  let from = 0;
  let to = run.length;
  if (!keepsStart) while (from < to && isSpace(run[from])) from++;
  if (!keepsEnd) while (to > from && isSpace(run[to - 1])) to--;
  return run.slice(from, to);
}

/** The atoms of a leaf's inlines, in normal form. */
export function atomsOf(inlines: readonly Inline[]): readonly Atom[] {
  const atoms: Atom[] = [];
  const add = (inline: LinkChild, link: LinkOccurrence | null) => {
    switch (inline.kind) {
      case 'text':
        for (const value of inline.text) {
          atoms.push({ kind: 'text', value: value === '\n' ? ' ' : value, role: null, marks: inline.marks, link });
        }
        break;
      case 'raw':
        for (const value of inline.source) {
          atoms.push({ kind: 'raw', value, role: inline.role, marks: inline.marks, link });
        }
        break;
      case 'break':
        atoms.push({ kind: 'break', value: '\n', role: null, marks: 0, link });
        break;
    }
  };
  for (const inline of inlines) {
    if (inline.kind === 'link') {
      const occurrence = inline.target.form === 'bare' ? null : { target: inline.target };
      for (const child of inline.children) add(child, occurrence);
    } else add(inline, null);
  }
  return normalAtoms(atoms);
}
