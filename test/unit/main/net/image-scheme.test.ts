import { expect, it } from 'vitest';
import { readImageUrl } from '../../../../src/main/net/image-scheme';

it('an address of our scheme names a plan and a picture, as the plan spells it', () => {
  const query = new URLSearchParams({ at: '../a b%20c.png?x', v: '1' });
  expect(readImageUrl(`plan-img://plan-1/?${query}`)).toEqual({ plan: 'plan-1', address: '../a b%20c.png?x' });
});

it.each([
  'plan-img://plan-1/',
  'plan-img://plan-1/?at=',
  'plan-img://plan-1/etc/passwd?at=a.png',
  'plan-img://plan_1/?at=a.png',
  'plan-img://other/?at=a.png',
  'plan-img://user@plan-1/?at=a.png',
  'plan-img://plan-1:80/?at=a.png',
  'plan://plan-1/?at=a.png',
  'file:///?at=a.png',
  'plan-img:',
  '',
])('%s names none', (url) => {
  expect(readImageUrl(url)).toBeNull();
});
