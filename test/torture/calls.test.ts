import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeTempFolder } from '../helpers/temp-folder';
import { buildTarget } from './build-target';
import { CASES } from './cases';
import { failEach, findPoints, killAtEach, type Place } from './torture-calls';
import { canTrace, type Point } from './traced-run';

const isPossible = canTrace();
/** The calls after which a file is another one; all cases and calls are tried by `npm run torture` and `npm run test:full`. */
const DECISIVE = /^(?:pwrite64|fsync|rename|ftruncate|unlink)$/;
const cases = process.env.PLANDESK_FULL ? CASES : CASES.filter(({ isShort }) => isShort);
const chosen = (points: readonly Point[]) =>
  process.env.PLANDESK_FULL ? points : points.filter(({ call }) => DECISIVE.test(call));

let place: Place;
beforeAll(async () => {
  if (!isPossible) return;
  const folder = await mkdtemp(join(tmpdir(), 'plandesk-torture-'));
  place = { folder, target: await buildTarget(join(folder, 'target')) };
});
afterAll(() => (isPossible ? removeTempFolder(place.folder) : undefined));

for (const each of cases) {
  it.runIf(isPossible)(
    `${each.name}: killed or failed at any call it loses nothing (needs strace)`,
    async () => {
      const points = chosen(await findPoints(each, place));
      const killed = await killAtEach(each, place, points);
      expect(killed.lost).toEqual([]);
      // A point that is never reached proves nothing.
      expect(killed.struck).toBeGreaterThan(points.length * 0.8);
      const failed = process.env.PLANDESK_FULL
        ? await failEach(each, place, points)
        : await failEach(
            each,
            place,
            points.filter(({ call }) => call === 'fsync'),
            ['EIO'],
          );
      expect(failed.lost).toEqual([]);
    },
    600_000,
  );
}
