/** How new pieces of a plan are spelled: as the rest of the plan is, or in the house style where it shows nothing. */
export interface PlanStyle {
  readonly bullet: '-' | '*' | '+';
  readonly orderedDelimiter: '.' | ')';
  readonly fence: '`' | '~';
  readonly rule: string;
  readonly hardBreak: '\\' | '  ';
  readonly emphasis: '*' | '_';
  readonly strong: '**' | '__';
}

export const HOUSE_STYLE: PlanStyle = {
  bullet: '-',
  orderedDelimiter: '.',
  fence: '`',
  rule: '---',
  hardBreak: '\\',
  emphasis: '*',
  strong: '**',
};

function mostSeen<T extends string>(text: string, candidates: readonly (readonly [T, RegExp])[], house: T): T {
  let best = house;
  let most = 0;
  for (const [value, pattern] of candidates) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) {
      most = count;
      best = value;
    }
  }
  return best;
}

/** The style of a text with `\n` line ends. A look at its lines is enough: a wrong guess costs looks, never words. */
export function planStyleOf(text: string): PlanStyle {
  return {
    bullet: mostSeen(
      text,
      [
        ['-', /^[ \t>]*- /gm],
        ['*', /^[ \t>]*\* /gm],
        ['+', /^[ \t>]*\+ /gm],
      ],
      HOUSE_STYLE.bullet,
    ),
    orderedDelimiter: mostSeen(
      text,
      [
        ['.', /^[ \t>]*\d+\. /gm],
        [')', /^[ \t>]*\d+\) /gm],
      ],
      HOUSE_STYLE.orderedDelimiter,
    ),
    fence: mostSeen(
      text,
      [
        ['`', /^[ \t>]*```/gm],
        ['~', /^[ \t>]*~~~/gm],
      ],
      HOUSE_STYLE.fence,
    ),
    rule: /(?:^|\n)\n((?:-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_]))\n/.exec(text)?.[1] ?? HOUSE_STYLE.rule,
    hardBreak: mostSeen(
      text,
      [
        ['\\', /\S\\$/gm],
        ['  ', /\S {2,}$/gm],
      ],
      HOUSE_STYLE.hardBreak,
    ),
    emphasis: mostSeen(
      text,
      [
        ['*', /(?<![\w*])\*(?![\s*])[^*\n]+\*(?![\w*])/g],
        ['_', /(?<![\w_])_(?![\s_])[^_\n]+_(?![\w_])/g],
      ],
      HOUSE_STYLE.emphasis,
    ),
    strong: mostSeen(
      text,
      [
        ['**', /\*\*(?!\s)[^*\n]+\*\*/g],
        ['__', /(?<!\w)__(?!\s)[^_\n]+__(?!\w)/g],
      ],
      HOUSE_STYLE.strong,
    ),
  };
}
