import { lstat, readFile, realpath } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../../../src/main/plans/content-hash';
import { OpenPlans } from '../../../../src/main/plans/open-plans';
import { BAD_INPUTS, type BadInput } from '../../../helpers/bad-inputs';
import { makeTempFolder, removeTempFolder } from '../../../helpers/temp-folder';
import { testBackups } from '../../../helpers/test-backups';

let folder: string;
beforeEach(async () => {
  folder = await makeTempFolder();
});
afterEach(() => removeTempFolder(folder));

it('there are at least 120 of them', () => {
  expect(Object.values(BAD_INPUTS).flat().length).toBeGreaterThanOrEqual(120);
});

for (const [kind, inputs] of Object.entries(BAD_INPUTS)) {
  describe(`${kind}: a clear answer, and no byte is changed`, () => {
    for (const input of inputs)
      it(input.name, async () => {
        const path = await input.make(folder);
        const before = await hashOf(path);
        const plans = new OpenPlans('', testBackups(folder));
        const result = await plans.open(path);
        expect(outcome(result)).toBe(input.expected);
        if (result.ok) {
          const { id, text, readOnly } = result.value;
          const saved = await plans.save(id, text);
          expect(saved.ok).toBe(!readOnly);
        } else {
          const { happened, safe, todo } = result.problem;
          // Whole sentences that a person can do something with.
          for (const sentence of [happened, safe, todo]) expect(sentence).toMatch(/^\S.*[.?…]$/s);
        }
        expect(await hashOf(path)).toBe(before);
      });
  });
}

it.runIf(process.platform === 'linux')(
  'what can not be read is refused before it is opened, which could wait',
  async () => {
    for (const input of BAD_INPUTS['what only Linux has'] ?? []) {
      await removeTempFolder(folder);
      folder = await makeTempFolder();
      const path = await input.make(folder);
      const plans = new OpenPlans('', testBackups(folder));
      const began = performance.now();
      await plans.open(path);
      // Reading the endless ones would take for ever, waiting for a pipe too.
      expect(performance.now() - began, input.name).toBeLessThan(5000);
    }
  },
);

function outcome(result: Awaited<ReturnType<OpenPlans['open']>>): BadInput['expected'] {
  if (result.ok) return 'opens';
  const { code, file } = result.problem;
  return code === 'unknown-encoding' && file !== undefined ? 'asks' : code;
}

/** The hash of an ordinary file of a size that can be read; null for anything else. */
async function hashOf(path: string): Promise<string | null> {
  const real = await realpath(path).catch(() => null);
  if (real === null || real.startsWith('/proc/') || real.startsWith('/dev/')) return null;
  const stats = await lstat(real);
  return stats.isFile() && stats.size < 50_000_000 ? contentHash(await readFile(real)) : null;
}
