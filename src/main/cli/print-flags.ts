import { FONT_SIZES, LONGEST_LINE, margins, type PrintOptions, paper } from '../../shared/print/print-options';

/** What a flag does to the options, or what is wrong with its value. */
type Flag = {
  readonly takes: 'nothing' | 'value';
  readonly set: (to: PrintOptions, value: string) => PrintOptions | string;
};

const on = (change: Partial<PrintOptions>): Flag => ({ takes: 'nothing', set: (to) => ({ ...to, ...change }) });
const part = (change: Partial<PrintOptions['appendix']>): Flag => ({
  takes: 'nothing',
  set: (to) => ({ ...to, appendix: { ...to.appendix, ...change } }),
});

function numbered(
  key: 'fontSize' | 'contentsDepth' | 'breakBefore',
  least: number,
  most: number,
  whole: boolean,
): Flag {
  return {
    takes: 'value',
    set: (to, value) => {
      const number = Number(value);
      const fits =
        /^\d+(?:\.\d+)?$/.test(value) && number >= least && number <= most && (!whole || Number.isInteger(number));
      return fits ? { ...to, [key]: number } : `needs a number from ${least} to ${most}`;
    },
  };
}

function line(key: 'header' | 'footer'): Flag {
  return {
    takes: 'value',
    set: (to, value) =>
      value.length > LONGEST_LINE ? `is longer than ${LONGEST_LINE} characters` : { ...to, [key]: value },
  };
}

/** Every option of a print as a flag of the command line. */
export const PRINT_FLAGS: Readonly<Record<string, Flag>> = {
  '--paper': {
    takes: 'value',
    set: (to, value) => {
      const known = paper.safeParse(value);
      return known.success ? { ...to, paper: known.data } : `unknown paper "${value}": use a4 or letter`;
    },
  },
  '--landscape': on({ landscape: true }),
  '--margins': {
    takes: 'value',
    set: (to, value) => {
      const known = margins.safeParse(value);
      return known.success ? { ...to, margins: known.data } : `unknown margins "${value}": use narrow, normal or wide`;
    },
  },
  '--black-and-white': on({ blackAndWhite: true }),
  '--font-size': numbered('fontSize', FONT_SIZES.least, FONT_SIZES.most, false),
  '--notes-margin': on({ notesMargin: true }),
  '--header': line('header'),
  '--footer': line('footer'),
  '--no-mark': on({ statusMark: false }),
  '--cover': on({ cover: true }),
  '--no-contents': on({ contents: false }),
  '--contents-depth': numbered('contentsDepth', 1, 6, true),
  '--break-before': numbered('breakBefore', 0, 3, true),
  '--row-numbers': on({ rowNumbers: true }),
  '--line-anchors': on({ lineAnchors: true }),
  '--no-progress': on({ sectionProgress: false }),
  '--no-link-notes': on({ linkNotes: false }),
  '--decision-log': part({ decisionLog: true }),
  '--open-items': part({ openItems: true }),
  '--readiness': part({ readiness: true }),
  '--changes': part({ changes: true }),
  '--appendix': part({ decisionLog: true, openItems: true, readiness: true, changes: true }),
};

/** Values that may be empty: a line that is not wanted. */
const MAY_BE_EMPTY = new Set(['--header', '--footer']);

/** The options with a flag taken in; false for a flag that is none of these, or what is wrong. */
export function takePrintFlag(
  options: PrintOptions,
  name: string,
  attached: string | null,
  value: () => string | null,
): PrintOptions | string | false {
  const flag = Object.hasOwn(PRINT_FLAGS, name) ? PRINT_FLAGS[name] : undefined;
  if (flag === undefined || (flag.takes === 'nothing' && attached !== null)) return false;
  if (flag.takes === 'nothing') return flag.set(options, '');
  const given = value();
  if (given === null || (given === '' && !MAY_BE_EMPTY.has(name))) return `${name} needs a value`;
  const set = flag.set(options, given);
  return typeof set === 'string' && !set.startsWith('unknown') ? `${name} ${set}` : set;
}
