/**
 * A plan of exactly `bytes` bytes (ASCII, LF line ends) for measuring and for torture: the same `bytes` and `seed` always
 * give the same text. It mixes what real plans hold: headings, hard-wrapped paragraphs with marks and links, nested
 * lists, task items, tables, code and quotes. The last paragraph is cut to make the size fit.
 */
export function generatePlan(bytes: number, seed = 1): string {
  if (!Number.isInteger(bytes) || bytes < 0) {
    throw new RangeError(`A plan's size is a whole number of bytes, 0 or more, not ${bytes}.`);
  }
  const random = makeRandom(seed);
  const parts: string[] = [];
  let left = bytes;
  for (let section = 0; ; section += 1) {
    for (const part of section === 0 ? openPlan(random) : writeSection(random, section)) {
      if (part.length > left) return parts.join('') + fill(random, left);
      parts.push(part);
      left -= part.length;
    }
  }
}

/** Whole numbers from 0 up to, not including, `below`. */
type Random = (below: number) => number;

const WORDS: readonly string[] =
  `account archive audit balance batch budget cache caller capture change check client column commit consumer copy cost
  currency deadline deploy device driver entry error event export failure field file filter flag gateway handler header
  index input invoice job key latency ledger limit line lock log measure merchant message metric migration month node
  number offset order owner page partition payment phase policy port process query queue quota rate reader record region
  relay replica request response retry review rollback route row sample schedule schema scope server session shard signal
  snapshot source stage state step store stream table target task team test threshold timer token total trace transaction
  trigger update user value version volume window worker writer zone`.split(/\s+/);

const JOINTS: readonly string[] = [
  'of the',
  'for each',
  'before the',
  'after a',
  'without the',
  'and the',
  'on one',
  'that the',
];
const VERBS: readonly string[] = [
  'reads',
  'writes',
  'checks',
  'keeps',
  'drops',
  'counts',
  'waits for',
  'replaces',
  'names',
];
const WRAP_AT = 88;

/** Mulberry32: small, quick, and the same on every machine. */
function makeRandom(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function pick(random: Random, from: readonly string[]): string {
  return from[random(from.length)] ?? '';
}

function times(random: Random, least: number, most: number, make: (index: number) => string): string[] {
  return Array.from({ length: least + random(most - least + 1) }, (_, index) => make(index));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function word(random: Random): string {
  return pick(random, WORDS);
}

/** A word, now and then with a mark, as code or as a link. */
function markedWord(random: Random): string {
  const plain = word(random);
  const other = word(random);
  switch (random(22)) {
    case 0:
      return `**${plain} ${other}**`;
    case 1:
      return `*${plain}*`;
    case 2:
    case 3:
      return `\`${plain}_${other}\``;
    case 4:
      return `[${plain} ${other}](https://example.com/${plain}/${other})`;
    case 5:
      return random(4) === 0 ? `~~${plain}~~` : plain;
    default:
      return plain;
  }
}

function phrase(random: Random): string {
  return capital(`${word(random)} ${pick(random, JOINTS)} ${word(random)}`);
}

function sentence(random: Random): string {
  const subject = `${markedWord(random)} ${pick(random, JOINTS)} ${word(random)}`;
  const object = `the ${markedWord(random)} ${pick(random, JOINTS)} ${markedWord(random)}`;
  const tail = random(3) === 0 ? `, ${pick(random, JOINTS)} ${markedWord(random)}` : '';
  return `The ${subject} ${pick(random, VERBS)} ${object}${tail}.`;
}

/** Breaks at spaces so that lines have at most {@link WRAP_AT} characters, prefix included, where words allow. */
function wrap(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const piece of text.split(' ')) {
    if (!empty && line.length + 1 + piece.length > WRAP_AT) {
      lines.push(line);
      line = rest + piece;
    } else {
      line += empty ? piece : ` ${piece}`;
    }
    empty = false;
  }
  return `${[...lines, line].join('\n')}\n`;
}

function paragraph(random: Random): string {
  return `${wrap(times(random, 2, 6, () => sentence(random)).join(' '), '', '')}\n`;
}

function quote(random: Random): string {
  return `${wrap(times(random, 1, 3, () => sentence(random)).join(' '), '> ', '> ')}\n`;
}

function bullets(random: Random): string {
  const items = times(random, 2, 5, () => {
    const nested = random(3) === 0 ? times(random, 1, 3, () => wrap(sentence(random), '  - ', '    ')) : [];
    const deeper =
      nested.length > 0 && random(2) === 0 ? [`    1. ${phrase(random)}\n`, `    2. ${phrase(random)}\n`] : [];
    return [wrap(sentence(random), '- ', '  '), ...nested, ...deeper].join('');
  });
  return `${items.join('')}\n`;
}

function steps(random: Random): string {
  return `${times(random, 3, 6, (index) => wrap(sentence(random), `${index + 1}. `, '   ')).join('')}\n`;
}

function tasks(random: Random): string {
  return `${times(random, 3, 6, () => `- [${random(2) === 0 ? 'x' : ' '}] ${phrase(random)}\n`).join('')}\n`;
}

function table(random: Random): string {
  const columns = 2 + random(4);
  const row = (cell: () => string): string => `| ${Array.from({ length: columns }, cell).join(' | ')} |\n`;
  const head = row(() => capital(word(random)));
  const delimiter = `|${'---|'.repeat(columns)}\n`;
  return `${head}${delimiter}${times(random, 2, 8, () => row(() => `${markedWord(random)} ${word(random)}`)).join('')}\n`;
}

function code(random: Random): string {
  const lines = times(
    random,
    3,
    10,
    () => `${'  '.repeat(random(3))}${word(random)}.${word(random)}(${word(random)});\n`,
  );
  return `\`\`\`ts\n${lines.join('')}\`\`\`\n\n`;
}

function decision(random: Random): string {
  const option = (letter: string, index: number): string =>
    `${index}. **Option ${letter}:** ${phrase(random)}\n` +
    wrap(`Pros: ${sentence(random)}`, '   - ', '     ') +
    wrap(`Cons: ${sentence(random)}`, '   - ', '     ');
  return (
    `${wrap(`**Context:** ${sentence(random)} ${sentence(random)}`, '', '')}\n**Options Considered:**\n` +
    `${option('A', 1)}${option('B', 2)}\n**Decision:** Option ${random(2) === 0 ? 'A' : 'B'}\n\n` +
    `${wrap(`**Rationale:** ${sentence(random)}`, '', '')}\n`
  );
}

const MAKERS: readonly ((random: Random) => string)[] = [
  paragraph,
  paragraph,
  paragraph,
  bullets,
  bullets,
  steps,
  tasks,
  table,
  table,
  code,
  quote,
];

function openPlan(random: Random): readonly string[] {
  const fields = '> **Owner:** Engineering Lead  \n> **Status:** Draft  \n> **Last Updated:** 2026-11-20\n\n';
  return [`# ${phrase(random)}\n\n`, fields, paragraph(random)];
}

function writeSection(random: Random, section: number): readonly string[] {
  const blocks = [`## ${section}. ${phrase(random)}\n\n`, paragraph(random)];
  for (let part = 1; part <= 2 + random(3); part += 1) {
    if (random(5) === 0) {
      blocks.push(`### Decision ${section}.${part}: ${phrase(random)}\n\n`, decision(random));
    } else {
      blocks.push(
        `### ${phrase(random)}\n\n`,
        ...times(random, 2, 4, () => (MAKERS[random(MAKERS.length)] ?? paragraph)(random)),
      );
    }
  }
  return blocks;
}

/** Exactly `size` bytes of plain, wrapped words. */
function fill(random: Random, size: number): string {
  if (size === 0) return '';
  const words: string[] = [];
  for (let length = 0; length <= size; length += (words.at(-1) ?? '').length + 1) words.push(word(random));
  return `${wrap(words.join(' '), '', '').slice(0, size - 1)}\n`;
}
