/** One top-level entry of front matter. */
export interface FrontMatterEntry {
  readonly name: string;
  /** Its words: without quotes and comments, a list's items parted by commas, a long text on one line. */
  readonly value: string;
  /** Lines below the first line of the front matter. */
  readonly below: number;
  /** Whether it is one text on one line, and no list. */
  readonly isScalar: boolean;
  /** The words of a comment behind it; null without one. */
  readonly note: string | null;
}

/**
 * The top-level entries of front matter as it stands in a file, fences and all. Reads what plans hold, `key: value`
 * with lists and long texts in YAML and `key = value` in TOML, and skips what else there is.
 */
export function frontMatterEntries(text: string): readonly FrontMatterEntry[] {
  const lines = text.split('\n');
  const isToml = lines[0]?.startsWith('+++') === true;
  const entry = isToml ? /^([\w.-]+)\s*=\s*(.*)$/u : /^("[^"]+"|'[^']+'|[^\s#:-][^:]*):(?:\s+(.*))?$/u;
  const found: { -readonly [K in keyof FrontMatterEntry]: FrontMatterEntry[K] }[] = [];
  let open: (typeof found)[number] | null = null;
  for (const [below, line] of lines.entries()) {
    if (below === 0 || /^\s*#/u.test(line)) continue;
    if (/^(?:---|\+\+\+)[ \t]*$/u.test(line)) break;
    const match = entry.exec(line.trimEnd());
    if (match) {
      const raw = match[2] ?? '';
      open = {
        name: unquoted((match[1] ?? '').trim()),
        value: plainValue(raw),
        below,
        isScalar: !/^\s*(?:[|>[{&*!]|"""|''')/u.test(raw),
        note: /\s#\s*(.*)$/u.exec(raw)?.[1] ?? null,
      };
      found.push(open);
    } else if (open && !isToml && /^(?:\s+\S|-\s)/u.test(line)) {
      open.isScalar = false;
      const item = /^\s*-\s+(.*)$/u.exec(line)?.[1];
      const more = plainValue(item ?? line.trim());
      open.value = open.value === '' ? more : `${open.value}${item === undefined ? ' ' : ', '}${more}`;
    }
  }
  return found;
}

function plainValue(raw: string): string {
  const value = raw.trim();
  if (/^[|>][+-]?\d?$/u.test(value)) return '';
  const list = /^\[(.*)\]$/su.exec(value)?.[1];
  // A flow list has quoted or comma-parted items; a single unquoted text in brackets is a placeholder, kept as it is.
  if (list !== undefined && (list.trim() === '' || /,|^\s*["']/u.test(list))) {
    return list
      .split(',')
      .map((part) => unquoted(part.trim()))
      .filter((part) => part !== '')
      .join(', ');
  }
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/su.exec(value)?.[1];
  return quoted === undefined ? value.replace(/(?:^|\s)#.*$/u, '').trim() : unquoted(quoted);
}

function unquoted(text: string): string {
  if (/^".*"$/su.test(text) && text.length > 1) return text.slice(1, -1).replace(/\\(["\\])/gu, '$1');
  if (/^'.*'$/su.test(text) && text.length > 1) return text.slice(1, -1).replaceAll("''", "'");
  return text;
}
