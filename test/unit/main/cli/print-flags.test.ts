import { expect, it } from 'vitest';
import { PRINT_FLAGS, takePrintFlag } from '../../../../src/main/cli/print-flags';
import { PRINT_DEFAULTS, type PrintOptions } from '../../../../src/shared/print/print-options';

/** A value of each flag that takes one, other than the usual. */
const VALUES: Readonly<Record<string, string>> = {
  '--paper': 'letter',
  '--margins': 'narrow',
  '--font-size': '12.5',
  '--header': '{title}',
  '--footer': '',
  '--contents-depth': '4',
  '--break-before': '2',
};

/** Each choice on its own, those of the appendix too. */
function choices({ appendix, ...rest }: PrintOptions): ReadonlyMap<string, unknown> {
  const parts = Object.entries(appendix).map(([key, value]) => [`appendix.${key}`, value] as const);
  return new Map([...Object.entries(rest), ...parts]);
}

it('whatever the window offers for a print can be asked for from a command line too', () => {
  const usual = choices(PRINT_DEFAULTS);
  const changed = new Set<string>();
  for (const name of Object.keys(PRINT_FLAGS)) {
    const options = takePrintFlag(PRINT_DEFAULTS, name, null, () => VALUES[name] ?? null);
    if (typeof options !== 'object') throw new Error(`${name}: ${options}`);
    for (const [key, value] of choices(options)) if (value !== usual.get(key)) changed.add(key);
  }
  expect([...changed].sort()).toEqual([...usual.keys()].sort());
});
