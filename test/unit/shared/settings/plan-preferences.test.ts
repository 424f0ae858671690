import { expect, it } from 'vitest';
import { planPreferences } from '../../../../src/shared/settings/plan-preferences';

it('a value that does not fit is missing and costs only itself', () => {
  expect(planPreferences.parse({ lastUpdated: 'maybe', print: { scale: 90, cover: true } })).toEqual({
    print: { scale: 90, cover: true },
  });
  expect(planPreferences.parse({ lastUpdated: 'off', print: [1] })).toEqual({ lastUpdated: 'off' });
  expect(planPreferences.parse({})).toEqual({});
});
