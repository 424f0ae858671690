import { describe, expect, it } from 'vitest';
import { PRINT_DEFAULTS, printOptions } from '../../../../src/shared/print/print-options';

describe('print options that were kept', () => {
  it('by another version of the app still print: what is not understood is the default', () => {
    const kept = {
      paper: 'a3',
      landscape: 'yes',
      fontSize: 400,
      contentsDepth: 2,
      appendix: { changes: true },
      gone: 1,
    };
    expect(printOptions.parse(kept)).toEqual({
      ...PRINT_DEFAULTS,
      contentsDepth: 2,
      appendix: { ...PRINT_DEFAULTS.appendix, changes: true },
    });
  });
});
