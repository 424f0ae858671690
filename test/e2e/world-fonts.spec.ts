import { expect, test } from '../helpers/plan-test';

test('emoji are shown on a machine that has no font for them', async ({ plan, openText }) => {
  await openText('# Plan 🚀\n');
  await expect
    .poll(() =>
      plan.page.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', ''))
          .filter((family) => family.startsWith('Noto')),
      ),
    )
    .toEqual(expect.arrayContaining(['Noto Emoji']));
});
