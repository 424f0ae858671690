import type { PrintPlan } from '../../../../src/main/print/print-html';
import { PRINT_DEFAULTS, type PrintOptions } from '../../../../src/shared/print/print-options';

/** A plan to print, without fonts and pictures. */
export function printPlan(
  text: string,
  options: Partial<PrintOptions> = {},
  more: Partial<Omit<PrintPlan, 'text' | 'options'>> = {},
): PrintPlan {
  return {
    text,
    name: 'plan.md',
    hash: 'a1b2c3d4e5f6',
    baseFolder: null,
    fontsFolder: null,
    options: { ...PRINT_DEFAULTS, ...options },
    ...more,
  };
}
